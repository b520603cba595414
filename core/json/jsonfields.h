// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/jsoncursor.h"

#include <QString>

#include <span>
#include <vector>

namespace quayside {

/// What one reading of a document found odd: the places of values whose type was not the expected one.
struct JsonNotes {
    std::vector<QString> wrongTypes;

    bool operator==(const JsonNotes &) const = default;
};

/// One known key of an object and what to do with its value; keys not in the table are skipped.
template <typename Target>
struct JsonField {
    std::string_view key;
    void (*read)(const JsonCursor &value, Target &target);
};

template <typename Target>
void readFields(const JsonCursor &object, Target &target, std::span<const JsonField<Target>> known)
{
    object.fields([&](std::string_view key, const JsonCursor &value) {
        for (const JsonField<Target> &field : known) {
            if (field.key == key)
                return field.read(value, target);
        }
    });
}

inline QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Empty for null and for another type.
inline QString stringOf(const JsonCursor &value)
{
    const auto text = value.string();
    return text ? textOf(*text) : QString();
}

} // namespace quayside
