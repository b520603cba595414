// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/step.h"
#include "core/formats/atif/jsonvalue.h"

namespace quayside {

// Each function reads a member into its place. False where the member has another type: the caller then keeps it as an
// extra member.

/// A value that was read already; nothing where it had another type.
template <typename T> bool takeValue(const std::optional<T> &found, std::optional<T> &place)
{
    place = found;
    return found.has_value();
}

inline bool takeText(simdjson::ondemand::value member, QString &place)
{
    place = readText(member);
    return isString(member);
}

inline bool takeTruth(simdjson::ondemand::value member, bool &place)
{
    place = stringToken(member) == "true";
    return typeOf(member) == simdjson::ondemand::json_type::boolean;
}

inline bool takeTokens(simdjson::ondemand::value member, std::optional<Tokens> &place)
{
    const auto number = readInteger(member);
    return takeValue(number ? std::optional(Tokens(*number)) : std::nullopt, place);
}

inline bool takeCost(simdjson::ondemand::value member, std::optional<Usd> &place)
{
    const auto number = readNumber(member);
    return takeValue(number ? std::optional(Usd(*number)) : std::nullopt, place);
}

inline bool takeFigure(std::string_view key, simdjson::ondemand::value member, Usage &usage)
{
    if (key == "prompt_tokens")
        return takeTokens(member, usage.input);
    if (key == "completion_tokens")
        return takeTokens(member, usage.output);
    if (key == "cached_tokens")
        return takeTokens(member, usage.cache);
    return key == "cost_usd" && takeCost(member, usage.cost);
}

inline bool takeName(std::string_view key, simdjson::ondemand::value member, ToolCall &call)
{
    if (key == "tool_call_id")
        return takeText(member, call.id);
    return key == "function_name" && takeText(member, call.function);
}

} // namespace quayside
