// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/hitmarks.h"

#include <algorithm>

namespace quayside {

void HitMarks::setRun(const SearchRun *run)
{
    m_run = run;
    m_current.reset();
}

bool HitMarks::isCurrent(const TextSelection &selection) const
{
    return m_current && m_current->offset == selection.from() && m_current->length == selection.length();
}

std::span<const SearchHit> HitMarks::in(qint64 from, qint64 to) const
{
    if (isEmpty())
        return {};
    const std::span<const SearchHit> hits = m_run->hits();
    const size_t first = m_run->lastBefore(from + 1).value_or(0);
    const size_t end = m_run->firstAtOrAfter(to).value_or(hits.size());
    return first < end ? hits.subspan(first, end - first) : std::span<const SearchHit>();
}

bool HitMarks::hasStartIn(qint64 from, qint64 to) const
{
    const auto hit = isEmpty() ? std::nullopt : m_run->firstAtOrAfter(from);
    return hit && m_run->hits()[*hit].offset < to;
}

bool HitMarks::hasStartIn(const LineIndex &index, double from, double to) const
{
    const auto offsetOf = [&index](double share) {
        return index.roughOffsetOf(static_cast<qint64>(share * static_cast<double>(index.totals().rows)));
    };
    return hasStartIn(offsetOf(from), offsetOf(to));
}

} // namespace quayside
