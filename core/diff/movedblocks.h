// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diff/textdiff.h"

namespace quayside {

/// Lines that were taken out in one place and put back in another, indentation apart.
struct MovedBlock {
    LineRange before;
    LineRange after;

    bool operator==(const MovedBlock &) const = default;
};

/// Blocks with at least 20 letters and digits, as `git diff --color-moved=zebra` wants them; a removed line is in one
/// block at most.
std::vector<MovedBlock> movedBlocks(const TextDiff &diff, const TextLines &before, const TextLines &after);

} // namespace quayside
