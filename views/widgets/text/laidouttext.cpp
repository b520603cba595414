// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/laidouttext.h"

#include <algorithm>
#include <limits>

namespace quayside {

LaidOutText::LaidOutText(std::unique_ptr<TextDocument> document)
    : m_document(std::move(document)), m_layouts(*m_document)
{
}

const LaidOutRow *LaidOutText::row(qint64 row) const
{
    const auto rows = m_layouts.rows(row, 1);
    return rows.empty() ? nullptr : rows.front();
}

std::optional<qint64> LaidOutText::startOfLine(qint64 line) const
{
    const qint64 last = std::max<qint64>(0, m_document->index().totals().lines - 1);
    const auto row = m_document->firstRowOfLine(std::clamp<qint64>(line, 0, last));
    return row ? std::optional(row->start) : std::nullopt;
}

const LaidOutRow *LaidOutText::rowAtOffset(qint64 offset) const
{
    const auto here = m_document->rowAtOffset(offset);
    return here ? row(here->row) : nullptr;
}

std::optional<CaretPlace> LaidOutText::placeOf(qint64 offset) const
{
    const LaidOutRow *here = rowAtOffset(offset);
    if (here == nullptr)
        return std::nullopt;
    const QRectF caret = here->layout.cursorRect(here->unitOfOffset(offset));
    return CaretPlace{{here->row.row, static_cast<int>(caret.top() / lineHeight())}, caret.x()};
}

std::optional<qint64> LaidOutText::offsetIn(VisualLine line, qreal x) const
{
    const qint64 last = rowCount() - 1;
    if (line.row > last)
        line = {last, std::numeric_limits<int>::max()};
    const LaidOutRow *here = last >= 0 ? row(line.row) : nullptr;
    if (here == nullptr)
        return std::nullopt;
    const int visual = std::min(line.visual, here->layout.visualLines() - 1);
    const qreal middle = (visual + 0.5) * lineHeight();
    return here->offsetOfUnit(here->layout.unitAt({x, middle}));
}

qreal LaidOutText::lineHeight() const
{
    return LineLayout::lineHeight(m_layouts.setting().font);
}

int LaidOutText::visualLinesOf(qint64 number) const
{
    const LaidOutRow *here = row(number);
    return here != nullptr ? here->layout.visualLines() : 1;
}

VisualLine LaidOutText::moved(VisualLine from, int visualLines) const
{
    if (!isWrapped())
        return {std::max<qint64>(0, from.row + visualLines), 0};
    from.visual += visualLines;
    while (from.visual < 0 && from.row > 0)
        from.visual += visualLinesOf(--from.row);
    for (int lines = visualLinesOf(from.row); from.row < rowCount() && from.visual >= lines;
         lines = visualLinesOf(from.row)) {
        from.visual -= lines;
        ++from.row;
    }
    return {from.row, std::max(0, from.visual)};
}

} // namespace quayside
