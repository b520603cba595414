// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/scratchclaim.h"

#include "core/base/beneath.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quayside {

namespace {

const QLatin1StringView claimSuffix(".claim");

/// Whether the file still has its name: who held it before may have removed it meanwhile.
bool isThere(const FileHandle &file, const QByteArray &path)
{
    struct stat open;
    struct stat named;
    return fstat(file.get(), &open) == 0 && ::lstat(path.constData(), &named) == 0 && open.st_ino == named.st_ino;
}

} // namespace

Result<ScratchClaim> ScratchClaim::tryToTake(const QString &scratch)
{
    const QByteArray path = nativeName(scratch + claimSuffix);
    for (;;) {
        FileHandle lock(::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (lock.get() < 0 || flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
            const ErrorCode code = errno == EWOULDBLOCK ? ErrorCode::Refused : ErrorCode::Failed;
            return std::unexpected(Error{code, scratch, {}, QString::fromLocal8Bit(std::strerror(errno))});
        }
        if (isThere(lock, path))
            return ScratchClaim(path, std::move(lock));
    }
}

Result<ScratchClaim> ScratchClaim::take(const QString &scratch)
{
    constexpr int tries = 1000;
    for (int i = 1;; ++i) {
        auto claim = tryToTake(scratch);
        if (claim || claim.error().code != ErrorCode::Refused || i == tries)
            return claim;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

ScratchClaim::~ScratchClaim()
{
    if (m_lock.get() >= 0)
        ::unlink(m_file.constData());
}

void forEachAbandoned(const QString &scratchFolder, const std::function<void(const QString &name)> &remove)
{
    const auto entries = Folder::open(scratchFolder).and_then([](const Folder &folder) { return folder.list(); });
    if (!entries)
        return;
    for (const FolderEntry &entry : *entries) {
        if (!entry.name.endsWith(claimSuffix))
            continue;
        const QString name = entry.name.chopped(claimSuffix.size());
        if (const auto claim = ScratchClaim::tryToTake(scratchFolder + QLatin1Char('/') + name))
            remove(name);
    }
}

} // namespace quayside
