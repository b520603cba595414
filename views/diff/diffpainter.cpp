// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff/diffpainter.h"

#include "views/diff/blamewords.h"
#include "views/diff/linepainting.h"
#include "views/models/words.h"
#include "views/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace quayside {

DiffPainter::DiffPainter(QPainter &painter, const ThemeTokens &tokens, const QFont &font, ShownDiff &diff,
                         const DiffGeometry &geometry)
    : m_painter(painter), m_tokens(tokens), m_font(font), m_diff(diff), m_geometry(geometry)
{
}

int DiffPainter::endRow() const
{
    return std::min(m_diff.rowCount(), m_geometry.scroll().row + m_geometry.visibleRows() + 2);
}

void DiffPainter::paint(int currentRow)
{
    m_painter.fillRect(QRect({}, m_geometry.viewport()), m_tokens.code);
    for (int row = m_geometry.scroll().row; row < endRow(); ++row)
        paintRow(row);
    if (currentRow >= m_geometry.scroll().row && currentRow < endRow())
        paintCurrent(currentRow);
    if (!isUnified()) {
        const int x = m_geometry.column(DiffSide::After).gutter.left() - 1;
        m_painter.fillRect(QRect(x, 0, 1, m_geometry.viewport().height()), m_tokens.line);
    }
    if (m_diff.content().blame)
        paintBlame();
    paintRuler();
    paintHeader();
}

void DiffPainter::paintTitle(int left, int right, const QString &text)
{
    const QRect area(left + 3 * metrics::grid, 0, right - left - 4 * metrics::grid, headerHeight - 1);
    m_painter.setPen(m_tokens.muted);
    m_painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                       m_painter.fontMetrics().elidedText(text, Qt::ElideMiddle, area.width()));
}

void DiffPainter::paintHeader()
{
    m_painter.setFont(m_font);
    const int width = m_geometry.viewport().width();
    m_painter.fillRect(QRect(0, 0, width, headerHeight), m_tokens.panel);
    m_painter.fillRect(QRect(0, headerHeight - 1, width, 1), m_tokens.line);
    const DiffContent &content = m_diff.content();
    const DiffGeometry::Column after = m_geometry.column(DiffSide::After);
    if (isUnified()) {
        const QString before =
            content.beforeTitle.isEmpty() ? QString() : content.beforeTitle + QStringLiteral("  →  ");
        paintTitle(0, after.text.right(), before + content.afterTitle);
    } else {
        paintTitle(0, after.gutter.left(), content.beforeTitle);
        paintTitle(after.gutter.left(), after.text.right(), content.afterTitle);
        m_painter.fillRect(QRect(after.gutter.left() - 1, 0, 1, headerHeight), m_tokens.line);
    }
    if (content.blame) {
        const QRect area = m_geometry.blameColumn();
        paintTitle(area.left(), area.right(), quayside::tr("written by"));
        m_painter.fillRect(QRect(area.left(), 0, 1, headerHeight), m_tokens.line);
    }
}

void DiffPainter::paintRow(int row)
{
    const DiffRowKind kind = m_diff.row(row).kind;
    if (kind == DiffRowKind::Fold)
        return paintFold(row);
    if (!isUnified() || kind != DiffRowKind::Added)
        paintSide(row, DiffSide::Before);
    if (!isUnified() || kind != DiffRowKind::Removed)
        paintSide(row, DiffSide::After);
}

void DiffPainter::paintCurrent(int row)
{
    if (m_diff.row(row).kind == DiffRowKind::Fold)
        return;
    const QRect all = m_geometry.rowRect(row);
    const QRect mark(0, all.top(), 3, all.height());
    m_painter.fillRect(mark, m_tokens.accent);
    m_painter.fillRect(mark.translated(m_geometry.column(DiffSide::After).gutter.left(), 0), m_tokens.accent);
}

void DiffPainter::paintFold(int row)
{
    const QRect area = m_geometry.rowRect(row);
    m_painter.fillRect(area, m_tokens.window);
    m_painter.setPen(m_tokens.muted);
    m_painter.setFont(smallFont(m_font));
    m_painter.drawText(area, Qt::AlignCenter,
                       quayside::tr("%n equal line(s) hidden, click to show", nullptr, m_diff.row(row).hidden));
}

