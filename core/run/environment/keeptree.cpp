// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/keeptree.h"

#include "core/base/beneath.h"
#include "core/run/environment/maskedfile.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quayside {

namespace {

const QString sameName = QStringLiteral("something of this name is there already");
constexpr int openFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

QString causeOf(int errorNumber)
{
    return QString::fromLocal8Bit(std::strerror(errorNumber));
}

QString nameOfKind(mode_t mode)
{
    if (S_ISSOCK(mode))
        return QStringLiteral("a socket");
    return S_ISFIFO(mode) ? QStringLiteral("a FIFO") : QStringLiteral("a device");
}

std::vector<QByteArray> namesIn(const FileHandle &folder)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> stream(
        fdopendir(openBeneath(folder.get(), ".", openFlags | O_DIRECTORY, LinkRule::None)),
        [](DIR *open) { return open ? closedir(open) : 0; });
    std::vector<QByteArray> names;
    while (const dirent *entry = stream ? readdir(stream.get()) : nullptr) {
        if (std::strcmp(entry->d_name, ".") != 0 && std::strcmp(entry->d_name, "..") != 0)
            names.emplace_back(entry->d_name);
    }
    std::ranges::sort(names);
    return names;
}

QString joined(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? name : folder + QLatin1Char('/') + name;
}

/// Where something is, below what is copied.
struct Place {
    QString path; ///< as it is inside
    QString kept; ///< with secrets masked
};

/// One copy.
class Keeper
{
public:
    Keeper(const Keep &keep, WritableFolder target, const StopFlag &stop)
        : m_keep(keep), m_target(std::move(target)), m_writer(m_target, keep.limits), m_stop(stop)
    {
    }

    Result<Download> takeFile(const FileHandle &source) { return finish(takeFile(source, {m_keep.name, m_keep.name})); }

    Result<Download> takeFolder(const FileHandle &source)
    {
        m_download.isFolder = true;
        return finish(takeContent(source, {}));
    }

private:
    Result<Download> finish(const Result<void> &taken)
    {
        if (!taken)
            return std::unexpected(taken.error());
        for (const QString &link : m_writer.finish())
            m_download.leftOut.push_back({link, QStringLiteral("a link that leads out or to nothing")});
        return std::move(m_download);
    }

    Result<void> takeContent(const FileHandle &source, const Place &folder)
    {
        for (const QByteArray &name : namesIn(source)) {
            if (m_stop.isRequested())
                return std::unexpected(cancelledError(folder.path));
            const Place place{joined(folder.path, nameFromNative(name)),
                              joined(folder.kept, nameFromNative(m_keep.masks.masked(QByteArrayView(name))))};
            if (isExcluded(m_keep.exclude, place.path))
                continue;
            if (auto taken = takeEntry(source, name, place); !taken || m_isFull)
                return taken;
        }
        return {};
    }

    Result<void> takeEntry(const FileHandle &source, const QByteArray &name, const Place &place)
    {
        struct stat info;
        if (fstatat(source.get(), name.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0)
            return leaveOut(place, causeOf(errno));
        if (S_ISLNK(info.st_mode))
            return takeLink(source, name, place);
        if (!S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode))
            return leaveOut(place, nameOfKind(info.st_mode));
        const FileHandle opened(openBeneath(source.get(), name.constData(), openFlags, LinkRule::None));
        if (opened.get() < 0 || fstat(opened.get(), &info) != 0)
            return leaveOut(place, QStringLiteral("cannot be read: ") + causeOf(errno));
        if (S_ISREG(info.st_mode))
            return takeFile(opened, place);
        if (!S_ISDIR(info.st_mode))
            return leaveOut(place, nameOfKind(info.st_mode));
        const auto added = m_writer.addFolder({place.kept, info.st_mode, info.st_mtim});
        return added ? takeContent(opened, place) : noteFailure(added.error(), place);
    }

    Result<void> takeFile(const FileHandle &source, const Place &place)
    {
        if (isTaken(place))
            return m_keep.ifThere == IfThere::Keep ? Result<void>() : leaveOut(place, sameName);
        struct stat info;
        if (fstat(source.get(), &info) != 0)
            return leaveOut(place, causeOf(errno));
        MaskedFile file(source, m_keep.masks, m_stop);
        const auto added =
            m_writer.addFile({place.kept, info.st_mode, info.st_mtim}, Bytes(), [&] { return file.next(); });
        m_download.files += added ? 1 : 0;
        return added ? Result<void>() : noteFailure(added.error(), place);
    }

    Result<void> takeLink(const FileHandle &source, const QByteArray &name, const Place &place)
    {
        if (isTaken(place))
            return m_keep.ifThere == IfThere::Keep ? Result<void>() : leaveOut(place, sameName);
        std::array<char, 4096> text{};
        const ssize_t size = readlinkat(source.get(), name.constData(), text.data(), text.size());
        if (size < 0)
            return leaveOut(place, causeOf(errno));
        const QString leadsTo = nameFromNative(m_keep.masks.masked(QByteArrayView(text.data(), size)));
        const auto added = m_writer.addLink({place.kept}, leadsTo);
        return added ? Result<void>() : noteFailure(added.error(), place);
    }

    /// What is there already stays; of two names that are one when masked, the first is kept.
    bool isTaken(const Place &place) const
    {
        if (m_keep.ifThere == IfThere::Replace && place.path == place.kept)
            return false;
        const auto there = m_target.leadsInside(place.kept);
        return there || there.error() != ErrorCode::NotFound;
    }

    /// Only a folder that cannot be written any more is an error.
    Result<void> noteFailure(const Error &error, const Place &place)
    {
        if (error.code == ErrorCode::Refused)
            return leaveOut(place, error.message);
        if (error.code != ErrorCode::TooLarge)
            return std::unexpected(error);
        m_isFull = true;
        return leaveOut(place, error.message + QStringLiteral(": this and what follows is left out"));
    }

    Result<void> leaveOut(const Place &place, const QString &cause)
    {
        m_download.leftOut.push_back({place.kept, cause});
        return {};
    }

    const Keep &m_keep;
    WritableFolder m_target;
    TreeWriter m_writer;
    const StopFlag &m_stop;
    Download m_download;
    bool m_isFull = false;
};

} // namespace

bool isExcluded(const QStringList &patterns, const QString &relative)
{
    return std::ranges::any_of(patterns, [&](const QString &pattern) {
        const QByteArray wanted = nativeName(pattern);
        for (qsizetype at = 0; at >= 0; at = relative.indexOf(QLatin1Char('/'), at) + 1) {
            if (fnmatch(wanted.constData(), nativeName(relative.mid(at)).constData(), FNM_LEADING_DIR) == 0)
                return true;
            if (relative.indexOf(QLatin1Char('/'), at) < 0)
                break;
        }
        return false;
    });
}

Result<Download> keepTree(const FileHandle &source, const Keep &keep, const StopFlag &stop)
{
    struct stat info;
    if (fstat(source.get(), &info) != 0 || (!S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode)))
        return std::unexpected(
            Error{ErrorCode::NotRegular, keep.name, {}, QStringLiteral("neither a file nor a folder")});
    if (S_ISREG(info.st_mode))
        return Keeper(keep, keep.folder, stop).takeFile(source);
    if (keep.name.isEmpty())
        return Keeper(keep, keep.folder, stop).takeFolder(source);
    return keep.folder.makeFolder(keep.name)
        .and_then([&] { return keep.folder.folder(keep.name); })
        .and_then([&](const WritableFolder &target) { return Keeper(keep, target, stop).takeFolder(source); });
}

} // namespace quayside
