// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/tarball.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quayside {

namespace {

using ReadArchive = std::unique_ptr<archive, int (*)(archive *)>;
using Entry = std::unique_ptr<archive_entry, void (*)(archive_entry *)>;

Error archiveError(archive *handle, const QString &path)
{
    const char *text = archive_error_string(handle);
    return {ErrorCode::Failed, path, {}, QString::fromUtf8(text ? text : "cannot read or write an archive")};
}

/// NotWritable when the target cannot be written any more.
Error targetError(archive *handle, const QString &path)
{
    static constexpr std::array unwritable{ENOSPC, EDQUOT, EROFS, EIO, EACCES, EPERM, ENOENT, ENOTDIR};
    Error error = archiveError(handle, path);
    if (std::ranges::contains(unwritable, archive_errno(handle)))
        error.code = ErrorCode::NotWritable;
    return error;
}

/// Writes one tar archive, entry by entry.
class Packer
{
public:
    explicit Packer(int descriptor) : m_archive(archive_write_new(), archive_write_free)
    {
        archive_write_set_format_pax_restricted(m_archive.get());
        archive_write_open_fd(m_archive.get(), descriptor);
    }

    Result<void> add(const TarSource &source)
    {
        ReadArchive disk(archive_read_disk_new(), archive_read_free);
        archive_read_disk_set_symlink_physical(disk.get());
        if (archive_read_disk_open(disk.get(), QFile::encodeName(source.hostPath).constData()) != ARCHIVE_OK)
            return std::unexpected(archiveError(disk.get(), source.hostPath));
        const Entry entry(archive_entry_new(), archive_entry_free);
        for (;;) {
            archive_entry_clear(entry.get());
            const int status = archive_read_next_header2(disk.get(), entry.get());
            if (status == ARCHIVE_EOF)
                return {};
            if (status < ARCHIVE_WARN)
                return std::unexpected(archiveError(disk.get(), source.hostPath));
            archive_read_disk_descend(disk.get());
            if (auto added = addEntry(disk.get(), entry.get(), source); !added)
                return added;
        }
    }

    Result<void> finish()
    {
        if (archive_write_close(m_archive.get()) != ARCHIVE_OK)
            return std::unexpected(archiveError(m_archive.get(), {}));
        return {};
    }

private:
    Result<void> addEntry(archive *disk, archive_entry *entry, const TarSource &source)
    {
        const auto type = archive_entry_filetype(entry);
        if (type != AE_IFREG && type != AE_IFDIR && type != AE_IFLNK)
            return {};
        const QByteArray base = QFile::encodeName(QDir::cleanPath(source.hostPath));
        const QByteArray rest = QByteArray(archive_entry_pathname(entry)).mid(base.size());
        archive_entry_set_pathname(entry, (QFile::encodeName(source.name) + rest).constData());
        archive_entry_set_hardlink(entry, nullptr);
        archive_entry_set_uid(entry, 0);
        archive_entry_set_gid(entry, 0);
        archive_entry_set_uname(entry, "root");
        archive_entry_set_gname(entry, "root");
        archive_entry_acl_clear(entry);
        archive_entry_xattr_clear(entry);
        if (source.mode && type == AE_IFREG)
            archive_entry_set_perm(entry, *source.mode);
        if (archive_write_header(m_archive.get(), entry) < ARCHIVE_WARN)
            return std::unexpected(archiveError(m_archive.get(), source.hostPath));
        return type == AE_IFREG ? copyContent(disk, source) : Result<void>();
    }

    Result<void> copyContent(archive *disk, const TarSource &source)
    {
        const void *block = nullptr;
        size_t size = 0;
        la_int64_t offset = 0;
        la_int64_t written = 0;
        for (;;) {
            const int status = archive_read_data_block(disk, &block, &size, &offset);
            if (status == ARCHIVE_EOF)
                return {};
            if (status < ARCHIVE_WARN)
                return std::unexpected(archiveError(disk, source.hostPath));
            static constexpr std::array<char, 4096> zeros{};
            for (; written < offset;
                 written += static_cast<la_int64_t>(std::min<la_int64_t>(zeros.size(), offset - written)))
                archive_write_data(m_archive.get(), zeros.data(),
                                   static_cast<size_t>(std::min<la_int64_t>(zeros.size(), offset - written)));
            if (archive_write_data(m_archive.get(), block, size) < 0)
                return std::unexpected(archiveError(m_archive.get(), source.hostPath));
            written += static_cast<la_int64_t>(size);
        }
    }

    ReadArchive m_archive;
};

bool matches(const QStringList &patterns, const QString &relative)
{
    return std::ranges::any_of(patterns, [&](const QString &pattern) {
        const QByteArray wanted = QFile::encodeName(pattern);
        for (qsizetype at = 0; at >= 0; at = relative.indexOf(QLatin1Char('/'), at) + 1) {
            if (fnmatch(wanted.constData(), QFile::encodeName(relative.mid(at)).constData(), FNM_LEADING_DIR) == 0)
                return true;
            if (relative.indexOf(QLatin1Char('/'), at) < 0)
                break;
        }
        return false;
    });
}

/// A link may stay when it points to something beside or below it.
bool staysInside(const QString &link, const QString &relative)
{
    if (link.startsWith(QLatin1Char('/')))
        return false;
    const QString from =
        relative.contains(QLatin1Char('/')) ? relative.section(QLatin1Char('/'), 0, -2) + QLatin1Char('/') : QString();
    const QString target = QDir::cleanPath(from + link);
    return target != QLatin1String("..") && !target.startsWith(QLatin1String("../"));
}

/// Writes the entries of one download below its target.
class Unpacker
{
public:
    Unpacker(const QString &target, const QStringList &exclude)
        : m_target(target), m_exclude(exclude), m_disk(archive_write_disk_new(), archive_write_free)
    {
        archive_write_disk_set_options(
            m_disk.get(), ARCHIVE_EXTRACT_SECURE_SYMLINKS | ARCHIVE_EXTRACT_SECURE_NODOTDOT | ARCHIVE_EXTRACT_TIME);
    }

