// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/encoding.h"
#include "core/text/lineindex.h"

namespace quayside {

/// Finds the rows of a text that is fed to it window by window. Remembers only the line it is in, so that it goes on
/// where a growing file ended before.
class LineScanner
{
public:
    explicit LineScanner(qint64 start = 0, TextEncoding encoding = TextEncoding::Utf8);

    /// The bytes right after those of the call before. A half UTF-16 unit at the end is left: see totals().scannedTo.
    void scan(QByteArrayView window);

    LineTotals totals() const;
    /// The places found since the last call.
    std::vector<RowPlace> takePlaces();

private:
    qsizetype findLineEnd(QByteArrayView window, qsizetype from) const;
    void addPlaces(qint64 contentEnd);
    void endLine(qint64 lineEnd);

    std::vector<RowPlace> m_places;
    TextEncoding m_encoding;
    qint64 m_scannedTo;
    qint64 m_lineStart;
    qint64 m_lastPlace;
    qint64 m_lines = 0; ///< that have ended
    qint64 m_rows = 0;  ///< of the lines that have ended
    qint64 m_longestRow = 0;
};

} // namespace quayside
