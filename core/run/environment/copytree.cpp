// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/copytree.h"

#include "core/base/folder.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstring>

#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quayside {

namespace {

Result<void> failed(const QByteArray &path)
{
    return std::unexpected(
        Error{ErrorCode::Failed, QFile::decodeName(path), {}, QString::fromLocal8Bit(std::strerror(errno))});
}

/// An open folder that lists itself.
class Listing
{
public:
    explicit Listing(int descriptor) : m_stream(descriptor < 0 ? nullptr : fdopendir(descriptor)) {}
    Listing(const Listing &) = delete;
    Listing &operator=(const Listing &) = delete;
    ~Listing()
    {
        if (m_stream)
            closedir(m_stream);
    }

    bool isOpen() const { return m_stream; }
    int descriptor() const { return dirfd(m_stream); }

    const dirent *next()
    {
        for (;;) {
            const dirent *entry = readdir(m_stream);
            if (!entry || (std::strcmp(entry->d_name, ".") != 0 && std::strcmp(entry->d_name, "..") != 0))
                return entry;
        }
    }

private:
    DIR *m_stream;
};

int openFolder(int parent, const char *name)
{
    return openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

void keepTimes(int descriptor, const struct stat &info)
{
    const std::array<timespec, 2> times{info.st_atim, info.st_mtim};
    futimens(descriptor, times.data());
}

/// Goes through a tree, and counts what it takes.
class Copying
{
public:
    explicit Copying(const CopyLimits &limits) : m_limits(limits), m_left(limits.content.value) {}

    /// Takes over `from`.
    Result<void> content(int from, int to)
    {
        Listing listing(from);
        if (!listing.isOpen())
            return failed("folder");
        if (m_depth == m_limits.depth)
            return tooLarge(QStringLiteral("over %1 folders in each other").arg(m_limits.depth));
        ++m_depth;
        while (const dirent *entry = listing.next()) {
            if (m_limits.stop.isRequested())
                return std::unexpected(Error{ErrorCode::Cancelled, {}, {}, QStringLiteral("stopped")});
            if (auto copied = one(listing.descriptor(), to, entry->d_name); !copied)
                return copied;
        }
        --m_depth;
        return {};
    }

private:
    static Result<void> tooLarge(const QString &message)
    {
        return std::unexpected(Error{ErrorCode::TooLarge, {}, {}, message});
    }

    Result<void> one(int from, int to, const char *name)
    {
        struct stat info;
        if (fstatat(from, name, &info, AT_SYMLINK_NOFOLLOW) != 0)
            return failed(name);
        switch (info.st_mode & S_IFMT) {
        case S_IFDIR: return folder(from, to, name, info);
        case S_IFREG: return file(from, to, name, info);
        case S_IFLNK: return link(from, to, name);
        case S_IFSOCK: (void)linkat(from, name, to, name, 0); return {};
        default: return {};
        }
    }

    Result<void> file(int from, int to, const char *name, const struct stat &info)
    {
        const FileHandle source(openat(from, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        const FileHandle target(openat(to, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (source.get() < 0 || target.get() < 0)
            return failed(name);
        if (ioctl(target.get(), FICLONE, source.get()) != 0) {
            if (auto copied = bytes(source.get(), target.get(), name, info.st_size); !copied)
                return copied;
        }
        fchmod(target.get(), info.st_mode & 07777);
        keepTimes(target.get(), info);
        return {};
    }

    Result<void> bytes(int source, int target, const char *name, off_t size)
    {
        for (off_t at = 0; (at = lseek(source, at, SEEK_DATA)) >= 0;) {
            const off_t end = lseek(source, at, SEEK_HOLE);
            m_left -= end - at;
            if (m_left < 0)
                return tooLarge(QStringLiteral("over %1 MiB of content").arg(m_limits.content.value >> 20));
            if (lseek(target, at, SEEK_SET) < 0)
                return failed(name);
            while (at < end) {
                const ssize_t sent = sendfile(target, source, &at, static_cast<size_t>(end - at));
                if (sent < 0)
                    return failed(name);
                if (sent == 0)
                    break;
            }
        }
        return ftruncate(target, size) == 0 ? Result<void>() : failed(name);
    }

    static Result<void> link(int from, int to, const char *name)
    {
        std::array<char, 4096> text{};
        const ssize_t size = readlinkat(from, name, text.data(), text.size() - 1);
        if (size < 0 || symlinkat(text.data(), to, name) != 0)
            return failed(name);
        return {};
    }

    Result<void> folder(int from, int to, const char *name, const struct stat &info)
    {
        if (mkdirat(to, name, 0700) != 0)
            return failed(name);
        const FileHandle target(openFolder(to, name));
        if (auto copied = content(openFolder(from, name), target.get()); !copied)
            return copied;
        fchmod(target.get(), info.st_mode & 07777);
        keepTimes(target.get(), info);
        return {};
    }

    const CopyLimits &m_limits;
    std::int64_t m_left;
    int m_depth = 0;
};

} // namespace

Result<void> copyTree(const QString &source, const QString &target, const CopyLimits &limits)
{
    const QByteArray from = QFile::encodeName(source);
    struct stat info;
    if (::stat(from.constData(), &info) != 0 || mkdir(QFile::encodeName(target).constData(), 0700) != 0)
        return failed(from);
    const FileHandle to(openFolder(AT_FDCWD, QFile::encodeName(target).constData()));
    if (auto copied = Copying(limits).content(openFolder(AT_FDCWD, from.constData()), to.get()); !copied)
        return copied;
    fchmod(to.get(), info.st_mode & 07777);
    return {};
}

} // namespace quayside
