// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/json/jsoncursor.h"

#include <QByteArray>

#include <vector>

namespace quayside {

struct JsonMember;

/// A whole document, or a part of one, as it stands in the file: fields in their order, duplicates kept, numbers as
/// they were written (a number that no double can hold is not changed).
struct JsonValue {
    JsonKind kind = JsonKind::Null;
    QString text;                     ///< the string; or the token of a number, true, false or null
    std::vector<JsonMember> children; ///< fields of an object; elements of an array, without keys

    bool operator==(const JsonValue &) const;
    bool isContainer() const { return kind == JsonKind::Object || kind == JsonKind::Array; }
    /// The last field of that name, or nullptr.
    const JsonValue *find(QLatin1StringView key) const;
    std::optional<double> number() const;
};

struct JsonMember {
    QString key;
    JsonValue value;

    bool operator==(const JsonMember &) const = default;
};

struct JsonLimits {
    int depth = 200;
    int values = 500'000;
};

/// Errors: Malformed with its place; TooLarge when it nests deeper or holds more values than the limits.
Result<JsonValue> parseJson(const QByteArray &bytes, const QString &path, const JsonLimits &limits = {});

/// JSON again on one line, cut at `longest` characters with an ellipsis; a lone string is said without quotes.
QString toLine(const JsonValue &value, qsizetype longest = 2000);

/// toLine of the last field of that name; empty when there is none or it is null.
QString lineAt(const JsonValue &object, QLatin1StringView key, qsizetype longest = 2000);

} // namespace quayside