    Result<void> take(archive *tar, archive_entry *entry)
    {
        const QString path = QDir::cleanPath(QFile::decodeName(archive_entry_pathname(entry)));
        const QString relative = path.section(QLatin1Char('/'), 1);
        const auto type = archive_entry_filetype(entry);
        if (relative.isEmpty())
            m_download.isFolder = type == AE_IFDIR;
        if (!relative.isEmpty() && matches(m_exclude, relative))
            return {};
        if (!acceptable(entry, relative)) {
            m_download.skipped.append(path);
            return {};
        }
        const QString target = relative.isEmpty() ? m_target : m_target + QLatin1Char('/') + relative;
        archive_entry_set_pathname(entry, QFile::encodeName(target).constData());
        archive_entry_set_perm(entry, (archive_entry_perm(entry) & 0777) | (type == AE_IFDIR ? 0700 : 0600));
        if (archive_write_header(m_disk.get(), entry) < ARCHIVE_WARN)
            return std::unexpected(targetError(m_disk.get(), target));
        if (type == AE_IFREG)
            ++m_download.files;
        return type == AE_IFREG ? copyContent(tar, target) : Result<void>();
    }

    Result<Download> finish()
    {
        if (archive_write_close(m_disk.get()) < ARCHIVE_WARN)
            return std::unexpected(targetError(m_disk.get(), m_target));
        return m_download;
    }

private:
    static bool acceptable(archive_entry *entry, const QString &relative)
    {
        const auto type = archive_entry_filetype(entry);
        if (archive_entry_hardlink(entry))
            return false;
        if (type == AE_IFLNK)
            return !relative.isEmpty() && staysInside(QFile::decodeName(archive_entry_symlink(entry)), relative);
        return type == AE_IFREG || type == AE_IFDIR;
    }

    Result<void> copyContent(archive *tar, const QString &target)
    {
        const void *block = nullptr;
        size_t size = 0;
        la_int64_t offset = 0;
        for (;;) {
            const int status = archive_read_data_block(tar, &block, &size, &offset);
            if (status == ARCHIVE_EOF)
                break;
            if (status < ARCHIVE_WARN)
                return std::unexpected(archiveError(tar, target));
            if (archive_write_data_block(m_disk.get(), block, size, offset) < ARCHIVE_WARN)
                return std::unexpected(targetError(m_disk.get(), target));
        }
        if (archive_write_finish_entry(m_disk.get()) < ARCHIVE_WARN)
            return std::unexpected(targetError(m_disk.get(), target));
        return {};
    }

    QString m_target;
    QStringList m_exclude;
    ReadArchive m_disk;
    Download m_download;
};

} // namespace

Result<FileHandle> makeSpool()
{
    const QByteArray folder = QFile::encodeName(QDir::tempPath());
    int descriptor = ::open(folder.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        QByteArray name = folder + "/quayside-XXXXXX";
        descriptor = mkostemp(name.data(), O_CLOEXEC);
        if (descriptor >= 0)
            ::unlink(name.constData());
    }
    if (descriptor < 0)
        return std::unexpected(
            Error{ErrorCode::Failed, QDir::tempPath(), {}, QString::fromLocal8Bit(std::strerror(errno))});
    return FileHandle(descriptor);
}

Result<FileHandle> packTar(const std::vector<TarSource> &sources)
{
    auto spool = makeSpool();
    if (!spool)
        return spool;
    Packer packer(spool->get());
    for (const TarSource &source : sources) {
        if (auto added = packer.add(source); !added)
            return std::unexpected(added.error());
    }
    if (auto finished = packer.finish(); !finished)
        return std::unexpected(finished.error());
    lseek(spool->get(), 0, SEEK_SET);
    return spool;
}

Result<Download> unpackTar(const FileHandle &spool, const QString &hostTarget, const QStringList &exclude)
{
    lseek(spool.get(), 0, SEEK_SET);
    ReadArchive tar(archive_read_new(), archive_read_free);
    archive_read_support_format_tar(tar.get());
    if (archive_read_open_fd(tar.get(), spool.get(), 64 * 1024) != ARCHIVE_OK)
        return std::unexpected(archiveError(tar.get(), hostTarget));
    Unpacker unpacker(hostTarget, exclude);
    archive_entry *entry = nullptr;
    for (;;) {
        const int status = archive_read_next_header(tar.get(), &entry);
        if (status == ARCHIVE_EOF)
            return unpacker.finish();
        if (status < ARCHIVE_WARN)
            return std::unexpected(archiveError(tar.get(), hostTarget));
        if (auto taken = unpacker.take(tar.get(), entry); !taken)
            return std::unexpected(taken.error());
    }
}

} // namespace quayside
