// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record/atomicwrite.h"

#include "core/base/folder.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace quayside {

namespace {

bool writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

} // namespace

Result<void> writeAtomically(const QString &path, const QByteArray &bytes, Durability durability)
{
    const QFileInfo info(path);
    const QByteArray temporary =
        QFile::encodeName(info.path() + QStringLiteral("/.") + info.fileName() + QStringLiteral(".new"));
    const FileHandle file(::open(temporary.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644));
    const bool written = file.get() >= 0 && writeAll(file.get(), bytes)
        && (durability == Durability::Whole || fsync(file.get()) == 0)
        && std::rename(temporary.constData(), QFile::encodeName(path).constData()) == 0;
    if (written)
        return {};
    const QString cause = QString::fromLocal8Bit(std::strerror(errno));
    ::unlink(temporary.constData());
    return std::unexpected(Error{ErrorCode::Failed, path, {}, cause});
}

} // namespace quayside
