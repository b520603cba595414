// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folder.h"

#include "core/base/beneath.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quayside {

namespace {

EntryKind kindOf(mode_t mode)
{
    if (S_ISREG(mode))
        return EntryKind::File;
    if (S_ISDIR(mode))
        return EntryKind::Folder;
    return S_ISLNK(mode) ? EntryKind::Link : EntryKind::Special;
}

EntryKind kindOf(const dirent &entry, int folder)
{
    switch (entry.d_type) {
    case DT_REG: return EntryKind::File;
    case DT_DIR: return EntryKind::Folder;
    case DT_LNK: return EntryKind::Link;
    case DT_UNKNOWN: break;
    default: return EntryKind::Special;
    }
    struct stat info;
    const bool found = fstatat(folder, entry.d_name, &info, AT_SYMLINK_NOFOLLOW) == 0;
    return found ? kindOf(info.st_mode) : EntryKind::Special;
}

Error plainFailure(int errorNumber, const QString &path)
{
    const QString cause = QString::fromLocal8Bit(std::strerror(errorNumber));
    switch (errorNumber) {
    case ENOENT:
    case ENOTDIR: return {ErrorCode::NotFound, path, {}, cause};
    case EXDEV:
    case ELOOP:
        return {
            ErrorCode::OutsideFolder, path, {}, QStringLiteral("a link that leads out of the folder is not followed")};
    default: return {ErrorCode::NotReadable, path, {}, cause};
    }
}

/// At most `most` bytes of a file that held `expected` when it was opened.
std::expected<QByteArray, int> readAll(int descriptor, qsizetype expected, qsizetype most)
{
    constexpr qsizetype spare = 64; // parsers read whole words behind the end; with room there they need no copy
    const qsizetype size = std::min(expected + 1, most);
    QByteArray bytes(size + spare, Qt::Uninitialized);
    qsizetype filled = 0;
    while (filled < size && filled != expected) {
        const ssize_t got = ::read(descriptor, bytes.data() + filled, static_cast<size_t>(size - filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return std::unexpected(errno);
        if (got == 0)
            break;
        filled += got;
    }
    bytes.truncate(filled);
    return bytes;
}

FileStamp stampFrom(const struct stat &info)
{
    return {.size = Bytes(info.st_size),
            .modifiedNs = info.st_mtim.tv_sec * 1'000'000'000LL + info.st_mtim.tv_nsec,
            .inode = info.st_ino,
            .kind = kindOf(info.st_mode)};
}

} // namespace

FileHandle::~FileHandle()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<Folder> Folder::open(const QString &path)
{
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const int descriptor = ::open(nativeName(clean).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0 && errno == ENOTDIR)
        return std::unexpected(Error{ErrorCode::NotRegular, clean, {}, QStringLiteral("not a folder")});
    if (descriptor < 0)
        return std::unexpected(plainFailure(errno, clean));
    auto shared = std::make_shared<Shared>();
    shared->path = clean;
    shared->root = FileHandle(descriptor);
    return Folder(std::move(shared), {});
}

Folder::Folder(std::shared_ptr<const Shared> shared, QString prefix)
    : m_shared(std::move(shared)), m_prefix(std::move(prefix))
{
}

QString Folder::absolute(const QString &relative) const
{
    const QString joined = m_shared->path + QLatin1Char('/') + m_prefix
        + (m_prefix.isEmpty() ? QString() : QStringLiteral("/")) + relative;
    const bool isPlain = !relative.isEmpty() && !joined.contains(QLatin1String("//"))
        && !joined.contains(QLatin1String("/.")) && !joined.endsWith(QLatin1Char('/'));
    return isPlain ? joined : QDir::cleanPath(joined);
}

Folder Folder::inside(const QString &relative) const
{
    return Folder(m_shared, m_prefix.isEmpty() ? relative : m_prefix + QLatin1Char('/') + relative);
}

QByteArray Folder::nativePath(const QString &relative) const
{
    const QString joined = m_prefix.isEmpty() ? relative
        : relative.isEmpty()                  ? m_prefix
                                              : m_prefix + QLatin1Char('/') + relative;
    return joined.isEmpty() ? QByteArrayLiteral(".") : nativeName(joined);
}

Error Folder::failure(int errorNumber, const QString &relative) const
{
    return plainFailure(errorNumber, absolute(relative));
}

Result<std::vector<FolderEntry>> Folder::list(const QString &relative) const
{
    const int descriptor =
        openBeneath(m_shared->root.get(), nativePath(relative).constData(), O_RDONLY | O_DIRECTORY, LinkRule::Inside);
    if (descriptor < 0)
        return std::unexpected(failure(errno, relative));
    const std::unique_ptr<DIR, int (*)(DIR *)> stream(fdopendir(descriptor), closedir);
    std::vector<FolderEntry> entries;
    while (const dirent *entry = readdir(stream.get())) {
        if (std::strcmp(entry->d_name, ".") != 0 && std::strcmp(entry->d_name, "..") != 0)
            entries.push_back({nameFromNative(entry->d_name), kindOf(*entry, descriptor)});
    }
    std::ranges::sort(entries, {}, &FolderEntry::name);
    return entries;
}

std::optional<FileStamp> Folder::stamp(const QString &relative) const
{
    const FileHandle handle(
        openBeneath(m_shared->root.get(), nativePath(relative).constData(), O_PATH | O_NOFOLLOW, LinkRule::Inside));
    struct stat info;
    if (handle.get() < 0 || fstat(handle.get(), &info) != 0)
        return std::nullopt;
    return stampFrom(info);
}

std::optional<FileStamp> Folder::glance(const QString &relative) const
{
    struct stat info;
    if (fstatat(m_shared->root.get(), nativePath(relative).constData(), &info, AT_SYMLINK_NOFOLLOW) != 0)
        return std::nullopt;
    return stampFrom(info);
}

Result<FileHandle> Folder::openFile(const QString &relative) const
{
    return openSized(relative).transform(
        [](std::pair<FileHandle, std::int64_t> &&opened) { return std::move(opened.first); });
}

Result<FileHandle> Folder::openEntry(const QString &relative) const
{
    FileHandle handle(openBeneath(m_shared->root.get(), nativePath(relative).constData(),
                                  O_RDONLY | O_NONBLOCK | O_NOCTTY, LinkRule::Inside));
    struct stat info;
    if (handle.get() < 0 || fstat(handle.get(), &info) != 0)
        return std::unexpected(failure(errno, relative));
    if (!S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode))
        return std::unexpected(
            Error{ErrorCode::NotRegular, absolute(relative), {}, QStringLiteral("neither a file nor a folder")});
    return handle;
}

Result<std::pair<FileHandle, std::int64_t>> Folder::openSized(const QString &relative) const
{
    FileHandle handle(openBeneath(m_shared->root.get(), nativePath(relative).constData(),
                                  O_RDONLY | O_NONBLOCK | O_NOCTTY, LinkRule::Inside));
    struct stat info;
    if (handle.get() < 0 || fstat(handle.get(), &info) != 0)
        return std::unexpected(failure(errno, relative));
    if (!S_ISREG(info.st_mode))
        return std::unexpected(
            Error{ErrorCode::NotRegular, absolute(relative), {}, QStringLiteral("not a regular file")});
    return std::pair(std::move(handle), static_cast<std::int64_t>(info.st_size));
}

Result<QByteArray> Folder::read(const QString &relative, Bytes cap) const
{
    auto bytes = readStart(relative, cap + Bytes(1));
    if (bytes && bytes->size() > cap.value) {
        return std::unexpected(
            Error{ErrorCode::TooLarge, absolute(relative), {}, QStringLiteral("larger than %1 bytes").arg(cap.value)});
    }
    return bytes;
}

Result<QByteArray> Folder::readStart(const QString &relative, Bytes cap) const
{
    const auto opened = openSized(relative);
    if (!opened)
        return std::unexpected(opened.error());
    const auto bytes = readAll(opened->first.get(), opened->second, cap.value);
    if (!bytes)
        return std::unexpected(failure(bytes.error(), relative));
    return *bytes;
}

} // namespace quayside
