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
std::optional<std::set<std::string>> valuesOf(const SortedJson &array, const std::string &field)
{
    std::set<std::string> values;
    for (const SortedJson &element : array) {
        const auto member = element.is_object() ? element.find(field) : element.end();
        if (!element.is_object() || member == element.end() || !(member->is_string() || member->is_number_integer()))
            return std::nullopt;
        if (!values.insert(serialized(*member)).second)
            return std::nullopt;
    }
    return values;
}

bool namesElements(const SortedJson &before, const SortedJson &after, const std::string &field)
{
    const auto one = valuesOf(before, field);
    const auto two = one ? valuesOf(after, field) : std::nullopt;
    return two && std::ranges::any_of(*one, [&](const std::string &value) { return two->contains(value); });
}

} // namespace

std::optional<std::string> keyFieldOf(const SortedJson &before, const SortedJson &after, const std::string &preferred)
{
    if (before.empty() || after.empty() || !before.front().is_object())
        return std::nullopt;
    if (!preferred.empty())
        return namesElements(before, after, preferred) ? std::optional(preferred) : std::nullopt;
    std::vector<std::pair<int, std::string>> candidates;
    for (const auto &member : before.front().items()) {
        if (const auto rank = rankOf(member.key()))
            candidates.emplace_back(*rank, member.key());
    }
    std::ranges::sort(candidates);
    for (const auto &[rank, field] : candidates) {
        if (namesElements(before, after, field))
            return field;
    }
    return std::nullopt;
}

} // namespace quayside
