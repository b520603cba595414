// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/beneath.h"

#include "core/base/folder.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace quayside {

namespace {

constexpr char16_t firstEscaped = 0xDC00; ///< plus the byte

bool isInside(const QString &path, const QString &root)
{
    return path == root || root == QLatin1String("/") || path.startsWith(root + QLatin1Char('/'));
}

/// For kernels without openat2: resolves the path first, then opens what it resolved to.
int openResolved(int root, const char *path, int flags)
{
    const QString rootPath = QFile::symLinkTarget(QStringLiteral("/proc/self/fd/%1").arg(root));
    const QFileInfo info(rootPath + QLatin1Char('/') + QFile::decodeName(path));
    const QString resolved = info.canonicalFilePath();
    if (resolved.isEmpty()) {
        errno = ENOENT;
        return -1;
    }
    if (!isInside(resolved, rootPath)) {
        errno = EXDEV;
        return -1;
    }
    return ::open(QFile::encodeName(resolved).constData(), flags | O_NOFOLLOW);
}

/// For kernels without openat2: part by part, no part a link.
int openByParts(int root, const QByteArray &path, int flags, unsigned mode)
{
    FileHandle at(::openat(root, ".", O_PATH | O_DIRECTORY | O_CLOEXEC));
    const QByteArrayList parts = path.split('/');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i] == "..") {
            errno = EXDEV;
            return -1;
        }
        const QByteArray part = parts[i].isEmpty() ? QByteArrayLiteral(".") : parts[i];
        if (i == parts.size() - 1)
            return ::openat(at.get(), part.constData(), flags | O_NOFOLLOW, mode);
        at = FileHandle(::openat(at.get(), part.constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (at.get() < 0)
            return -1;
    }
    return -1;
}

qsizetype lengthOfCharacter(QByteArrayView bytes)
{
    const auto lead = static_cast<unsigned char>(bytes.front());
    const qsizetype length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return length <= bytes.size() && QUtf8StringView(bytes.first(length)).isValidUtf8() ? length : 0;
}

} // namespace

int openBeneath(int root, const char *path, int flags, LinkRule links, unsigned mode)
{
    open_how how{};
    how.flags = static_cast<std::uint64_t>(flags | O_CLOEXEC);
    how.mode = mode;
    how.resolve =
        RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS | (links == LinkRule::None ? std::uint64_t{RESOLVE_NO_SYMLINKS} : 0);
    const long descriptor = syscall(SYS_openat2, root, path, &how, sizeof how);
    if (descriptor >= 0 || (errno != ENOSYS && errno != EPERM))
        return static_cast<int>(descriptor);
    return links == LinkRule::None ? openByParts(root, path, flags | O_CLOEXEC, mode)
                                   : openResolved(root, path, flags | O_CLOEXEC);
}

QString nameFromNative(QByteArrayView bytes)
{
    if (QUtf8StringView(bytes).isValidUtf8())
        return QString::fromUtf8(bytes);
    QString name;
    while (!bytes.isEmpty()) {
        const qsizetype length = lengthOfCharacter(bytes);
        if (length > 0)
            name += QString::fromUtf8(bytes.first(length));
        else
            name += QChar(static_cast<char16_t>(firstEscaped + static_cast<unsigned char>(bytes.front())));
        bytes = bytes.sliced(std::max<qsizetype>(length, 1));
    }
    return name;
}

QByteArray nativeName(const QString &name)
{
    if (QStringView(name).isValidUtf16())
        return name.toUtf8();
    QByteArray bytes;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        if (c.isHighSurrogate() && i + 1 < name.size() && name[i + 1].isLowSurrogate())
            bytes += QStringView(name).sliced(i++, 2).toUtf8();
        else if (c.unicode() >= firstEscaped + 0x80 && c.unicode() <= firstEscaped + 0xFF)
            bytes += static_cast<char>(c.unicode() - firstEscaped);
        else
            bytes += QStringView(&c, 1).toUtf8();
    }
    return bytes;
}

} // namespace quayside
