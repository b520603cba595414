// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/trialfilter.h"

#include <algorithm>

namespace quayside {

namespace {

bool matchesText(const Trial &trial, const QString &text)
{
    if (text.isEmpty())
        return true;
    const auto in = [&](const QString &where) { return where.contains(text, Qt::CaseInsensitive); };
    return in(trial.name.value) || in(fullName(identityOf(trial.task))) || in(trial.agent.name)
        || (trial.agent.model && in(fullName(identityOf(*trial.agent.model))))
        || (trial.exception && in(trial.exception->type));
}

bool matchesReward(const Trial &trial, const TrialFilter &filter)
{
    if (!filter.rewardFrom && !filter.rewardTo)
        return true;
    const auto primary = primaryReward(trial.rewards);
    return primary && (!filter.rewardFrom || primary->value >= *filter.rewardFrom)
        && (!filter.rewardTo || primary->value <= *filter.rewardTo);
}

} // namespace

bool matches(const Trial &trial, const TrialFilter &filter)
{
    const auto wanted = [&](const auto &facet) {
        return facet.second.empty() || facet.second.contains(facetValue(trial, facet.first));
    };
    const bool named = filter.names.empty() || filter.names.contains(trial.name.value);
    return named && std::ranges::all_of(filter.facets, wanted) && matchesReward(trial, filter)
        && matchesText(trial, filter.text);
}

Identity facetValue(const Trial &trial, Facet facet)
{
    switch (facet) {
    case Facet::State: return {.name = toText(outcomeOf(trial)), .origin = {}};
    case Facet::Agent: return identityOf(trial.agent);
    case Facet::Model: return trial.agent.model ? identityOf(*trial.agent.model) : Identity();
    case Facet::Task: return identityOf(trial.task);
    case Facet::Exception: return {.name = trial.exception ? trial.exception->type : QString(), .origin = {}};
    }
    return {};
}

std::optional<Identity> soleValue(const Job &job, Facet facet)
{
    if (job.trials.empty())
        return std::nullopt;
    const Identity first = facetValue(*job.trials.front(), facet);
    const bool isSole =
        std::ranges::all_of(job.trials, [&](const TrialPointer &trial) { return facetValue(*trial, facet) == first; });
    return isSole ? std::optional(first) : std::nullopt;
}

std::map<Identity, int> facetCounts(const Job &job, Facet facet)
{
    std::map<Identity, int> counts;
    for (const TrialPointer &trial : job.trials)
        ++counts[facetValue(*trial, facet)];
    return counts;
}

} // namespace quayside
