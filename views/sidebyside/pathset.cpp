// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebyside/pathset.h"

namespace quayside {

namespace {

void alignWith(AlignedTrial &other, const TrialPath &first, const std::stop_token &stop)
{
    auto alignment = alignPaths(first, *other.path, stop);
    if (!alignment)
        return;
    other.alignment = std::move(*alignment);
    other.difference = differenceOf(first, *other.path, other.alignment);
}

} // namespace

PathSetPointer readPaths(EvidenceStore &store, const std::vector<TrialPointer> &trials, std::stop_token stop)
{
    auto set = std::make_shared<PathSet>();
    for (const TrialPointer &trial : trials) {
        auto path = readPath(store, trial, stop);
        if (stop.stop_requested())
            return nullptr;
        const auto problem = path ? std::nullopt : std::optional(path.error());
        const auto shared = path ? std::make_shared<const TrialPath>(std::move(*path)) : nullptr;
        if (!set->trial) {
            set->trial = trial;
            set->problem = problem;
            set->first = shared;
            continue;
        }
        set->others.push_back({.trial = trial, .problem = problem, .path = shared});
        if (shared && set->first)
            alignWith(set->others.back(), *set->first, stop);
    }
    return stop.stop_requested() ? nullptr : set;
}

} // namespace quayside
