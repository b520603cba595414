// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/linescanner.h"

#include <algorithm>
#include <utility>

namespace quayside {

namespace {

constexpr qint64 placeDistance = 32 * 1024;

qint64 piecesOf(qint64 length)
{
    return (length + pieceBytes - 1) / pieceBytes;
}

} // namespace

LineScanner::LineScanner(qint64 start, TextEncoding encoding)
    : m_encoding(encoding), m_scannedTo(start), m_lineStart(start), m_lastPlace(start)
{
}

qsizetype LineScanner::findLineEnd(QByteArrayView window, qsizetype from) const
{
    if (m_encoding == TextEncoding::Utf8)
        return window.indexOf('\n', from);
    const int lowByte = m_encoding == TextEncoding::Utf16Little ? 0 : 1;
    for (qsizetype at = window.indexOf('\n', from); at >= 0; at = window.indexOf('\n', at + 1)) {
        const qsizetype unit = at - lowByte;
        if (unit % 2 == 0 && window[unit + 1 - lowByte] == '\0')
            return unit;
    }
    return -1;
}

void LineScanner::scan(QByteArrayView window)
{
    const int unit = unitSize(m_encoding);
    window = window.first(window.size() / unit * unit);
    const qint64 windowStart = m_scannedTo;
    for (qsizetype at = 0;;) {
        const qsizetype lineEnd = findLineEnd(window, at);
        if (lineEnd < 0)
            break;
        endLine(windowStart + lineEnd);
        at = lineEnd + unit;
    }
    m_scannedTo = windowStart + window.size();
    addPlaces(m_scannedTo);
}

/// A piece is known to exist only when content was seen at its start: a line may end right there.
void LineScanner::addPlaces(qint64 contentEnd)
{
    const qint64 wanted = m_lastPlace + placeDistance;
    if (contentEnd <= wanted)
        return;
    qint64 piece = m_lineStart >= wanted ? 0 : piecesOf(wanted - m_lineStart);
    for (qint64 offset = m_lineStart + piece * pieceBytes; offset < contentEnd;
         offset = m_lineStart + piece * pieceBytes) {
        m_places.push_back({.offset = offset, .row = m_rows + piece, .line = m_lines, .lineStart = m_lineStart});
        m_lastPlace = offset;
        piece += placeDistance / pieceBytes;
    }
}

void LineScanner::endLine(qint64 lineEnd)
{
    const qint64 length = lineEnd - m_lineStart;
    addPlaces(lineEnd);
    m_longestRow = std::max(m_longestRow, std::min(length, pieceBytes));
    m_rows += std::max<qint64>(1, piecesOf(length));
    ++m_lines;
    m_lineStart = lineEnd + unitSize(m_encoding);
}

LineTotals LineScanner::totals() const
{
    const qint64 rest = m_scannedTo - m_lineStart;
    return {.scannedTo = m_scannedTo,
            .rows = m_rows + piecesOf(rest),
            .lines = m_lines + (rest > 0 ? 1 : 0),
            .longestRow = std::max(m_longestRow, std::min(rest, pieceBytes))};
}

std::vector<RowPlace> LineScanner::takePlaces()
{
    return std::exchange(m_places, {});
}

} // namespace quayside
