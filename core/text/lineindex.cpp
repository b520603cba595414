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
    const bool startsThere =
        notBefore != m_places.end() && notBefore->line == line && notBefore->offset == notBefore->lineStart;
    if (startsThere || notBefore == m_places.begin())
        return *notBefore;
    return *std::prev(notBefore);
}

RowPlace LineIndex::placeOfOffset(qint64 offset) const
{
    return lastNotAfter(&RowPlace::offset, offset);
}

RowPlace LineIndex::end() const
{
    return {
        .offset = m_totals.scannedTo, .row = m_totals.rows, .line = m_totals.lines, .lineStart = m_totals.scannedTo};
}

/// The value of `to` where `from` has `value`, as if rows between two places were equally long.
qint64 LineIndex::interpolate(qint64 RowPlace::*from, qint64 RowPlace::*to, qint64 value) const
{
    const auto after = std::ranges::upper_bound(m_places, value, {}, from);
    if (after == m_places.begin())
        return m_places.front().*to;
    const RowPlace &place = *std::prev(after);
    const RowPlace next = after == m_places.end() ? end() : *after;
    const qint64 whole = std::max<qint64>(1, next.*from - place.*from);
    const double share = std::min(1.0, static_cast<double>(value - place.*from) / static_cast<double>(whole));
    return place.*to + static_cast<qint64>(share * static_cast<double>(next.*to - place.*to));
}

qint64 LineIndex::roughRowOf(qint64 offset) const
{
    return interpolate(&RowPlace::offset, &RowPlace::row, offset);
}

qint64 LineIndex::roughOffsetOf(qint64 row) const
{
    return interpolate(&RowPlace::row, &RowPlace::offset, row);
}

} // namespace quayside
