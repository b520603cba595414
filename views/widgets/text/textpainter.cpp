// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/textpainter.h"

#include "views/models/words.h"
#include "views/theme/terminalcolors.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace quayside {

TextPainter::TextPainter(QPainter &painter, const ThemeTokens &tokens, const TextLook &look, const TextMarks &marks)
    : m_painter(painter), m_tokens(tokens), m_look(look), m_marks(marks)
{
}

void TextPainter::paint(const TextPage &page, const QRect &area)
{
    if (page.rows().empty()) {
        m_painter.setPen(m_tokens.muted);
        m_painter.drawText(area, Qt::AlignCenter, m_marks.instead);
    }
    for (const PlacedRow &placed : page.rows())
        paintRow(placed, page.left(), area);
}

void TextPainter::paintRow(const PlacedRow &placed, qreal left, const QRect &area)
{
    if (m_marks.emphasis.contains(placed.row->row.line))
        m_painter.fillRect(QRectF(0, placed.top, area.width(), placed.row->layout.height()), m_tokens.selection);
    paintLineNumber(placed);
    m_painter.save();
    m_painter.setClipRect(QRectF(m_look.gutterWidth - 1, 0, area.width(), area.height()));
    m_painter.translate(left, placed.top);
    paintHits(*placed.row);
    placed.row->layout.paint(m_painter, {0, 0}, m_tokens.text);
    paintSelection(*placed.row);
    paintCaret(*placed.row);
    m_painter.restore();
}

void TextPainter::paintLineNumber(const PlacedRow &placed)
{
    const QRectF place(0, placed.top, m_look.gutterWidth - 4 * metrics::grid, m_look.lineHeight);
    m_painter.setFont(m_look.font);
    m_painter.setPen(m_tokens.faint);
    const TextRow &row = placed.row->row;
    const QString label = row.isContinuation ? QString(QChar(0x22ef)) : QString::number(row.line + 1);
    m_painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, label);
}

void TextPainter::paintHits(const LaidOutRow &row)
{
    for (const SearchHit &hit : m_marks.hits.in(row.row.start, row.row.end)) {
        const int start = row.unitOfOffset(hit.offset);
        const int end = row.unitOfOffset(hit.offset + hit.length);
        const QColor color = washed(m_tokens.partial, m_marks.hits.isCurrent(hit) ? 150 : 70);
        for (const QRectF &rect : row.layout.rects(start, end - start))
            m_painter.fillRect(rect.adjusted(0, 1, 0, -1), color);
    }
}

void TextPainter::paintSelection(const LaidOutRow &row)
{
    const TextSelection &selection = m_marks.selection;
    const bool isElsewhere = selection.from() > row.row.end || selection.to() < row.row.start;
    if (m_marks.hits.isCurrent(selection) || selection.isEmpty() || isElsewhere)
        return;
    const QColor color = washed(m_tokens.accent, 62);
    const int start = row.unitOfOffset(selection.from());
    const int end = row.unitOfOffset(selection.to());
    for (const QRectF &rect : row.layout.rects(start, end - start))
        m_painter.fillRect(rect, color);
    if (selection.to() > row.row.end) {
        const QRectF last = row.layout.cursorRect(row.units());
        m_painter.fillRect(QRectF(last.x(), last.y(), m_look.cellWidth / 2, m_look.lineHeight), color);
    }
}

void TextPainter::paintCaret(const LaidOutRow &row)
{
    const qint64 position = m_marks.selection.position;
    if (!m_marks.hasCaret || position < row.row.start || position > row.row.end)
        return;
    const QRectF caret = row.layout.cursorRect(row.unitOfOffset(position));
    m_painter.fillRect(QRectF(caret.x(), caret.y() + 1, 1, m_look.lineHeight - 2), m_tokens.accent);
}

} // namespace quayside
