// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/comparison.h"
#include "core/diff/threeway.h"

namespace quayside {

/// What was expected and what two arms left instead, as text.
struct ThreeWayComparison {
    TextLines base;
    TextLines first;
    TextLines second;
    ThreeWayDiff diff;
};

/// Errors: those of Folder::openFile, Cancelled, Unsupported (a file that is no text), TooLarge (over
/// options.largestText).
Result<ThreeWayComparison> compareThreeFiles(const ComparedFile &base, const ComparedFile &first,
                                             const ComparedFile &second, const ContentOptions &options = {},
                                             std::stop_token stop = {});

/// How often each agreement occurs among the regions.
struct ThreeWayTotals {
    int onlyFirst = 0, onlySecond = 0, bothAlike = 0, allDiffer = 0;

    bool operator==(const ThreeWayTotals &) const = default;
};
ThreeWayTotals totalsOf(const std::vector<ThreeWayRegion> &regions);

} // namespace quayside
