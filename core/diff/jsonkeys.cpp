// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/jsonkeys.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace quayside {

namespace {

/// Lower is better; nothing for a name that does not sound like a key.
std::optional<int> rankOf(std::string_view name)
{
    static constexpr std::array<std::string_view, 7> keyNames{"id", "uuid", "key", "name", "code", "path", "title"};
    for (size_t i = 0; i < keyNames.size(); ++i) {
        const std::string_view word = keyNames[i];
        const bool isSuffix = name.size() > word.size() && name.ends_with(word)
            && (name[name.size() - word.size() - 1] == '_' || name[name.size() - word.size() - 1] == '-');
        if (name == word)
            return static_cast<int>(i) * 2;
        if (isSuffix)
            return static_cast<int>(i) * 2 + 1;
    }
    return std::nullopt;
}

/// The values of the field, or nothing where an element lacks it or two are alike.
std::optional<std::set<std::string>> valuesOf(const JsonTree &array, const std::string &field)
{
    std::set<std::string> values;
    for (const JsonTree &element : array.children) {
        const JsonTree *member = childOf(element, field);
        if (!member || !canName(*member) || !values.insert(jsonText(*member)).second)
            return std::nullopt;
    }
    return values;
}

bool namesElements(const JsonTree &before, const JsonTree &after, const std::string &field)
{
    const auto one = valuesOf(before, field);
    const auto two = one ? valuesOf(after, field) : std::nullopt;
    return two && std::ranges::any_of(*one, [&](const std::string &value) { return two->contains(value); });
}

} // namespace

bool canName(const JsonTree &value)
{
    const auto isDigit = [](char byte) { return byte == '-' || (byte >= '0' && byte <= '9'); };
    return value.kind == JsonTreeKind::String
        || (value.kind == JsonTreeKind::Number && std::ranges::all_of(value.text, isDigit));
}

std::optional<std::string> keyFieldOf(const JsonTree &before, const JsonTree &after, const std::string &preferred)
{
    if (before.children.empty() || after.children.empty() || before.children.front().kind != JsonTreeKind::Object)
        return std::nullopt;
    if (!preferred.empty())
        return namesElements(before, after, preferred) ? std::optional(preferred) : std::nullopt;
    std::vector<std::pair<int, std::string>> candidates;
    for (const std::string &name : before.children.front().names) {
        if (const auto rank = rankOf(name))
            candidates.emplace_back(*rank, name);
    }
    std::ranges::sort(candidates);
    for (const auto &[rank, field] : candidates) {
        if (namesElements(before, after, field))
            return field;
    }
    return std::nullopt;
}

} // namespace quayside
