// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

#include <functional>

namespace quayside {

/// Says that a scratch folder is in use. The kernel takes the claim back when this program ends, however it ends, so
/// that the next one finds what was left behind.
class ScratchClaim
{
public:
    /// Waits a while for one who clears up there. Errors: Refused (in use), Failed.
    static Result<ScratchClaim> take(const QString &scratch);
    /// Does not wait.
    static Result<ScratchClaim> tryToTake(const QString &scratch);

    ScratchClaim(ScratchClaim &&other) noexcept = default;
    ScratchClaim &operator=(ScratchClaim &&) = delete;
    ~ScratchClaim();

private:
    ScratchClaim(QByteArray file, FileHandle lock) : m_file(std::move(file)), m_lock(std::move(lock)) {}

    QByteArray m_file;
    FileHandle m_lock;
};

/// The scratch folders, by name, that nobody uses any more. Each is claimed for as long as `remove` runs.
void forEachAbandoned(const QString &scratchFolder, const std::function<void(const QString &name)> &remove);

} // namespace quayside