void DiffPainter::paintSide(int row, DiffSide side)
{
    const DiffRow &shown = m_diff.row(row);
    const bool isBefore = side == DiffSide::Before;
    const auto &line = isBefore ? shown.before : shown.after;
    const DiffRowKind only = isBefore ? DiffRowKind::Removed : DiffRowKind::Added;
    const bool isEqual = shown.kind == DiffRowKind::Equal;
    const auto [gutter, text] = m_geometry.cell(side, row);
    if (!line || (isUnified() && !isEqual && shown.kind != only)) {
        if (!isUnified())
            m_painter.fillRect(gutter.united(text), m_tokens.faintLine);
        return;
    }
    if (!isEqual)
        m_painter.fillRect(isUnified() ? m_geometry.rowRect(row) : gutter.united(text),
                           isBefore ? m_tokens.removedLine : m_tokens.addedLine);
    if (gutter.width() > 0)
        paintGutter(gutter, side, row);
    if (isUnified() && isBefore && isEqual)
        return;
    const WordDiff &words = m_diff.wordsOf(row);
    paintDiffLine(m_painter, m_tokens, m_diff.side(side), *line, isBefore ? words.before : words.after,
                  {.area = text,
                   .scrolled = m_geometry.scroll().left,
                   .font = monoFont(m_font),
                   .wordColor = isBefore ? m_tokens.removedWord : m_tokens.addedWord});
}

void DiffPainter::paintGutter(const QRect &gutter, DiffSide side, int row)
{
    const DiffRow &shown = m_diff.row(row);
    const int line = side == DiffSide::Before ? *shown.before : *shown.after;
    m_painter.setFont(monoFont(m_font));
    m_painter.setPen(m_tokens.faint);
    m_painter.drawText(gutter.adjusted(0, 0, -2 * metrics::grid, 0), Qt::AlignRight | Qt::AlignVCenter,
                       QString::number(line + 1));
    if (shown.kind == DiffRowKind::Equal || !m_diff.isMoved(side, line))
        return;
    m_painter.fillRect(QRect(gutter.right() - 3, gutter.top(), 3, gutter.height()), m_tokens.partial);
    m_painter.setPen(m_tokens.partial);
    m_painter.drawText(gutter.adjusted(metrics::grid, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("↕"));
}

void DiffPainter::paintBlame()
{
    const QRect column = m_geometry.blameColumn();
    m_painter.fillRect(column, m_tokens.code);
    m_painter.fillRect(QRect(column.left(), 0, 1, m_geometry.viewport().height()), m_tokens.line);
    m_painter.setFont(smallFont(m_font));
    std::optional<LineBlame> previous;
    for (int row = m_geometry.scroll().row; row < endRow(); ++row) {
        const LineBlame *blame = m_diff.blameOf(row);
        if (!blame)
            continue;
        const QRect all = m_geometry.rowRect(row);
        const QRect place(column.left() + 1, all.top(), column.width() - 1, all.height());
        paintBlameMark(place, *blame);
        if (previous == *blame)
            continue;
        previous = *blame;
        const QRect words = place.adjusted(3 * metrics::grid, 0, -metrics::grid, 0);
        const QString text = sayBlame(*m_diff.content().blame, *blame);
        m_painter.setPen(blame->writer ? m_tokens.muted : m_tokens.faint);
        m_painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                           m_painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    }
}

void DiffPainter::paintBlameMark(const QRect &area, const LineBlame &blame)
{
    if (!blame.writer)
        return;
    const bool isSure = blame.confidence == BlameConfidence::Certain;
    const QRect mark(area.left(), area.top(), 3, area.height());
    m_painter.fillRect(isSure ? mark : mark.adjusted(0, 3, 0, -3), isSure ? m_tokens.arms[2] : m_tokens.partial);
}

int DiffPainter::rulerY(int row) const
{
    const QRect ruler = m_geometry.ruler();
    return ruler.top() + static_cast<int>(static_cast<double>(row) / std::max(1, m_diff.rowCount()) * ruler.height());
}

void DiffPainter::paintRuler()
{
    const QRect ruler = m_geometry.ruler();
    m_painter.fillRect(ruler, m_tokens.panel);
    m_painter.fillRect(QRect(ruler.left(), 0, 1, m_geometry.viewport().height()), m_tokens.line);
    paintChanges(ruler);
    const QRect page(ruler.left(), rulerY(m_geometry.scroll().row), ruler.width(),
                     std::max(4, rulerY(m_geometry.visibleRows()) - ruler.top()));
    QColor shade = m_tokens.muted;
    shade.setAlpha(40);
    m_painter.fillRect(page.intersected(ruler), shade);
}

void DiffPainter::paintChanges(const QRect &ruler)
{
    const std::vector<int> &starts = m_diff.changeStarts();
    for (size_t i = 0; i < starts.size(); ++i) {
        const TextChange &change = m_diff.content().text->diff.changes[i];
        const int end = starts[i] + std::max(change.before.count, change.after.count);
        const QRect mark(ruler.left() + 3, rulerY(starts[i]), ruler.width() - 5,
                         std::max(2, rulerY(end) - rulerY(starts[i])));
        m_painter.fillRect(mark,
                           change.after.count == 0        ? m_tokens.fail
                               : change.before.count == 0 ? m_tokens.pass
                                                          : m_tokens.accent);
    }
}

} // namespace quayside
