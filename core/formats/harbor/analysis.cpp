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

} // namespace

Analysis readAnalysis(const JsonValue &value, const QString &file)
{
    Analysis analysis{.file = file,
                      .summary = lineAt(value, QLatin1StringView("summary"), mostOpinion),
                      .checks = {},
                      .cost = costAt(value, QLatin1StringView("estimated_cost_usd"))};
    const JsonValue *checks = value.find(QLatin1StringView("checks"));
    for (const JsonMember &check : checks ? checks->children : std::vector<JsonMember>()) {
        analysis.checks.push_back({.name = check.key,
                                   .outcome = lineAt(check.value, QLatin1StringView("outcome")),
                                   .explanation = lineAt(check.value, QLatin1StringView("explanation"), mostOpinion)});
    }
    return analysis;
}

JobAnalysis readJobAnalysis(const JsonValue &value, const QString &file)
{
    JobAnalysis analysis{.whole = {.file = file,
                                   .summary = lineAt(value, QLatin1StringView("job_summary"), mostOpinion),
                                   .checks = {},
                                   .cost = costAt(value, QLatin1StringView("estimated_total_cost_usd"))},
                         .trials = {}};
    const JsonValue *trials = value.find(QLatin1StringView("trials"));
    for (const JsonMember &trial : trials ? trials->children : std::vector<JsonMember>()) {
        const QString name = lineAt(trial.value, QLatin1StringView("trial_name"));
        if (!name.isEmpty())
            analysis.trials.emplace(name, readAnalysis(trial.value, file));
    }
    return analysis;
}

} // namespace quayside
