// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/analysis.h"

#include <cmath>

namespace quayside {

namespace {

constexpr qsizetype longText = 1 << 20;

} // namespace

Analysis readAnalysis(const JsonValue &value, const QString &file)
{
    Analysis analysis{.file = file, .summary = lineAt(value, QLatin1StringView("summary"), longText), .checks = {}, .cost = {}};
    const JsonValue *checks = value.find(QLatin1StringView("checks"));
    for (const JsonMember &check : checks ? checks->children : std::vector<JsonMember>()) {
        analysis.checks.push_back({.name = check.key,
                                   .outcome = lineAt(check.value, QLatin1StringView("outcome")),
                                   .explanation = lineAt(check.value, QLatin1StringView("explanation"), longText)});
    }
    const JsonValue *cost = value.find(QLatin1StringView("estimated_cost_usd"));
    const auto amount = cost ? cost->number() : std::nullopt;
    if (amount && std::isfinite(*amount))
        analysis.cost = Usd(*amount);
    return analysis;
}

} // namespace quayside
