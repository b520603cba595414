// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <optional>
#include <vector>

namespace quayside {

struct YamlMember;

/// A value of a YAML document. Aliases and merge keys ("<<") are resolved; which of the two a member came from is not
/// kept.
struct YamlValue {
    enum class Kind : std::uint8_t { Null, Text, List, Map };
    enum class Style : std::uint8_t { Plain, Quoted };

    Kind kind = Kind::Null;
    Style style = Style::Plain; ///< a quoted text is never a number
    QString text;
    QString tag; ///< such as "!reset"; empty for what YAML itself would choose
    std::vector<YamlValue> items;
    std::vector<YamlMember> members; ///< in the file's order, each name once
    int line = 0;                    ///< from 1

    bool isMap() const { return kind == Kind::Map; }
    bool isList() const { return kind == Kind::List; }
    bool isNull() const { return kind == Kind::Null; }
    /// A text that is no number, no flag and no null.
    bool isString() const;
    bool isNumber() const;
    /// The text of any scalar, empty for another kind.
    QString scalar() const { return kind == Kind::Text ? text : QString(); }
    /// Nothing for a member that is not there or null.
    const YamlValue *find(const QString &name) const;

    bool operator==(const YamlValue &) const = default;
};

struct YamlMember {
    QString name;
    YamlValue value;

    bool operator==(const YamlMember &) const = default;
};

/// The first document. Errors: Malformed with "line L, column C"; TooLarge for what grows beyond measure by its
/// aliases.
Result<YamlValue> parseYaml(const QByteArray &text, const QString &path);

} // namespace quayside
