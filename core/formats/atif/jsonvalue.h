// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/formats/atif/jsontext.h"

#include <simdjson.h>

#include <cmath>

namespace quayside {

/// Readers for single JSON values that never fail: what is not of the wanted type is nothing.

inline std::string_view stringToken(simdjson::ondemand::value &value)
{
    return trimmedJson(value.raw_json_token());
}

/// Null where it cannot be told.
inline simdjson::ondemand::json_type typeOf(simdjson::ondemand::value &value)
{
    simdjson::ondemand::json_type type{};
    return value.type().get(type) == simdjson::SUCCESS ? type : simdjson::ondemand::json_type::null;
}

inline bool isString(simdjson::ondemand::value &value)
{
    return typeOf(value) == simdjson::ondemand::json_type::string;
}

inline std::optional<double> readNumber(simdjson::ondemand::value value)
{
    double number = 0;
    if (value.get_double().get(number) != simdjson::SUCCESS || !std::isfinite(number))
        return std::nullopt;
    return number;
}

inline std::optional<std::int64_t> readInteger(simdjson::ondemand::value value)
{
    std::int64_t integer = 0;
    if (value.get_int64().get(integer) == simdjson::SUCCESS)
        return integer;
    const auto number = readNumber(value);
    if (!number || std::abs(*number) > 9.0e15 || *number != std::floor(*number))
        return std::nullopt;
    return static_cast<std::int64_t>(*number);
}

inline std::optional<Instant> readInstant(simdjson::ondemand::value value)
{
    if (!isString(value))
        return std::nullopt;
    const std::string_view token = stringToken(value);
    return token.size() < 2 ? std::nullopt : parseInstant(token.substr(1, token.size() - 2));
}

inline QString readText(simdjson::ondemand::value value, qsizetype limit = 4096)
{
    return isString(value) ? decodeJsonString(stringToken(value), limit).text : QString();
}

} // namespace quayside
