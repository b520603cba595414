// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/jsonfields.h"

#include "core/base/laxnumber.h"

#include <cmath>
#include <limits>

namespace quayside {

namespace {

template <typename Rep> std::optional<Rep> narrowed(std::optional<std::int64_t> whole)
{
    const bool fits = whole && *whole >= std::numeric_limits<Rep>::min() && *whole <= std::numeric_limits<Rep>::max();
    return fits ? std::optional(static_cast<Rep>(*whole)) : std::nullopt;
}

std::optional<std::int64_t> wholeIn(const JsonCursor &value)
{
    if (value.kind() == JsonKind::String)
        return wholeInText(stringOf(value));
    return value.integer();
}

std::optional<double> numberIn(const JsonCursor &value)
{
    const auto number = value.kind() == JsonKind::String ? numberInText(stringOf(value)) : value.number();
    return number && std::isfinite(*number) ? number : std::nullopt;
}

} // namespace

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString stringOf(const JsonCursor &value)
{
    const auto text = value.string();
    return text ? textOf(*text) : QString();
}

void JsonNotes::add(QString place)
{
    constexpr size_t most = 20;
    if (m_places.size() < most)
        m_places.push_back(std::move(place));
}

template <typename T>
void JsonNotes::keep(const JsonCursor &value, std::optional<T> found, std::optional<T> &target, std::string_view place)
{
    if (found)
        target = std::move(found);
    else if (value.kind() != JsonKind::Null)
        add(textOf(place));
}

void JsonNotes::read(const JsonCursor &value, QString &target, std::string_view place)
{
    if (const auto text = value.string())
        target = textOf(*text);
    else if (value.kind() != JsonKind::Null)
        add(textOf(place));
}

void JsonNotes::read(const JsonCursor &value, std::optional<int> &target, std::string_view place)
{
    keep(value, narrowed<int>(wholeIn(value)), target, place);
}

void JsonNotes::read(const JsonCursor &value, std::optional<Instant> &target, std::string_view place)
{
    keep(value, value.string().and_then(parseInstant), target, place);
}

void JsonNotes::read(const JsonCursor &value, std::optional<Tokens> &target, std::string_view place)
{
    keep(value, wholeIn(value).transform([](std::int64_t count) { return Tokens(count); }), target, place);
}

void JsonNotes::read(const JsonCursor &value, std::optional<Usd> &target, std::string_view place)
{
    keep(value, numberIn(value).transform([](double amount) { return Usd(amount); }), target, place);
}

bool JsonNotes::isObject(const JsonCursor &value, std::string_view place)
{
    const JsonKind kind = value.kind();
    if (kind != JsonKind::Object && kind != JsonKind::Null)
        add(textOf(place));
    return kind == JsonKind::Object;
}

bool JsonNotes::isArray(const JsonCursor &value, std::string_view place)
{
    const JsonKind kind = value.kind();
    if (kind != JsonKind::Array && kind != JsonKind::Null)
        add(textOf(place));
    return kind == JsonKind::Array;
}

} // namespace quayside
