// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/tarwriter.h"

#include "core/base/beneath.h"
#include "core/run/environment/tarball.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quayside {

namespace {

constexpr size_t blockSize = 64 * 1024;
constexpr std::int64_t nanoseconds = 1'000'000'000;

std::unexpected<Error> tarFailure(archive *handle)
{
    const char *text = archive_error_string(handle);
    return std::unexpected(
        Error{ErrorCode::Failed, {}, {}, QString::fromUtf8(text ? text : "cannot read or write an archive")});
}

} // namespace

TarWriter::TarWriter(FileHandle spool, Archive archive) : m_spool(std::move(spool)), m_archive(std::move(archive)) {}

Result<TarWriter> TarWriter::create()
{
    auto spool = makeSpool();
    if (!spool)
        return std::unexpected(spool.error());
    Archive handle(archive_write_new(), archive_write_free);
    archive_write_set_format_pax_restricted(handle.get());
    if (archive_write_open_fd(handle.get(), spool->get()) != ARCHIVE_OK)
        return tarFailure(handle.get());
    return TarWriter(std::move(*spool), std::move(handle));
}

Result<void> TarWriter::begin(archive_entry *entry)
{
    m_isEmpty = false;
    archive_entry_set_uid(entry, 0);
    archive_entry_set_gid(entry, 0);
    archive_entry_set_uname(entry, "root");
    archive_entry_set_gname(entry, "root");
    if (archive_write_header(m_archive.get(), entry) < ARCHIVE_WARN)
        return tarFailure(m_archive.get());
    return {};
}

Result<void> TarWriter::begin(const QString &name, unsigned type, const TarAttributes &attributes, std::int64_t size,
                              const QString &target)
{
    const std::unique_ptr<archive_entry, void (*)(archive_entry *)> entry(archive_entry_new(), archive_entry_free);
    archive_entry_set_pathname(entry.get(), nativeName(name).constData());
    archive_entry_set_filetype(entry.get(), type);
    archive_entry_set_perm(entry.get(), attributes.mode);
    archive_entry_set_mtime(entry.get(), attributes.modifiedNs / nanoseconds,
                            static_cast<long>(attributes.modifiedNs % nanoseconds));
    archive_entry_set_size(entry.get(), size);
    if (type == AE_IFLNK)
        archive_entry_set_symlink(entry.get(), nativeName(target).constData());
    return begin(entry.get());
}

Result<void> TarWriter::write(QByteArrayView bytes)
{
    if (archive_write_data(m_archive.get(), bytes.data(), static_cast<size_t>(bytes.size())) < 0)
        return tarFailure(m_archive.get());
    return {};
}

Result<void> TarWriter::addFolder(const QString &name, const TarAttributes &attributes)
{
    return begin(name, AE_IFDIR, attributes, 0);
}

Result<void> TarWriter::addLink(const QString &name, const QString &target)
{
    return begin(name, AE_IFLNK, {.mode = 0777}, 0, target);
}

Result<void> TarWriter::addContent(const QString &name, const TarAttributes &attributes, QByteArrayView content)
{
    return begin(name, AE_IFREG, attributes, content.size()).and_then([&] { return write(content); });
}

Result<void> TarWriter::addFile(const QString &name, const TarAttributes &attributes, const FileHandle &file)
{
    struct stat info;
    if (fstat(file.get(), &info) != 0)
        return std::unexpected(Error{ErrorCode::NotReadable, name, {}, QString::fromLocal8Bit(std::strerror(errno))});
    if (auto begun = begin(name, AE_IFREG, attributes, info.st_size); !begun)
        return begun;
    std::array<char, blockSize> block;
    for (off_t at = 0; at < info.st_size;) {
        const ssize_t got = pread(file.get(), block.data(), block.size(), at);
        if (got <= 0)
            return std::unexpected(
                Error{ErrorCode::NotReadable, name, {}, QStringLiteral("it became shorter while it was read")});
        if (auto written = write(QByteArrayView(block.data(), got)); !written)
            return written;
        at += got;
    }
    return {};
}

Result<void> TarWriter::copyContent(archive *from)
{
    std::array<char, blockSize> block;
    for (;;) {
        const la_ssize_t got = archive_read_data(from, block.data(), block.size());
        if (got < 0)
            return tarFailure(from);
        if (got == 0)
            return {};
        if (auto written = write(QByteArrayView(block.data(), got)); !written)
            return written;
    }
}

Result<bool> TarWriter::addArchive(const QString &folder, const FileHandle &file)
{
    lseek(file.get(), 0, SEEK_SET);
    const Archive read(archive_read_new(), archive_read_free);
    archive_read_support_format_tar(read.get());
    archive_read_support_filter_gzip(read.get());
    archive_read_support_filter_bzip2(read.get());
    archive_read_support_filter_xz(read.get());
    archive_read_support_filter_zstd(read.get());
    archive_entry *entry = nullptr;
    if (archive_read_open_fd(read.get(), file.get(), blockSize) != ARCHIVE_OK
        || archive_read_next_header(read.get(), &entry) != ARCHIVE_OK)
        return false;
    const QByteArray prefix = folder.isEmpty() ? QByteArray() : nativeName(folder) + '/';
    for (int status = ARCHIVE_OK; status != ARCHIVE_EOF; status = archive_read_next_header(read.get(), &entry)) {
        if (status < ARCHIVE_WARN)
            return tarFailure(read.get());
        archive_entry_set_pathname(entry, (prefix + archive_entry_pathname(entry)).constData());
        if (const char *first = archive_entry_hardlink(entry))
            archive_entry_set_hardlink(entry, (prefix + first).constData());
        if (auto begun = begin(entry); !begun)
            return std::unexpected(begun.error());
        if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry))
            continue;
        if (auto copied = copyContent(read.get()); !copied)
            return std::unexpected(copied.error());
    }
    return true;
}

Result<FileHandle> TarWriter::finish()
{
    if (archive_write_close(m_archive.get()) != ARCHIVE_OK)
        return tarFailure(m_archive.get());
    lseek(m_spool.get(), 0, SEEK_SET);
    return std::move(m_spool);
}

} // namespace quayside
