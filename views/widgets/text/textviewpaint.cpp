// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/words.h"
#include "views/theme/terminalcolors.h"
#include "views/theme/theme.h"
#include "views/widgets/text/textview.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace quayside {

void TextView::paintEvent(QPaintEvent *event)
{
    const ThemeTokens &tokens = tokensOf(this);
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tokens.code);
    const auto rows = placedRows();
    if (rows.empty()) {
        painter.setPen(tokens.muted);
        painter.drawText(viewport()->rect(), Qt::AlignCenter, quayside::tr("Nothing in here: the text is empty."));
        return;
    }
    for (const PlacedRow &placed : rows)
        paintRow(painter, placed);
    if (m_layouts->continueHighlighting(rows.back().row->row.row))
        m_repaint.start(0);
}

void TextView::paintRow(QPainter &painter, const PlacedRow &placed)
{
    const ThemeTokens &tokens = tokensOf(this);
    const TextRow &row = placed.row->row;
    const bool isEmphasized = row.line >= m_emphasis.first && row.line <= m_emphasis.second;
    if (isEmphasized)
        painter.fillRect(QRectF(0, placed.top, viewport()->width(), placed.row->layout.height()), tokens.selection);
    paintGutter(painter, placed);
    painter.save();
    painter.setClipRect(QRectF(textLeft() - 1, 0, viewport()->width(), viewport()->height()));
    painter.translate(textLeft() - horizontalScrollBar()->value(), placed.top);
    paintHits(painter, placed);
    placed.row->layout.paint(painter, {0, 0}, tokens.text);
    paintSelection(painter, placed);
    paintCaret(painter, placed);
    painter.restore();
}

void TextView::paintGutter(QPainter &painter, const PlacedRow &placed)
{
    const ThemeTokens &tokens = tokensOf(this);
    const QRectF place(0, placed.top, gutterWidth() - 4 * metrics::grid, m_lineHeight);
    painter.setFont(m_layouts->setting().font);
    painter.setPen(tokens.faint);
    const TextRow &row = placed.row->row;
    const QString label = row.isContinuation ? QString(QChar(0x22ef)) : QString::number(row.line + 1);
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, label);
}

void TextView::paintHits(QPainter &painter, const PlacedRow &placed)
{
    const TextRow &row = placed.row->row;
    if (m_search == nullptr)
        return;
    const auto first = m_search->lastBefore(row.start + 1);
    const ThemeTokens &tokens = tokensOf(this);
    const auto &hits = m_search->hits();
    for (size_t i = first.value_or(0); i < hits.size() && hits[i].offset < row.end; ++i) {
        const int start = placed.row->unitOfOffset(hits[i].offset);
        const int end = placed.row->unitOfOffset(hits[i].offset + hits[i].length);
        const QColor color = washed(tokens.partial, hits[i] == m_currentHit ? 150 : 70);
        for (const QRectF &rect : placed.row->layout.rects(start, end - start))
            painter.fillRect(rect.adjusted(0, 1, 0, -1), color);
    }
}

void TextView::paintSelection(QPainter &painter, const PlacedRow &placed)
{
    const TextRow &row = placed.row->row;
    const bool isHit = m_currentHit && m_currentHit->offset == m_selection.from()
        && m_currentHit->offset + m_currentHit->length == m_selection.to();
    if (isHit || m_selection.isEmpty() || m_selection.from() > row.end || m_selection.to() < row.start)
        return;
    const QColor color = washed(tokensOf(this).accent, 62);
    const LineLayout &layout = placed.row->layout;
    const int start = placed.row->unitOfOffset(m_selection.from());
    const int end = placed.row->unitOfOffset(m_selection.to());
    for (const QRectF &rect : layout.rects(start, end - start))
        painter.fillRect(rect, color);
    if (m_selection.to() > row.end && m_selection.from() <= row.end) {
        const QRectF last = layout.cursorRect(placed.row->units());
        painter.fillRect(QRectF(last.x(), last.y(), m_cellWidth / 2, m_lineHeight), color);
    }
}

void TextView::paintCaret(QPainter &painter, const PlacedRow &placed)
{
    const TextRow &row = placed.row->row;
    if (!hasFocus() || m_selection.position < row.start || m_selection.position > row.end)
        return;
    const QRectF caret = placed.row->layout.cursorRect(placed.row->unitOfOffset(m_selection.position));
    painter.fillRect(QRectF(caret.x(), caret.y() + 1, 1, m_lineHeight - 2), tokensOf(this).accent);
}

} // namespace quayside
