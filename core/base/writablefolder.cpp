// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/writablefolder.h"

#include "core/base/beneath.h"
#include "core/base/removetree.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quayside {

namespace {

constexpr int folderFlags = O_PATH | O_DIRECTORY | O_CLOEXEC;

ErrorCode codeOfErrno(int errorNumber)
{
    switch (errorNumber) {
    case EXDEV:
    case ELOOP:
    case EEXIST:
    case EISDIR:
    case ENOTDIR:
    case ENAMETOOLONG:
    case EINVAL:
    case EILSEQ:
    case ENXIO: // a FIFO that nobody reads
    case ENOTEMPTY: return ErrorCode::Refused;
    case ENOENT:
    case ENOSPC:
    case EDQUOT:
    case EROFS:
    case EIO:
    case EACCES:
    case EPERM: return ErrorCode::NotWritable;
    default: return ErrorCode::Failed;
    }
}

QString causeOfErrno(int errorNumber)
{
    if (errorNumber == ELOOP || errorNumber == EXDEV)
        return QStringLiteral("a link is in the way, and links are not followed");
    return QString::fromLocal8Bit(std::strerror(errorNumber));
}

bool isName(const QByteArray &name)
{
    return !name.isEmpty() && name != "." && name != "..";
}

} // namespace

std::expected<void, int> writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return std::unexpected(errno);
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<WritableFolder> WritableFolder::open(const QString &path)
{
    auto shared = std::make_shared<Shared>();
    shared->path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    shared->root = FileHandle(::open(nativeName(shared->path).constData(), folderFlags));
    if (shared->root.get() < 0)
        return std::unexpected(Error{ErrorCode::NotWritable, shared->path, {}, causeOfErrno(errno)});
    return WritableFolder(std::move(shared));
}

QString WritableFolder::absolute(const QString &relative) const
{
    return relative.isEmpty() ? m_shared->path : m_shared->path + QLatin1Char('/') + relative;
}

Error WritableFolder::failure(int errorNumber, const QString &relative) const
{
    return {codeOfErrno(errorNumber), absolute(relative), {}, causeOfErrno(errorNumber)};
}

Result<WritableFolder::Place> WritableFolder::place(const QString &relative) const
{
    const QByteArray path = nativeName(relative);
    const qsizetype slash = path.lastIndexOf('/');
    const QByteArray above = slash < 0 ? QByteArrayLiteral(".") : path.first(slash);
    Place place{FileHandle(openBeneath(m_shared->root.get(), above.constData(), folderFlags, LinkRule::None)),
                path.sliced(slash + 1)};
    if (place.folder.get() < 0)
        return std::unexpected(failure(errno, relative));
    if (!isName(place.name))
        return std::unexpected(
            Error{ErrorCode::Refused, absolute(relative), {}, QStringLiteral("not the name of a file or folder")});
    return place;
}

Result<WritableFolder> WritableFolder::folder(const QString &relative) const
{
    auto shared = std::make_shared<Shared>();
    shared->path = absolute(relative);
    shared->root =
        FileHandle(openBeneath(m_shared->root.get(), nativeName(relative).constData(), folderFlags, LinkRule::None));
    if (shared->root.get() < 0)
        return std::unexpected(failure(errno, relative));
    return WritableFolder(std::move(shared));
}

Result<void> WritableFolder::makeFolder(const QString &relative) const
{
    const QByteArray path = nativeName(relative);
    FileHandle at(::openat(m_shared->root.get(), ".", folderFlags));
    for (const QByteArray &part : path.split('/')) {
        if (part.isEmpty() || part == ".")
            continue;
        if (part == ".." || (::mkdirat(at.get(), part.constData(), 0755) != 0 && errno != EEXIST))
            return std::unexpected(failure(part == ".." ? EXDEV : errno, relative));
        at = FileHandle(openBeneath(at.get(), part.constData(), folderFlags, LinkRule::None));
        if (at.get() < 0)
            return std::unexpected(failure(errno, relative));
    }
    return {};
}

