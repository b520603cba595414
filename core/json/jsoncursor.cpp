// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/jsoncursor.h"

#include <simdjson.h>

#include <cmath>
#include <limits>

namespace quayside {

namespace {

namespace ondemand = simdjson::ondemand;

ondemand::value &valueOf(void *value)
{
    return *static_cast<ondemand::value *>(value);
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

std::string_view trimmed(std::string_view token)
{
    while (!token.empty() && isSpace(token.back()))
        token.remove_suffix(1);
    return token;
}

std::optional<double> notFinite(std::string_view token)
{
    if (token == "NaN")
        return std::numeric_limits<double>::quiet_NaN();
    if (token == "Infinity")
        return std::numeric_limits<double>::infinity();
    if (token == "-Infinity")
        return -std::numeric_limits<double>::infinity();
    return std::nullopt;
}

std::optional<std::int64_t> wholeNumber(double number)
{
    constexpr double limit = 9007199254740992.0; // 2^53: beyond it a double does not say which integer was meant
    if (!std::isfinite(number) || std::trunc(number) != number || std::abs(number) > limit)
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

} // namespace

JsonKind JsonCursor::kind() const
{
    if (*m_failure != 0 || m_isUsed)
        return JsonKind::Broken;
    const std::string_view raw = valueOf(m_value).raw_json_token(); // with the space behind it
    switch (raw.empty() ? '\0' : raw.front()) {
    case '{': return JsonKind::Object;
    case '[': return JsonKind::Array;
    case '"': return JsonKind::String;
    case 't': return trimmed(raw) == "true" ? JsonKind::Bool : JsonKind::Broken;
    case 'f': return trimmed(raw) == "false" ? JsonKind::Bool : JsonKind::Broken;
    case 'n': return trimmed(raw) == "null" ? JsonKind::Null : JsonKind::Broken;
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9': return JsonKind::Number;
    default: return notFinite(trimmed(raw)) ? JsonKind::Number : JsonKind::Broken;
    }
}

std::string_view JsonCursor::token() const
{
    return *m_failure != 0 || m_isUsed ? std::string_view() : trimmed(valueOf(m_value).raw_json_token());
}

std::optional<std::string_view> JsonCursor::string() const
{
    std::string_view text;
    if (kind() != JsonKind::String || valueOf(m_value).get_string(true).get(text) != simdjson::SUCCESS)
        return std::nullopt;
    m_isUsed = true;
    return text;
}

std::optional<double> JsonCursor::number() const
{
    if (kind() != JsonKind::Number)
        return std::nullopt;
    double number = 0;
    if (valueOf(m_value).get_double().get(number) != simdjson::SUCCESS)
        return notFinite(token());
    m_isUsed = true;
    return number;
}

std::optional<std::int64_t> JsonCursor::integer() const
{
    std::int64_t whole = 0;
    if (kind() != JsonKind::Number)
        return std::nullopt;
    if (valueOf(m_value).get_int64().get(whole) == simdjson::SUCCESS) {
        m_isUsed = true;
        return whole;
    }
    const auto asDouble = number();
    return asDouble ? wholeNumber(*asDouble) : std::nullopt;
}

std::optional<bool> JsonCursor::boolean() const
{
    bool truth = false;
    if (kind() != JsonKind::Bool || valueOf(m_value).get_bool().get(truth) != simdjson::SUCCESS)
        return std::nullopt;
    m_isUsed = true;
    return truth;
}

bool JsonCursor::fail(int error) const
{
    if (error != simdjson::SUCCESS && *m_failure == 0)
        *m_failure = error;
    return *m_failure != 0;
}

void JsonCursor::eachField(void *visitor, void (*visit)(void *, std::string_view, const JsonCursor &)) const
{
    ondemand::object object;
    if (kind() != JsonKind::Object || fail(valueOf(m_value).get_object().get(object)))
        return;
    m_isUsed = true;
    for (auto result : object) {
        ondemand::field field;
        std::string_view key;
        if (fail(result.error()))
            return;
        field = result.value_unsafe();
        key = field.escaped_key();
        if (key.contains('\\') && fail(field.unescaped_key(true).get(key)))
            return;
        visit(visitor, key, JsonCursor(&field.value(), m_failure));
        if (*m_failure != 0)
            return;
    }
}

void JsonCursor::eachElement(void *visitor, void (*visit)(void *, const JsonCursor &)) const
{
    ondemand::array array;
    if (kind() != JsonKind::Array || fail(valueOf(m_value).get_array().get(array)))
        return;
    m_isUsed = true;
    for (auto result : array) {
        if (fail(result.error()))
            return;
        ondemand::value value = result.value_unsafe();
        visit(visitor, JsonCursor(&value, m_failure));
        if (*m_failure != 0)
            return;
    }
}

} // namespace quayside
