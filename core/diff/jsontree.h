// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArrayView>

#include <string>
#include <vector>

namespace quayside {

enum class JsonTreeKind : std::uint8_t {
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
};

/// A JSON value as it was written: numbers keep all their digits, and a name that an object repeats stays repeated.
struct JsonTree {
    JsonTreeKind kind = JsonTreeKind::Null;
    std::string text;               ///< of a string, what it says; of another scalar, how it was written
    std::vector<std::string> names; ///< of an object's children, in alphabetical order; one for each of them
    std::vector<JsonTree> children;

    bool operator==(const JsonTree &) const = default;
};

/// Errors: Malformed (with the byte), TooLarge (nested deeper than 200).
Result<JsonTree> parseJsonTree(QByteArrayView bytes);

/// On one line.
std::string jsonText(const JsonTree &tree);

/// The first child of this name; null where there is none.
const JsonTree *childOf(const JsonTree &tree, const std::string &name);

} // namespace quayside
