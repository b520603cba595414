// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/filterchoices.h"

#include "views/models/wording.h"
#include "views/models/words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quayside {

namespace {

constexpr std::array outcomes{Outcome::Passed,   Outcome::Partial,  Outcome::Failed,
                              Outcome::Measured, Outcome::Unscored, Outcome::Errored,
                              Outcome::Queued,   Outcome::Running,  Outcome::Interrupted};

} // namespace

QString sayFacet(Facet facet)
{
    switch (facet) {
    case Facet::State: return tr("state");
    case Facet::Agent: return tr("agent");
    case Facet::Model: return tr("model");
    case Facet::Task: return tr("task");
    case Facet::Exception: return tr("exception");
    }
    return {};
}

QString sayFacetValue(Facet facet, const QString &value)
{
    if (value.isEmpty())
        return tr("none");
    if (facet != Facet::State)
        return value;
    const auto found = std::ranges::find_if(outcomes, [&](Outcome outcome) { return toText(outcome) == value; });
    return found == outcomes.end() ? value : sayOutcome(*found);
}

std::vector<RewardRange> rewardRanges()
{
    const double belowOne = std::nextafter(1.0, 0.0);
    const double aboveZero = std::nextafter(0.0, 1.0);
    return {{tr("any reward"), std::nullopt, std::nullopt}, {tr("reward < 1"), std::nullopt, belowOne},
            {tr("reward ≥ 1"), 1.0, std::nullopt},          {tr("reward ≤ 0"), std::nullopt, 0.0},
            {tr("0 < reward < 1"), aboveZero, belowOne},    {tr("reward ≥ 0.5"), 0.5, std::nullopt}};
}

QString sayRewardRange(const TrialFilter &filter)
{
    for (const RewardRange &range : rewardRanges()) {
        if (range.from == filter.rewardFrom && range.to == filter.rewardTo)
            return range.name;
    }
    const QLocale locale;
    return tr("reward %1 to %2")
        .arg(filter.rewardFrom ? locale.toString(*filter.rewardFrom) : QStringLiteral("…"),
             filter.rewardTo ? locale.toString(*filter.rewardTo) : QStringLiteral("…"));
}

} // namespace quayside
