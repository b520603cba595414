// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/sandboxlayer.h"

#include "core/base/beneath.h"

#include <QDir>
#include <QFile>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace quayside {

namespace {

/// Programs that every script calls, by names that /usr/local comes first with.
constexpr std::array callNames{"bash", "cat",   "chmod", "cp", "echo", "env", "grep", "id",   "ls",
                               "make", "mkdir", "mv",    "rm", "sed",  "sh",  "tar",  "test", "touch"};
constexpr std::array localFolders{"/usr/local/sbin", "/usr/local/bin"};
constexpr qsizetype mostNoted = 20;
constexpr unsigned ownersMode = 0700;

std::unexpected<Error> layerFailure(const QString &path)
{
    return std::unexpected(Error{ErrorCode::Failed, path, {}, QString::fromLocal8Bit(std::strerror(errno))});
}

QStringList partsOf(const QString &path)
{
    return QDir::cleanPath(path).split(QLatin1Char('/'), Qt::SkipEmptyParts);
}

/// A path as it is for what runs in the layer: links are followed there, and "/" is the layer.
int openInside(const QString &layer, const QString &path, int flags)
{
    const FileHandle root(::open(nativeName(layer).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    open_how how{};
    how.flags = static_cast<std::uint64_t>(flags);
    how.resolve = RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS;
    const QByteArray name = nativeName(path);
    return static_cast<int>(syscall(SYS_openat2, root.get(), name.constData(), &how, sizeof how));
}

/// A way down from the top of a layer through real folders only. Nothing runs in the layer, so what was looked at is
/// what is used.
class Descent
{
public:
    Descent(const QString &layer, const QString &aside) : m_aside(aside)
    {
        const QByteArray name = nativeName(layer);
        ::chmod(name.constData(), 0755);
        m_at = FileHandle(::open(name.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    }

    /// Into a folder that is made when there is none, and opened when it was closed to its owner.
    Result<void> enter(const QString &part)
    {
        m_path += QLatin1Char('/') + part;
        const QByteArray name = nativeName(part);
        struct stat info;
        bool isThere = fstatat(m_at.get(), name.constData(), &info, AT_SYMLINK_NOFOLLOW) == 0;
        if (isThere && !S_ISDIR(info.st_mode)) {
            m_isBroken = true;
            if (auto moved = putAside(part); !moved)
                return moved;
            isThere = false;
        }
        if (!isThere && mkdirat(m_at.get(), name.constData(), 0755) != 0)
            return layerFailure(m_path);
        if (isThere && (info.st_mode & ownersMode) != ownersMode) {
            m_isBroken = true;
            fchmodat(m_at.get(), name.constData(), 0755, 0);
        }
        m_at = FileHandle(::openat(m_at.get(), name.constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        return m_at.get() < 0 ? layerFailure(m_path) : Result<void>();
    }

    Result<void> enterAll(const QStringList &parts)
    {
        for (const QString &part : parts) {
            if (auto entered = enter(part); !entered)
                return entered;
        }
        return {};
    }

    /// A link is made again unless it is there as it should be; anything but a file is taken from a file's place.
    Result<void> restore(const QString &part, const SystemPlace &place)
    {
        const QByteArray name = nativeName(part);
        struct stat info;
        const bool isThere = fstatat(m_at.get(), name.constData(), &info, AT_SYMLINK_NOFOLLOW) == 0;
        const bool isLink = place.kind == SystemPlace::Kind::Link;
        const bool isRight = !isThere ? !isLink
            : isLink                  ? S_ISLNK(info.st_mode) && linkTarget(name) == nativeName(place.target)
                                      : S_ISREG(info.st_mode);
        if (isRight)
            return {};
        m_isBroken = true;
        if (auto moved = putAside(part); !moved)
            return moved;
        if (isLink && symlinkat(nativeName(place.target).constData(), m_at.get(), name.constData()) != 0)
            return layerFailure(place.path);
        return {};
    }

    Result<void> putAside(const QString &part) const
    {
        if (!QDir().mkpath(m_aside))
            return std::unexpected(
                Error{ErrorCode::NotWritable, m_aside, {}, QStringLiteral("cannot make this folder")});
        const QByteArray name = nativeName(part);
        struct stat info;
        if (fstatat(m_at.get(), name.constData(), &info, AT_SYMLINK_NOFOLLOW) != 0)
            return {};
        // A folder that is closed to its owner cannot be moved: its ".." is written.
        if (S_ISDIR(info.st_mode))
            fchmodat(m_at.get(), name.constData(), 0755, 0);
        const QByteArray target =
            nativeName(m_aside) + '/' + QByteArray::number(QDir(m_aside).count()) + '-' + name.left(100);
        if (renameat(m_at.get(), name.constData(), AT_FDCWD, target.constData()) != 0)
            return layerFailure(part);
        return {};
    }

    const FileHandle &at() const { return m_at; }
    bool isBroken() const { return m_isBroken; }

private:
    QByteArray linkTarget(const QByteArray &name) const
    {
        std::array<char, 4096> text{};
        const ssize_t size = readlinkat(m_at.get(), name.constData(), text.data(), text.size());
        return {text.data(), std::max<ssize_t>(size, 0)};
    }

    QString m_aside;
    QString m_path;
    FileHandle m_at;
    bool m_isBroken = false;
};

} // namespace

Result<FileHandle> SandboxLayer::open(const QString &path) const
{
    FileHandle opened(openInside(m_path, path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (opened.get() >= 0)
        return opened;
    const bool isAbsent = errno == ENOENT || errno == ENOTDIR;
    return std::unexpected(Error{isAbsent ? ErrorCode::NotFound : ErrorCode::NotReadable,
                                 path,
                                 {},
                                 isAbsent ? QStringLiteral("there is no such file or folder")
                                          : QString::fromLocal8Bit(std::strerror(errno))});
}

FileHandle SandboxLayer::openPath(const QString &path) const
{
    return FileHandle(openInside(m_path, path, O_PATH | O_CLOEXEC));
}

std::optional<EntryKind> SandboxLayer::kindOf(const QString &path) const
{
    const FileHandle opened = openPath(path);
    struct stat info;
    if (opened.get() < 0 || fstat(opened.get(), &info) != 0)
        return std::nullopt;
    return S_ISDIR(info.st_mode) ? EntryKind::Folder : S_ISREG(info.st_mode) ? EntryKind::File : EntryKind::Special;
}

Result<QString> SandboxLayer::resolved(const QString &path) const
{
    const auto place = [](const FileHandle &handle) {
        return QFile::symLinkTarget(QStringLiteral("/proc/self/fd/%1").arg(handle.get()));
    };
    const FileHandle opened = openPath(path);
    if (opened.get() < 0)
        return std::unexpected(Error{ErrorCode::NotFound, path, {}, QStringLiteral("there is no such file or folder")});
    const QString top = place(openPath(QStringLiteral("/")));
    const QString there = place(opened);
    return there == top ? QStringLiteral("/") : there.mid(top == QLatin1String("/") ? 0 : top.size());
}

bool SandboxLayer::hasFolder(const QString &path) const
{
    const FileHandle folder = openPath(path);
    struct stat info;
    return folder.get() >= 0 && fstat(folder.get(), &info) == 0 && S_ISDIR(info.st_mode)
        && (info.st_mode & ownersMode) == ownersMode;
}

bool SandboxLayer::exists(const QString &path) const
{
    const FileHandle folder = openPath(path.section(QLatin1Char('/'), 0, -2) + QLatin1Char('/'));
    struct stat info;
    return folder.get() >= 0
        && fstatat(folder.get(), nativeName(path.section(QLatin1Char('/'), -1)).constData(), &info, AT_SYMLINK_NOFOLLOW)
        == 0;
}

std::vector<Tampering> SandboxLayer::planted() const
{
    std::vector<Tampering> found;
    const auto note = [&](const QString &path) { found.push_back({TamperingKind::Planted, path}); };
    const FileHandle verifier = openPath(QStringLiteral("/logs/verifier"));
    if (verifier.get() >= 0) {
        const QDir listed(QStringLiteral("/proc/self/fd/%1").arg(verifier.get()));
        for (const QString &name :
             listed.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot).mid(0, mostNoted))
            note(QStringLiteral("/logs/verifier/") + name);
    }
    for (const QString &path : {QStringLiteral("/tests"), preload().path}) {
        if (exists(path))
            note(path);
    }
    for (const char *folder : localFolders) {
        for (const char *name : callNames) {
            if (const QString path = QLatin1String(folder) + QLatin1Char('/') + QLatin1String(name); exists(path))
                note(path);
        }
    }
    return found;
}

std::vector<Tampering> SandboxLayer::blocking() const
{
    namespace fs = std::filesystem;
    constexpr qsizetype mostLooked = 200'000;
    static const std::set<fs::path> endless{"/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", "/dev/tty"};
    std::vector<Tampering> found;
    std::error_code error;
    fs::recursive_directory_iterator at(nativeName(m_path).constData(), fs::directory_options::skip_permission_denied,
                                        error);
    for (qsizetype looked = 0; !error && at != fs::recursive_directory_iterator() && looked < mostLooked; ++looked) {
        std::error_code unknown;
        const bool isEndless = at->is_symlink(unknown) && endless.contains(fs::read_symlink(at->path(), unknown));
        if (std::ssize(found) < mostNoted && (isEndless || at->is_fifo(unknown)))
            found.push_back({TamperingKind::Planted, QFile::decodeName(at->path().c_str()).mid(m_path.size())});
        at.increment(error);
    }
    return found;
}

Result<std::vector<Tampering>> SandboxLayer::repair(const std::vector<SystemPlace> &places, const QString &aside) const
{
    std::vector<Tampering> found;
    for (const SystemPlace &place : places) {
        QStringList parts = partsOf(place.path);
        const QString last = place.kind == SystemPlace::Kind::Folder ? QString() : parts.takeLast();
        Descent descent(m_path, aside);
        if (auto entered = descent.enterAll(parts); !entered)
            return std::unexpected(entered.error());
        if (auto checked = last.isEmpty() ? Result<void>() : descent.restore(last, place); !checked)
            return std::unexpected(checked.error());
        if (descent.isBroken())
            found.push_back({TamperingKind::Broken, place.path});
    }
    return found;
}

Result<void> SandboxLayer::renew(const QString &folder, const QString &aside) const
{
    QStringList parts = partsOf(folder);
    const QString name = parts.takeLast();
    Descent descent(m_path, aside);
    if (auto entered = descent.enterAll(parts); !entered)
        return entered;
    if (auto moved = descent.putAside(name); !moved)
        return moved;
    if (auto entered = descent.enter(name); !entered)
        return entered;
    // Through the descriptor's own name: one opened as a path cannot be changed itself.
    const QByteArray opened = "/proc/self/fd/" + QByteArray::number(descent.at().get());
    return ::chmod(opened.constData(), 0777) == 0 ? Result<void>() : layerFailure(folder);
}

Result<void> SandboxLayer::putAside(const QString &path, const QString &aside) const
{
    QStringList parts = partsOf(path);
    const QString name = parts.takeLast();
    Descent descent(m_path, aside);
    if (auto entered = descent.enterAll(parts); !entered)
        return entered;
    return descent.putAside(name);
}

} // namespace quayside
