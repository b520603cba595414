// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebyside/pathpair.h"

namespace quayside {

bool PathPair::isReadable() const
{
    return set && set->first && other < set->others.size() && second().path;
}

std::optional<size_t> PathPair::rowAt(size_t pair, PathSide side) const
{
    const AlignedPair &both = alignment().pairs[pair];
    const auto &index = side == PathSide::First ? both.first : both.second;
    return index ? std::optional(static_cast<size_t>(index->value)) : std::nullopt;
}

std::optional<StepRef> PathPair::stepAt(size_t pair, PathSide side) const
{
    const auto row = rowAt(pair, side);
    return row ? std::optional(path(side).run->ref(path(side).rows[*row].first)) : std::nullopt;
}

} // namespace quayside
