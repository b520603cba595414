// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/textscroll.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr qint64 mostScrollSteps = 1'000'000'000;

qint64 rowsPerStep(VisualLine end)
{
    return end.row / mostScrollSteps + 1;
}

} // namespace

VisualLine TextScroll::end() const
{
    const qint64 rows = m_text.rowCount();
    const bool isEndMoving = m_text.document().isIndexing(); // no use in laying out an end that is another one soon
    if (!m_text.isWrapped() || isEndMoving)
        return {std::max<qint64>(0, rows - m_page), 0};
    int room = m_page;
    for (qint64 row = rows - 1; row >= 0; --row) {
        const LaidOutRow *laidOut = m_text.row(row);
        room -= laidOut != nullptr ? laidOut->layout.visualLines() : 1;
        if (room <= 0)
            return {row, -room};
    }
    return {};
}

void TextScroll::setTop(VisualLine top)
{
    m_top = std::clamp(top, VisualLine{}, end());
}

void TextScroll::scrollBy(int visualLines)
{
    setTop(m_text.moved(m_top, visualLines));
}

void TextScroll::reveal(VisualLine line)
{
    const VisualLine last = m_text.moved(m_top, m_page - 1);
    const bool isFar = line.row + m_page < m_top.row || line.row > last.row + m_page;
    if (line < m_top)
        setTop(isFar ? m_text.moved(line, -m_page / 3) : line);
    else if (line > last)
        setTop(m_text.moved(line, isFar ? -m_page / 3 : 1 - m_page));
}

int scrolledTo(qreal place, qreal room, int now)
{
    if (place < now)
        return place < room ? 0 : static_cast<int>(place - room / 3);
    return place > now + room ? static_cast<int>(place - room * 2 / 3) : now;
}

TextScroll::Steps TextScroll::steps() const
{
    const VisualLine last = end();
    return {static_cast<int>(m_top.row / rowsPerStep(last)), static_cast<int>(last.row / rowsPerStep(last))};
}

void TextScroll::goToStep(int step)
{
    const VisualLine last = end();
    const qint64 rows = rowsPerStep(last);
    const bool isAtEnd = step == last.row / rows;
    if (isAtEnd && last.row != m_top.row)
        m_top = last;
    else if (step != m_top.row / rows)
        m_top = {step * rows, 0};
}

} // namespace quayside
