// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/facts.h"

namespace quayside {

std::string toUtf8(const QString &text)
{
    return text.toUtf8().toStdString();
}

OrderedJson factsOf(const std::optional<Instant> &instant)
{
    return instant ? OrderedJson(toUtf8(toIso(*instant))) : OrderedJson();
}

OrderedJson factsOf(const std::optional<Tokens> &tokens)
{
    return tokens ? OrderedJson(tokens->value) : OrderedJson();
}

OrderedJson factsOf(const std::optional<Usd> &cost)
{
    return cost ? OrderedJson(cost->value) : OrderedJson();
}

OrderedJson secondsOf(const std::optional<Milliseconds> &time)
{
    return time ? OrderedJson(static_cast<double>(time->value) / 1000) : OrderedJson();
}

OrderedJson factsOf(const Usage &usage)
{
    return {{"input", factsOf(usage.input)}, {"cache", factsOf(usage.cache)}, {"output", factsOf(usage.output)}};
}

OrderedJson factsOf(const Rewards &rewards)
{
    OrderedJson facts = OrderedJson::object();
    for (const Reward &reward : rewards)
        facts[toUtf8(reward.key)] = reward.value;
    return facts;
}

OrderedJson factsOf(const std::vector<QString> &texts)
{
    OrderedJson facts = OrderedJson::array();
    for (const QString &text : texts)
        facts.push_back(toUtf8(text));
    return facts;
}

OrderedJson factsOf(const std::vector<Issue> &issues)
{
    OrderedJson facts = OrderedJson::array();
    for (const Issue &issue : issues) {
        OrderedJson fact{
            {"severity", toUtf8(toText(issue.severity))}, {"code", toUtf8(issue.code)}, {"path", toUtf8(issue.path)}};
        if (!issue.where.isEmpty())
            fact["where"] = toUtf8(issue.where);
        fact["message"] = toUtf8(issue.message);
        facts.push_back(std::move(fact));
    }
    return facts;
}

QByteArray printed(const OrderedJson &json)
{
    return QByteArray::fromStdString(json.dump(2, ' ', false, OrderedJson::error_handler_t::replace)) + '\n';
}

} // namespace quayside
