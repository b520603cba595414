// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quayside {

enum class PathPartKind : std::uint8_t {
    Member,
    Element,
};

/// One part of a path into a JSON value: a member or an element.
struct JsonPathPart {
    PathPartKind kind = PathPartKind::Member;
    std::string name; ///< of the member, without escapes
    int number = 0;   ///< of the element, or of the member among those of its name; from 0

    auto operator<=>(const JsonPathPart &) const = default;
};

using JsonPath = std::vector<JsonPathPart>;

/// "metrics.prompt_token_ids[2]"; which of several members of one name is not said.
QString toText(const JsonPath &path);

/// The current place of a walk through JSON, as a chain of path parts on the stack; the path is built only when it is
/// asked for. A spot must not outlive the spot it was made from, nor the name it was given.
class JsonSpot
{
public:
    JsonSpot() = default;

    JsonSpot member(std::string_view name, int among = 0) const { return {this, PathPartKind::Member, name, among}; }
    JsonSpot element(int number) const { return {this, PathPartKind::Element, {}, number}; }
    JsonPath path() const;

private:
    JsonSpot(const JsonSpot *before, PathPartKind kind, std::string_view name, int number)
        : m_before(before), m_kind(kind), m_number(number), m_name(name)
    {
    }

    const JsonSpot *m_before = nullptr;
    PathPartKind m_kind = PathPartKind::Member;
    int m_number = 0;
    std::string_view m_name;
};

/// The offset of each path in `json`, in one walk however many they are: of a member the quote that opens its name, of
/// an element its first byte. A path that leads nowhere gives the first byte of the innermost value that is there; in
/// what is no JSON it is wherever the walk got to.
std::vector<std::int64_t> locate(std::string_view json, std::span<const JsonPath> paths);

} // namespace quayside
