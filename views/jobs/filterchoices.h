// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/trialfilter.h"

namespace quayside {

/// The choices of the filter bar in words.
QString sayFacet(Facet facet);
QString sayFacetValue(Facet facet, const QString &value);

/// A ready-made reward range.
struct RewardRange {
    QString name;
    std::optional<double> from;
    std::optional<double> to;
};

std::vector<RewardRange> rewardRanges();
QString sayRewardRange(const TrialFilter &filter);

} // namespace quayside
