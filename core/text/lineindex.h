// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <span>
#include <vector>

namespace quayside {

/// A line is what ends with a line feed. A row is what a view shows as one: a line, or one of the pieces of a long
/// line. Piece k of a line begins k * pieceBytes after the line's start (a reader moves that by a few bytes, off the
/// middle of a character).
constexpr qint64 pieceBytes = 2048;

/// The start of a row, by every count there is. All of them start at 0; offsets are bytes in the file.
struct RowPlace {
    qint64 offset = 0;
    qint64 row = 0;
    qint64 line = 0;
    qint64 lineStart = 0;

    bool operator==(const RowPlace &) const = default;
};

/// What is known of the bytes that were scanned. The last line counts although its end was not seen.
struct LineTotals {
    qint64 scannedTo = 0; ///< offset
    qint64 rows = 0;
    qint64 lines = 0;
    qint64 longestRow = 0; ///< bytes

    bool operator==(const LineTotals &) const = default;
};

/// Knows where about every 32 KB a row begins: 1 MB of memory for 1 GB of text, whatever the lengths of its lines.
class LineIndex
{
public:
    /// Text begins at `start`, after a byte order mark.
    explicit LineIndex(qint64 start = 0);

    /// What a scanner found since the last call.
    void append(std::span<const RowPlace> places, const LineTotals &totals);

    const LineTotals &totals() const { return m_totals; }

    /// The last known place that is not after the row, the line or the offset.
    RowPlace placeOfRow(qint64 row) const;
    RowPlace placeOfLine(qint64 line) const;
    RowPlace placeOfOffset(qint64 offset) const;

    /// About which row an offset is in, without reading the file: for marks on a scroll bar.
    qint64 roughRowOf(qint64 offset) const;
    /// About where a row begins, without reading the file.
    qint64 roughOffsetOf(qint64 row) const;

private:
    RowPlace lastNotAfter(qint64 RowPlace::*key, qint64 value) const;
    qint64 interpolate(qint64 RowPlace::*from, qint64 RowPlace::*to, qint64 value) const;
    RowPlace end() const;

    std::vector<RowPlace> m_places;
    LineTotals m_totals;
};

} // namespace quayside