Result<FileHandle> WritableFolder::create(const QString &relative, unsigned mode) const
{
    return place(relative).and_then([&](const Place &place) -> Result<FileHandle> {
        FileHandle file(::openat(place.folder.get(), place.name.constData(),
                                 O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
        if (file.get() < 0)
            return std::unexpected(failure(errno, relative));
        return file;
    });
}

Result<FileHandle> WritableFolder::append(const QString &relative) const
{
    return place(relative).and_then([&](const Place &place) -> Result<FileHandle> {
        FileHandle file(::openat(place.folder.get(), place.name.constData(),
                                 O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0644));
        struct stat info;
        if (file.get() < 0 || fstat(file.get(), &info) != 0)
            return std::unexpected(failure(errno, relative));
        // A second name of a file may be a file of the user.
        if (!S_ISREG(info.st_mode) || info.st_nlink > 1)
            return std::unexpected(
                Error{ErrorCode::Refused, absolute(relative), {}, QStringLiteral("not a regular file of its own")});
        return file;
    });
}

Result<Replacement> WritableFolder::replace(const QString &relative, unsigned mode) const
{
    if (auto target = place(relative); !target)
        return std::unexpected(target.error());
    for (;;) {
        const QByteArray hidden = QByteArray(unfinishedPrefix)
            + QByteArray::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, '0');
        FileHandle file(::openat(m_shared->root.get(), hidden.constData(),
                                 O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
        if (file.get() >= 0)
            return Replacement(*this, relative, hidden, std::move(file));
        if (errno != EEXIST)
            return std::unexpected(failure(errno, relative));
    }
}

Result<void> WritableFolder::write(const QString &relative, QByteArrayView bytes, Durability durability) const
{
    return replace(relative).and_then([&](Replacement &&replacement) -> Result<void> {
        if (const auto written = writeAll(replacement.descriptor(), bytes); !written)
            return std::unexpected(failure(written.error(), relative));
        return replacement.put(durability);
    });
}

Result<void> WritableFolder::makeLink(const QString &relative, const QString &target) const
{
    return place(relative).and_then([&](const Place &place) -> Result<void> {
        if (::symlinkat(nativeName(target).constData(), place.folder.get(), place.name.constData()) != 0)
            return std::unexpected(failure(errno, relative));
        return {};
    });
}

Result<void> WritableFolder::addName(const QString &relative, const QString &name) const
{
    const auto from = place(relative);
    const auto to = place(name);
    if (!from || !to)
        return std::unexpected(!from ? from.error() : to.error());
    struct stat info;
    if (::fstatat(from->folder.get(), from->name.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0)
        return std::unexpected(failure(errno, relative));
    if (!S_ISREG(info.st_mode))
        return std::unexpected(Error{ErrorCode::Refused, absolute(relative), {}, QStringLiteral("not a regular file")});
    if (::linkat(from->folder.get(), from->name.constData(), to->folder.get(), to->name.constData(), 0) != 0)
        return std::unexpected(failure(errno, name));
    return {};
}

void WritableFolder::setAttributes(const QString &relative, unsigned mode, const timespec &modified) const
{
    const FileHandle folder(openBeneath(m_shared->root.get(), nativeName(relative).constData(),
                                        O_RDONLY | O_DIRECTORY | O_CLOEXEC, LinkRule::None));
    const std::array<timespec, 2> times{modified, modified};
    if (folder.get() >= 0 && ::fchmod(folder.get(), mode) == 0)
        ::futimens(folder.get(), times.data());
}

std::expected<void, ErrorCode> WritableFolder::leadsInside(const QString &relative) const
{
    const FileHandle end(
        openBeneath(m_shared->root.get(), nativeName(relative).constData(), O_PATH | O_CLOEXEC, LinkRule::Inside));
    if (end.get() >= 0)
        return {};
    return std::unexpected(errno == ENOENT || errno == ENOTDIR ? ErrorCode::NotFound : ErrorCode::OutsideFolder);
}

Result<void> WritableFolder::rename(const QString &relative, const WritableFolder &targetFolder, const QString &target,
                                    IfThere ifThere) const
{
    const auto from = place(relative);
    const auto to = targetFolder.place(target);
    if (!from || !to)
        return std::unexpected(!from ? from.error() : to.error());
    const unsigned flags = ifThere == IfThere::Keep ? RENAME_NOREPLACE : 0U;
    if (::renameat2(from->folder.get(), from->name.constData(), to->folder.get(), to->name.constData(), flags) != 0)
        return std::unexpected(targetFolder.failure(errno, target));
    return {};
}

Result<void> WritableFolder::removeFile(const QString &relative) const
{
    return place(relative).and_then([&](const Place &place) -> Result<void> {
        if (::unlinkat(place.folder.get(), place.name.constData(), 0) != 0)
            return std::unexpected(failure(errno, relative));
        return {};
    });
}

Result<void> WritableFolder::remove(const QString &relative) const
{
    return place(relative).and_then([&](const Place &place) -> Result<void> {
        if (const auto removed = removeTreeAt(place.folder.get(), place.name); !removed)
            return std::unexpected(failure(removed.error(), relative));
        return {};
    });
}

Replacement::Replacement(WritableFolder folder, QString relative, QByteArray hidden, FileHandle file)
    : m_folder(std::move(folder)), m_relative(std::move(relative)), m_hidden(std::move(hidden)), m_file(std::move(file))
{
}

Replacement::Replacement(Replacement &&other) noexcept
    : m_folder(other.m_folder), m_relative(std::move(other.m_relative)), m_hidden(std::exchange(other.m_hidden, {})),
      m_file(std::move(other.m_file))
{
}

Replacement::~Replacement()
{
    if (!m_hidden.isEmpty())
        ::unlinkat(m_folder.m_shared->root.get(), m_hidden.constData(), 0);
}

Result<void> Replacement::put(Durability durability)
{
    const auto target = m_folder.place(m_relative);
    if (!target)
        return std::unexpected(target.error());
    if (durability == Durability::Synced && ::fsync(m_file.get()) != 0)
        return std::unexpected(m_folder.failure(errno, m_relative));
    if (::renameat(m_folder.m_shared->root.get(), m_hidden.constData(), target->folder.get(), target->name.constData())
        != 0)
        return std::unexpected(m_folder.failure(errno, m_relative));
    m_hidden.clear();
    return {};
}

} // namespace quayside
