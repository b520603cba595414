// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/analysis.h"

#include <cmath>

namespace quayside {

namespace {

constexpr qsizetype mostOpinion = 1 << 20;

std::optional<Usd> costAt(const JsonValue &value, QLatin1StringView key)
{
    const JsonValue *cost = value.find(key);
    const auto amount = cost ? cost->number() : std::nullopt;
    return amount && std::isfinite(*amount) ? std::optional(Usd(*amount)) : std::nullopt;
}

std::vector<AnalysisCheck> checksIn(const JsonValue &value)
{
    std::vector<AnalysisCheck> found;
    const JsonValue *checks = value.find(QLatin1StringView("checks"));
    for (const JsonMember &check : checks ? checks->children : std::vector<JsonMember>()) {
        found.push_back({.name = check.key,
                         .outcome = lineAt(check.value, QLatin1StringView("outcome")),
                         .explanation = lineAt(check.value, QLatin1StringView("explanation"), mostOpinion)});
    }
    return found;
}

/// Each entry of a list that has a name under that key.
std::map<QString, Analysis> namedIn(const JsonValue &value, QLatin1StringView list, QLatin1StringView nameKey,
                                    const QString &file)
{
    std::map<QString, Analysis> found;
    const JsonValue *entries = value.find(list);
    for (const JsonMember &entry : entries ? entries->children : std::vector<JsonMember>()) {
        const QString name = lineAt(entry.value, nameKey);
        if (!name.isEmpty())
            found.emplace(name, readAnalysis(entry.value, file));
    }
    return found;
}

} // namespace

Analysis readAnalysis(const JsonValue &value, const QString &file)
{
    const auto estimated = costAt(value, QLatin1StringView("estimated_cost_usd"));
    return {.file = file,
            .author = {},
            .summary = lineAt(value, QLatin1StringView("summary"), mostOpinion),
            .checks = checksIn(value),
            .cost = estimated ? estimated : costAt(value, QLatin1StringView("cost_usd")),
            .error = lineAt(value, QLatin1StringView("error"), mostOpinion)};
}

JobAnalysis readJobAnalysis(const JsonValue &value, const QString &file)
{
    JobAnalysis analysis{.whole = {.file = file,
                                   .author = {},
                                   .summary = lineAt(value, QLatin1StringView("job_summary"), mostOpinion),
                                   .checks = {},
                                   .cost = costAt(value, QLatin1StringView("estimated_total_cost_usd")),
                                   .error = {}},
                         .trials = {},
                         .tasks = {}};
    constexpr QLatin1StringView results("results");
    constexpr QLatin1StringView trialName("trial_name");
    analysis.trials = namedIn(value, QLatin1StringView("trials"), trialName, file);
    analysis.trials.merge(namedIn(value, results, trialName, file));
    analysis.tasks = namedIn(value, results, QLatin1StringView("task_name"), file);
    return analysis;
}

} // namespace quayside
