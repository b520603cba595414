// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/hitplace.h"

#include "core/formats/atif/bracketscan.h"
#include "core/formats/atif/jsontext.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <span>
#include <vector>

namespace quayside {

namespace {

using Names = std::span<const std::string_view>;

constexpr auto none = std::string_view::npos;
constexpr size_t longestName = 256; ///< with its quotes and the blanks around
constexpr std::string_view blanks = " \t\r\n";
constexpr std::array<std::string_view, 7> ofStep{"source",  "timestamp",      "model_name",       "reasoning_effort",
                                                 "step_id", "llm_call_count", "is_copied_context"};
constexpr std::array<std::string_view, 4> ofMetrics{"prompt_tokens", "completion_tokens", "cached_tokens", "cost_usd"};
constexpr std::array<std::string_view, 4> ofOthers{"tool_call_id", "source_call_id", "type", "media_type"};

constexpr std::array<std::string_view, 2> metrics{"", "metrics"};
constexpr std::array<std::string_view, 3> call{"", "tool_calls", ""};
constexpr std::array<std::string_view, 4> result{"", "observation", "results", ""};
constexpr std::array<std::string_view, 3> messagePart{"", "message", ""};
constexpr std::array<std::string_view, 6> resultPart{"", "observation", "results", "", "content", ""};

/// A value, or what stands outside strings, from its first byte to behind its last.
struct Piece {
    size_t begin = 0;
    size_t end = 0;
};

struct Surroundings {
    std::vector<size_t> open; ///< the brackets around, the outermost first
    bool isInString = false;
};

Surroundings surroundingsOf(std::string_view json, size_t place)
{
    Surroundings around;
    around.open.reserve(16);
    BracketScan scan;
    for (size_t start = 0; start < place; start += 64) {
        std::array<char, 64> last;
        const bool isWhole = start + last.size() <= place;
        if (!isWhole) {
            last.fill(' ');
            std::memcpy(last.data(), json.data() + start, place - start);
        }
        for (std::uint64_t found = scan.next(isWhole ? json.data() + start : last.data()); found != 0;
             found &= found - 1) {
            const size_t at = start + static_cast<size_t>(std::countr_zero(found));
            if (json[at] == '{' || json[at] == '[')
                around.open.push_back(at);
            else if (!around.open.empty())
                around.open.pop_back();
        }
    }
    around.isInString = scan.isInString();
    return around;
}

bool isEscaped(std::string_view json, size_t at)
{
    size_t run = 0;
    while (run < at && json[at - run - 1] == '\\')
        ++run;
    return run % 2 == 1;
}

size_t quoteBefore(std::string_view json, size_t at)
{
    size_t quote = at == 0 ? none : json.rfind('"', at - 1);
    while (quote != none && isEscaped(json, quote))
        quote = quote == 0 ? none : json.rfind('"', quote - 1);
    return quote;
}

size_t quoteBehind(std::string_view json, size_t at)
{
    size_t quote = json.find('"', at);
    while (quote != none && isEscaped(json, quote))
        quote = json.find('"', quote + 1);
    return quote;
}

/// Without quotes; empty where the value is an element. Names that are written with escapes match none.
std::string_view nameBefore(std::string_view json, size_t value)
{
    std::string_view before = trimmedJson(json.substr(0, value).substr(value - std::min(value, longestName)));
    if (!before.ends_with(':'))
        return {};
    before = trimmedJson(before.substr(0, before.size() - 1));
    if (!before.ends_with('"'))
        return {};
    before.remove_suffix(1);
    const size_t quote = before.rfind('"');
    return quote == none ? std::string_view() : before.substr(quote + 1);
}

bool isAmong(Names names, std::string_view name)
{
    return std::ranges::contains(names, name);
}

bool leadsTo(std::string_view json, std::span<const size_t> open, Names names)
{
    return std::ranges::equal(open, names, {}, [json](size_t bracket) { return nameBefore(json, bracket); });
}

bool isInPart(std::string_view json, std::span<const size_t> open)
{
    return leadsTo(json, open, messagePart) || leadsTo(json, open, resultPart);
}

/// Of the step itself, not of arguments or an extra.
bool isOwn(std::string_view json, const Piece &value, std::string_view name)
{
    const std::vector<size_t> open = surroundingsOf(json, value.begin).open;
    const std::string_view text = json.substr(value.begin, value.end - value.begin);
    if (open.size() == 1)
        return isAmong(ofStep, name);
    if (name == "type")
        return (text == "\"text\"" || text == "\"image\"" || text == "\"audio\"") && isInPart(json, open);
    if (name == "media_type")
        return nameBefore(json, open.back()) == "source" && isInPart(json, std::span(open).first(open.size() - 1));
    return (name == "tool_call_id" && leadsTo(json, open, call))
        || (name == "source_call_id" && leadsTo(json, open, result))
        || (isAmong(ofMetrics, name) && leadsTo(json, open, metrics));
}

HitPlace placeOfValue(const StepBytes &step, const Piece &value)
{
    if (!step.hasStart && value.begin < longestName)
        return {.kind = HitKind::Unknown};
    const std::string_view name = nameBefore(step.json, value.begin);
    if (!isAmong(ofStep, name) && !isAmong(ofMetrics, name) && !isAmong(ofOthers, name))
        return {.kind = HitKind::Text, .end = value.end};
    if (!step.hasStart)
        return {.kind = HitKind::Unknown};
    return {.kind = isOwn(step.json, value, name) ? HitKind::Other : HitKind::Text, .end = value.end};
}

HitPlace placeInString(const StepBytes &step, size_t opening, size_t hit)
{
    const size_t closing = quoteBehind(step.json, hit);
    const size_t next = closing == none ? none : step.json.find_first_not_of(blanks, closing + 1);
    if (next == none)
        return {.kind = HitKind::Unknown};
    if (step.json[next] == ':')
        return {.kind = HitKind::Other, .end = closing + 1};
    return placeOfValue(step, {.begin = opening, .end = closing + 1});
}

/// Numbers and words are values; what lies between values is nothing.
HitPlace placeOutside(const StepBytes &step, size_t hit, size_t size)
{
    constexpr std::string_view between = " \t\r\n,:[]{}\"";
    const size_t before = step.json.find_last_of(between, hit);
    const size_t end = step.json.find_first_of(between, hit);
    if (end == none || before == none)
        return {.kind = HitKind::Unknown};
    if (before == hit || end < hit + size)
        return {.kind = HitKind::Other, .end = hit + 1};
    if (step.json.substr(before + 1, end - before - 1) == "null")
        return {.kind = HitKind::Unknown};
    return placeOfValue(step, {.begin = before + 1, .end = end});
}

/// Nothing where that could be decided only from the step's first byte on, and the window does not have it.
std::optional<bool> isOpening(const StepBytes &step, size_t quote)
{
    const size_t before = quote == 0 ? none : step.json.find_last_not_of(blanks, quote - 1);
    const size_t behind = step.json.find_first_not_of(blanks, quote + 1);
    const bool mayOpen = before != none && std::string_view(":,[{").contains(step.json[before]);
    const bool mayClose = behind != none && std::string_view(":,]}").contains(step.json[behind]);
    if (mayOpen != mayClose)
        return mayOpen;
    return step.hasStart ? std::optional(!surroundingsOf(step.json, quote).isInString) : std::nullopt;
}

} // namespace

HitPlace placeOf(const StepBytes &step, size_t hit, size_t size)
{
    const size_t quote = quoteBefore(step.json, hit);
    if (quote == none)
        return step.hasStart ? placeOutside(step, hit, size) : HitPlace{.kind = HitKind::Unknown};
    const auto isInString = isOpening(step, quote);
    if (!isInString)
        return {.kind = HitKind::Unknown};
    return *isInString ? placeInString(step, quote, hit) : placeOutside(step, hit, size);
}

} // namespace quayside
