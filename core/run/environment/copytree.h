// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong.h"
#include "core/run/process/stopflag.h"

#include <limits>

namespace quayside {

/// How much of a tree that somebody else made is copied.
struct CopyLimits {
    Bytes content{std::numeric_limits<std::int64_t>::max()}; ///< without holes
    int depth = 500;                                         ///< folders in each other
    StopFlag stop;
};

/// Copies a folder with permissions, times, holes and links as they are; shares the blocks where the file system can. A
/// socket is the same one in both where the file system allows that, so that who listens there is found. Devices and
/// FIFOs are left out. `target` must not exist yet. Errors: TooLarge, Cancelled, Failed; a part is copied then.
Result<void> copyTree(const QString &source, const QString &target, const CopyLimits &limits = {});

} // namespace quayside
