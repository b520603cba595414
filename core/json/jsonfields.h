// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/json/jsoncursor.h"

#include <QString>

#include <span>
#include <vector>

namespace quayside {

/// One known key of an object and what to do with its value; keys not in the table are skipped.
template <typename Target> struct JsonField {
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

QString textOf(std::string_view text);

/// Empty for null and for another type.
QString stringOf(const JsonCursor &value);

/// Reads values into what they are expected to be and remembers the places (JSON pointers) where they are not. Null is
/// never unexpected and changes nothing; a number may be a text that says one (laxnumber.h).
class JsonNotes
{
public:
    void read(const JsonCursor &value, QString &target, std::string_view place);
    void read(const JsonCursor &value, std::optional<int> &target, std::string_view place);
    void read(const JsonCursor &value, std::optional<Instant> &target, std::string_view place);
    void read(const JsonCursor &value, std::optional<Tokens> &target, std::string_view place);
    void read(const JsonCursor &value, std::optional<Usd> &target, std::string_view place);

    /// True for an object, false for null; anything else is noted.
    bool isObject(const JsonCursor &value, std::string_view place);
    bool isArray(const JsonCursor &value, std::string_view place);

    void add(QString place);
    const std::vector<QString> &unexpected() const { return m_places; }

private:
    template <typename T>
    void keep(const JsonCursor &value, std::optional<T> found, std::optional<T> &target, std::string_view place);

    std::vector<QString> m_places;
};

} // namespace quayside
