// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/sidebyside/pathset.h"

namespace quayside {

enum class PathSide : std::uint8_t {
    First,
    Second,
};

/// The two trials of a set that are shown: the first, and one of the others.
struct PathPair {
    PathSetPointer set;
    size_t other = 0;

    /// Both paths were read; the functions below need it.
    bool isReadable() const;
    const AlignedTrial &second() const { return set->others[other]; }
    const Alignment &alignment() const { return second().alignment; }
    const TrialPath &path(PathSide side) const { return side == PathSide::First ? *set->first : *second().path; }
    /// The row of a path at a pair of the alignment; nothing where that side has no step.
    std::optional<size_t> rowAt(size_t pair, PathSide side) const;
    std::optional<StepRef> stepAt(size_t pair, PathSide side) const;
};

} // namespace quayside
