// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/lineindex.h"

#include <algorithm>

namespace quayside {

LineIndex::LineIndex(qint64 start) : m_places{{.offset = start, .lineStart = start}}, m_totals{.scannedTo = start} {}

void LineIndex::append(std::span<const RowPlace> places, const LineTotals &totals)
{
    m_places.insert(m_places.end(), places.begin(), places.end());
    m_totals = totals;
}

RowPlace LineIndex::lastNotAfter(qint64 RowPlace::*key, qint64 value) const
{
    const auto after = std::ranges::upper_bound(m_places, value, {}, key);
    return after == m_places.begin() ? m_places.front() : *std::prev(after);
}

RowPlace LineIndex::placeOfRow(qint64 row) const
{
    return lastNotAfter(&RowPlace::row, row);
}

RowPlace LineIndex::placeOfLine(qint64 line) const
{
    const auto notBefore = std::ranges::lower_bound(m_places, line, {}, &RowPlace::line);
    const bool startsThere = notBefore != m_places.end() && notBefore->line == line && notBefore->offset == notBefore->lineStart;
    if (startsThere || notBefore == m_places.begin())
        return *notBefore;
    return *std::prev(notBefore);
}

RowPlace LineIndex::placeOfOffset(qint64 offset) const
{
    return lastNotAfter(&RowPlace::offset, offset);
}

qint64 LineIndex::roughRowOf(qint64 offset) const
{
    const auto after = std::ranges::upper_bound(m_places, offset, {}, &RowPlace::offset);
    if (after == m_places.begin())
        return 0;
    const RowPlace &place = *std::prev(after);
    const qint64 nextOffset = after == m_places.end() ? m_totals.scannedTo : after->offset;
    const qint64 nextRow = after == m_places.end() ? m_totals.rows : after->row;
    const double share = static_cast<double>(offset - place.offset) / static_cast<double>(std::max<qint64>(1, nextOffset - place.offset));
    return place.row + static_cast<qint64>(std::min(share, 1.0) * static_cast<double>(nextRow - place.row));
}

} // namespace quayside
