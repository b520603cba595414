// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/diff/numbers.h"

#include <QStringList>

#include <stop_token>
#include <vector>

namespace quayside {

enum class JsonChangeKind : std::uint8_t {
    Changed,
    Added,
    Removed,
    Reordered, ///< a keyed array holds the same elements in another order
};

/// One place where two JSON documents differ. Pointers are RFC 6901; the one for the side that lacks the value is
/// empty.
struct JsonChange {
    JsonChangeKind kind = JsonChangeKind::Changed;
    QString beforePointer;
    QString afterPointer;
    QStringList trail; ///< names and positions on the way; an element of a keyed array is "event_id=E-2007"
    QString before;    ///< JSON text
    QString after;

    bool operator==(const JsonChange &) const = default;
};

struct JsonDiffOptions {
    NumberTolerance tolerance;
    bool keyedArrays = true; ///< match elements by a field such as "id" where there is one
    QString keyField;        ///< use this field wherever it names the elements; empty: guess
};

/// What is no difference of the values, and still one of the files.
struct JsonRemark {
    enum class Kind : std::uint8_t {
        OtherForm,    ///< a number of the same value written in another way: 42 and 42.0
        RepeatedName, ///< an object has this name more than once
    };
    Kind kind = Kind::OtherForm;
    QStringList trail;

    bool operator==(const JsonRemark &) const = default;
};

struct JsonDiff {
    std::vector<JsonChange> changes; ///< in the order of `before`, added ones where they stand in `after`
    int equalLeaves = 0;
    std::vector<JsonRemark> remarks; ///< the first 100
    QStringList elementFields;       ///< fields of objects in arrays that could name them, to choose one; at most 20

    bool operator==(const JsonDiff &) const = default;
};

/// Compares by structure: the order of members never counts; numbers are equal when their decimal values are, to the
/// last digit, or within the tolerance; of members with one name the first is compared with the first, the second with
/// the second. Errors: Malformed (with the byte), TooLarge (nested deeper than 200), Cancelled.
Result<JsonDiff> diffJson(const QByteArray &before, const QByteArray &after, const JsonDiffOptions &options = {},
                          std::stop_token stop = {});

/// "rows › event_id=E-2007 › tokens".
QString trailText(const QStringList &trail);

} // namespace quayside
