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
    return in(trial.name.value) || in(trial.task.name.value) || in(trial.agent.name)
        || (trial.agent.model && in(trial.agent.model->name)) || (trial.exception && in(trial.exception->type));
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

QString facetValue(const Trial &trial, Facet facet)
{
    switch (facet) {
    case Facet::State: return toText(outcomeOf(trial));
    case Facet::Agent: return trial.agent.name;
    case Facet::Model: return trial.agent.model ? trial.agent.model->name : QString();
    case Facet::Task: return trial.task.name.value;
    case Facet::Exception: return trial.exception ? trial.exception->type : QString();
    }
    return {};
}

std::optional<QString> soleValue(const Job &job, Facet facet)
{
    if (job.trials.empty())
        return std::nullopt;
    const QString first = facetValue(*job.trials.front(), facet);
    const bool isSole =
        std::ranges::all_of(job.trials, [&](const TrialPointer &trial) { return facetValue(*trial, facet) == first; });
    return isSole ? std::optional(first) : std::nullopt;
}

std::map<QString, int> facetCounts(const Job &job, Facet facet)
{
    std::map<QString, int> counts;
    for (const TrialPointer &trial : job.trials)
        ++counts[facetValue(*trial, facet)];
    return counts;
}

} // namespace quayside
