// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/tarball.h"

#include "core/base/beneath.h"
#include "core/base/spill.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

#include <archive.h>
#include <archive_entry.h>
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
        if (archive_read_disk_open(disk.get(), nativeName(source.hostPath).constData()) != ARCHIVE_OK)
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
        const QByteArray base = nativeName(QDir::cleanPath(source.hostPath));
        const QByteArray rest = QByteArray(archive_entry_pathname(entry)).mid(base.size());
        archive_entry_set_pathname(entry, (nativeName(source.name) + rest).constData());
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

Result<ReadArchive> openTar(const FileHandle &spool, const QString &path)
{
    lseek(spool.get(), 0, SEEK_SET);
    ReadArchive tar(archive_read_new(), archive_read_free);
    archive_read_support_format_tar(tar.get());
    archive_read_support_format_empty(tar.get());
    if (archive_read_open_fd(tar.get(), spool.get(), 64 * 1024) != ARCHIVE_OK)
        return std::unexpected(archiveError(tar.get(), path));
    return tar;
}

/// A file, or a folder with all below it; nothing else is sent. 0 of an archive without entries.
Result<mode_t> typeOfFirst(const FileHandle &spool, const QString &path)
{
    const auto tar = openTar(spool, path);
    if (!tar)
        return std::unexpected(tar.error());
    archive_entry *entry = nullptr;
    const int status = archive_read_next_header(tar->get(), &entry);
    if (status == ARCHIVE_EOF)
        return 0;
    if (status < ARCHIVE_WARN)
        return std::unexpected(archiveError(tar->get(), path));
    const mode_t type = archive_entry_filetype(entry);
    if (type != AE_IFREG && type != AE_IFDIR)
        return std::unexpected(Error{ErrorCode::Refused, path, {}, QStringLiteral("neither a file nor a folder")});
    return type;
}

/// The name below the folder that was asked for. Nothing for what is excluded.
std::optional<QString> placeBelow(const QString &name, const QStringList &exclude)
{
    const QString relative = QDir::cleanPath(name).section(QLatin1Char('/'), 1);
    return !relative.isEmpty() && isExcluded(exclude, relative) ? std::nullopt : std::optional(relative);
}

Download downloadOf(const Unpacked &unpacked, mode_t type)
{
    Download download{.isFolder = type == AE_IFDIR, .files = unpacked.files};
    for (const auto &[name, cause] : unpacked.leftOut)
        download.leftOut.push_back({name, cause});
    if (unpacked.limit)
        download.leftOut.push_back(
            {unpacked.limit->where, unpacked.limit->message + QStringLiteral(": this and what follows is left out")});
    return download;
}

} // namespace

Result<FileHandle> makeSpool()
{
    if (auto file = makeNamelessFile())
        return std::move(*file);
    return std::unexpected(
        Error{ErrorCode::Failed, QDir::tempPath(), {}, QString::fromLocal8Bit(std::strerror(errno))});
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

Result<Download> unpackTar(const FileHandle &spool, const QString &hostTarget, const QStringList &exclude,
                           const StopFlag &stop, const UnpackLimits &limits)
{
    const auto type = typeOfFirst(spool, hostTarget);
    if (!type)
        return std::unexpected(type.error());
    const QFileInfo target(hostTarget);
    if (*type == AE_IFDIR && !QDir().mkpath(hostTarget))
        return std::unexpected(
            Error{ErrorCode::NotWritable, hostTarget, {}, QStringLiteral("cannot make this folder")});
    const auto folder = WritableFolder::open(*type == AE_IFDIR ? hostTarget : target.path());
    const auto tar = openTar(spool, hostTarget);
    if (!folder || !tar)
        return std::unexpected(!folder ? folder.error() : tar.error());
    UnpackOrder order{.limits = limits, .isStopped = [&] { return stop.isRequested(); }, .place = {}};
    if (*type == AE_IFDIR)
        order.place = [&](const QString &name) { return placeBelow(name, exclude); };
    else
        order.place = [&](const QString &) { return std::optional(target.fileName()); };
    auto unpacked = unpack(tar->get(), *folder, order);
    if (!unpacked)
        return std::unexpected(
            Error{unpacked.error().code, hostTarget, unpacked.error().where, unpacked.error().message});
    return downloadOf(*unpacked, *type);
}

} // namespace quayside
