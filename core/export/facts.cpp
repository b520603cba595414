// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/facts.h"

namespace quayside {

Json factsOf(const std::optional<Instant> &instant)
{
    return instant ? Json(jsonText(toIso(*instant))) : Json();
}

Json factsOf(const std::optional<Tokens> &tokens)
{
    return tokens ? Json(tokens->value) : Json();
}

Json factsOf(const std::optional<Usd> &cost)
{
    return cost ? Json(cost->value) : Json();
}

Json secondsOf(const std::optional<Milliseconds> &time)
{
    return time ? Json(static_cast<double>(time->value) / 1000) : Json();
}

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json() : Json(jsonText(text));
}

Json factsOf(const Usage &usage)
{
    return {{"input", factsOf(usage.input)}, {"cache", factsOf(usage.cache)}, {"output", factsOf(usage.output)}};
}

Json factsOf(const Rewards &rewards)
{
    Json facts = Json::object();
    for (const Reward &reward : rewards)
        facts[jsonText(reward.key)] = reward.value;
    return facts;
}

Json factsOf(const std::vector<QString> &texts)
{
    Json facts = Json::array();
    for (const QString &text : texts)
        facts.push_back(jsonText(text));
    return facts;
}

Json factsOf(const std::vector<Issue> &issues)
{
    Json facts = Json::array();
    for (const Issue &issue : issues) {
        Json fact{{"severity", jsonText(toText(issue.severity))},
                  {"code", jsonText(issue.code)},
                  {"path", jsonText(issue.path)}};
        if (!issue.where.isEmpty())
            fact["where"] = jsonText(issue.where);
        fact["message"] = jsonText(issue.message);
        facts.push_back(std::move(fact));
    }
    return facts;
}

Json factsOf(const Analysis &analysis)
{
    Json checks = Json::array();
    for (const AnalysisCheck &check : analysis.checks)
        checks.push_back({{"name", jsonText(check.name)},
                          {"outcome", jsonText(check.outcome)},
                          {"explanation", jsonText(check.explanation)}});
    return {{"file", jsonText(analysis.file)},       {"author", textOrNull(analysis.author)},
            {"summary", jsonText(analysis.summary)}, {"checks", std::move(checks)},
            {"cost_usd", factsOf(analysis.cost)},    {"error", textOrNull(analysis.error)}};
}

QByteArray printed(const Json &json)
{
    return QByteArray::fromStdString(serialized(json, 2)) + '\n';
}

} // namespace quayside
