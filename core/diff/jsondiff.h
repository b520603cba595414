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

struct JsonDiff {
    std::vector<JsonChange> changes; ///< in the order of `before`, added ones where they stand in `after`
    int equalLeaves = 0;
    QStringList elementFields; ///< fields of objects in arrays that could name them, to choose one; at most 20

    bool operator==(const JsonDiff &) const = default;
};

/// Compares by structure: the order of members never counts, 3 equals 3.0. Errors: Malformed (with the byte), TooLarge
/// (nested deeper than 200), Cancelled.
Result<JsonDiff> diffJson(const QByteArray &before, const QByteArray &after, const JsonDiffOptions &options = {},
                          std::stop_token stop = {});

/// "rows › event_id=E-2007 › tokens".
QString trailText(const QStringList &trail);

} // namespace quayside
