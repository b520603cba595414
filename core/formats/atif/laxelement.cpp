// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/laxelement.h"

#include "core/base/laxnumber.h"
#include "core/json/jsonfields.h"

namespace quayside {

namespace {

QString toText(JsonElement value)
{
    return textOf(textOf(std::optional(value)));
}

std::optional<std::int64_t> anyWholeIn(const QString &text)
{
    using Limits = std::numeric_limits<std::int64_t>;
    const auto whole = wholeInText(text);
    if (whole || !isWhole(text))
        return whole;
    return text.trimmed().startsWith(QLatin1Char('-')) ? Limits::min() : Limits::max();
}

} // namespace

std::optional<std::int64_t> laxWhole(JsonElement value)
{
    if (value.is_string())
        return anyWholeIn(toText(value));
    if (value.is_bool())
        return value.get_bool().value_unsafe() ? 1 : 0;
    if (value.is_int64())
        return value.get_int64().value_unsafe();
    if (value.is_uint64())
        return std::numeric_limits<std::int64_t>::max();
    return value.is_double() ? wholeOf(value.get_double().value_unsafe()) : std::nullopt;
}

std::optional<double> laxNumber(JsonElement value)
{
    if (value.is_string())
        return numberInText(toText(value));
    if (value.is_bool())
        return value.get_bool().value_unsafe() ? 1 : 0;
    double number = 0;
    return value.get_double().get(number) == simdjson::SUCCESS ? std::optional(number) : std::nullopt;
}

std::optional<bool> laxFlag(JsonElement value)
{
    if (value.is_string())
        return flagInText(toText(value));
    const auto whole = laxWhole(value);
    return whole == 0 || whole == 1 ? std::optional(whole == 1) : std::nullopt;
}

bool fits(JsonElement value, std::uint8_t types)
{
    const auto wants = [types](std::uint8_t type) { return (types & type) == type; };
    if (wants(jsonTypeOf(value)) || (wants(JsonBool) && laxFlag(value)))
        return true;
    return wants(JsonNumber) ? laxNumber(value).has_value() : wants(JsonInteger) && laxWhole(value);
}

} // namespace quayside
