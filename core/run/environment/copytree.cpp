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

Result<void> copyFile(int from, int to, const char *name, const struct stat &info)
{
    const FileHandle source(openat(from, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    const FileHandle target(openat(to, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (source.get() < 0 || target.get() < 0)
        return failed(name);
    if (ioctl(target.get(), FICLONE, source.get()) != 0) {
        off_t left = info.st_size;
        while (left > 0) {
            const ssize_t sent = sendfile(target.get(), source.get(), nullptr, static_cast<size_t>(left));
            if (sent < 0)
                return failed(name);
            if (sent == 0)
                break;
            left -= sent;
        }
    }
    fchmod(target.get(), info.st_mode & 07777);
    keepTimes(target.get(), info);
    return {};
}

Result<void> copyLink(int from, int to, const char *name)
{
    std::array<char, 4096> text{};
    const ssize_t size = readlinkat(from, name, text.data(), text.size() - 1);
    if (size < 0 || symlinkat(text.data(), to, name) != 0)
        return failed(name);
    return {};
}

Result<void> copyContent(int from, int to);

Result<void> copyFolder(int from, int to, const char *name, const struct stat &info)
{
    if (mkdirat(to, name, 0700) != 0)
        return failed(name);
    const FileHandle target(openFolder(to, name));
    if (auto copied = copyContent(openFolder(from, name), target.get()); !copied)
        return copied;
    fchmod(target.get(), info.st_mode & 07777);
    keepTimes(target.get(), info);
    return {};
}

/// Takes over `from`.
Result<void> copyContent(int from, int to)
{
    Listing listing(from);
    if (!listing.isOpen())
        return failed("folder");
    while (const dirent *entry = listing.next()) {
        struct stat info;
        if (fstatat(listing.descriptor(), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0)
            return failed(entry->d_name);
        Result<void> copied;
        if (S_ISDIR(info.st_mode))
            copied = copyFolder(listing.descriptor(), to, entry->d_name, info);
        else if (S_ISREG(info.st_mode))
            copied = copyFile(listing.descriptor(), to, entry->d_name, info);
        else if (S_ISLNK(info.st_mode))
            copied = copyLink(listing.descriptor(), to, entry->d_name);
        if (!copied)
            return copied;
    }
    return {};
}

} // namespace

Result<void> copyTree(const QString &source, const QString &target)
{
    const QByteArray from = QFile::encodeName(source);
    struct stat info;
    if (::stat(from.constData(), &info) != 0 || mkdir(QFile::encodeName(target).constData(), 0700) != 0)
        return failed(from);
    const FileHandle to(openFolder(AT_FDCWD, QFile::encodeName(target).constData()));
    if (auto copied = copyContent(openFolder(AT_FDCWD, from.constData()), to.get()); !copied)
        return copied;
    fchmod(to.get(), info.st_mode & 07777);
    return {};
}

} // namespace quayside
