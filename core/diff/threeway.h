// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diff/textdiff.h"

namespace quayside {

enum class ThreeWayAgreement : std::uint8_t {
    All,       ///< the three say the same
    OnlyFirst, ///< the second arm is as expected, the first is not
    OnlySecond,
    BothAlike, ///< both arms differ from what was expected, in the same way
    AllDiffer,
};

/// A stretch of the three texts, and who differs from whom in it.
struct ThreeWayRegion {
    LineRange base;
    LineRange first;
    LineRange second;
    ThreeWayAgreement agreement = ThreeWayAgreement::All;

    bool operator==(const ThreeWayRegion &) const = default;
};

struct ThreeWayDiff {
    std::vector<ThreeWayRegion> regions;
    DiffPrecision precision = DiffPrecision::Full; ///< coarse when one of the arms was compared so
};

/// Lines up what was expected with what two arms produced (the regions of diff3). Error: Cancelled.
Result<ThreeWayDiff> compareThree(const TextLines &base, const TextLines &first, const TextLines &second,
                                  IgnoredFlags ignored = {}, std::stop_token stop = {}, DiffBudget budget = {});

} // namespace quayside
