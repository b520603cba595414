// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff/diffview.h"

#include "views/diff/linepainting.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace quayside {

namespace {

const WordDiff noWords;

QColor lineColor(const ThemeTokens &tokens, bool isBefore)
{
    return isBefore ? tokens.removedLine : tokens.addedLine;
}

QString sayMeans(Means means)
{
    switch (means) {
    case Means::Tool: return {};
    case Means::HereText: return DiffView::tr("heredoc");
    case Means::Redirect: return DiffView::tr("redirect");
    case Means::InPlace: return DiffView::tr("in place");
    case Means::Copy: return DiffView::tr("copy");
    case Means::Patch: return DiffView::tr("patch");
    case Means::Script: return DiffView::tr("script");
    }
    return {};
}

} // namespace

QString sayWriter(const StepAction &writer)
{
    const QString means = sayMeans(writer.action.means);
    const QString step = DiffView::tr("step %1").arg(writer.step.step.value + 1);
    return means.isEmpty() ? step + QStringLiteral(" · ") + writer.tool
                           : step + QStringLiteral(" · ") + writer.tool + QLatin1Char(' ') + means;
}

void DiffView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const ThemeTokens &tokens = tokensOf(this);
    painter.fillRect(viewport()->rect(), tokens.code);
    const int last = std::min(static_cast<int>(m_rows.rows.size()), verticalScrollBar()->value() + visibleRows() + 2);
    for (int row = verticalScrollBar()->value(); row < last; ++row)
        paintRow(painter, tokens, row);
    if (m_options.layout == DiffLayout::SideBySide) {
        const int x = column(Side::After).gutter.left() - 1;
        painter.fillRect(QRect(x, 0, 1, viewport()->height()), tokens.line);
    }
    if (m_content.blame)
        paintBlame(painter, tokens);
    paintRuler(painter, tokens);
    paintHeader(painter, tokens);
}

void DiffView::paintHeader(QPainter &painter, const ThemeTokens &tokens)
{
    painter.setFont(font());
    const QRect header(0, 0, viewport()->width(), headerHeight);
    painter.fillRect(header, tokens.panel);
    painter.fillRect(QRect(0, headerHeight - 1, header.width(), 1), tokens.line);
    painter.setPen(tokens.muted);
    const auto title = [&](int left, int right, const QString &text) {
        const QRect area(left + 3 * metrics::grid, 0, right - left - 4 * metrics::grid, headerHeight - 1);
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text, Qt::ElideMiddle, area.width()));
    };
    const Column after = column(Side::After);
    const int end = after.text.right();
    if (m_options.layout == DiffLayout::SideBySide) {
        title(0, after.gutter.left(), m_content.beforeTitle);
        title(after.gutter.left(), end, m_content.afterTitle);
        painter.fillRect(QRect(after.gutter.left() - 1, 0, 1, headerHeight), tokens.line);
    } else {
        title(0, end, m_content.beforeTitle + QStringLiteral("  →  ") + m_content.afterTitle);
    }
    if (m_content.blame) {
        title(blameColumn().left(), blameColumn().right(), tr("written by"));
        painter.fillRect(QRect(blameColumn().left(), 0, 1, headerHeight), tokens.line);
    }
}

const WordDiff &DiffView::wordsOf(int row)
{
    const DiffRow &shown = m_rows.rows[static_cast<size_t>(row)];
    if (!shown.before || !shown.after || shown.kind == DiffRowKind::Equal)
        return noWords;
    const auto found = m_words.find(row);
    if (found != m_words.end())
        return found->second;
    return m_words.emplace(row, diffWords(m_before.lines().bare(*shown.before), m_after.lines().bare(*shown.after)))
        .first->second;
}

bool DiffView::isMoved(Side side, int line) const
{
    return m_content.text && std::ranges::any_of(m_content.text->moved, [&](const MovedBlock &block) {
               return (side == Side::Before ? block.before : block.after).contains(line);
           });
}

void DiffView::paintRow(QPainter &painter, const ThemeTokens &tokens, int row)
{
    const DiffRow &shown = m_rows.rows[static_cast<size_t>(row)];
    if (shown.kind == DiffRowKind::Fold)
        return paintFold(painter, tokens, row);
    if (m_options.layout == DiffLayout::SideBySide || shown.kind != DiffRowKind::Added)
        paintSide(painter, tokens, row, Side::Before);
    if (m_options.layout == DiffLayout::SideBySide || shown.kind != DiffRowKind::Removed)
        paintSide(painter, tokens, row, Side::After);
    if (row == m_current) {
        const QRect mark(0, top(row), 3, rowHeight());
        painter.fillRect(mark, tokens.accent);
        painter.fillRect(mark.translated(column(Side::After).gutter.left(), 0), tokens.accent);
    }
}

void DiffView::paintFold(QPainter &painter, const ThemeTokens &tokens, int row)
{
    const QRect area(0, top(row), column(Side::After).text.right() + 1, rowHeight());
    painter.fillRect(area, tokens.window);
    painter.setPen(tokens.muted);
    painter.setFont(smallFont(font()));
    painter.drawText(
        area, Qt::AlignCenter,
        tr("%n equal line(s) hidden, click to show", nullptr, m_rows.rows[static_cast<size_t>(row)].hidden));
}

void DiffView::paintSide(QPainter &painter, const ThemeTokens &tokens, int row, Side side)
{
    const DiffRow &shown = m_rows.rows[static_cast<size_t>(row)];
    const bool isBefore = side == Side::Before;
    const bool isUnified = m_options.layout == DiffLayout::Unified;
    const auto &line = isBefore ? shown.before : shown.after;
    const DiffRowKind only = isBefore ? DiffRowKind::Removed : DiffRowKind::Added;
    const bool isPresent = line && (!isUnified || shown.kind == DiffRowKind::Equal || shown.kind == only);
    const Column place = column(side);
    const QRect gutter(place.gutter.left(), top(row), place.gutter.width(), rowHeight());
    const QRect text(place.text.left(), top(row), place.text.width(), rowHeight());
    if (!isPresent) {
        if (!isUnified)
            painter.fillRect(gutter.united(text), tokens.faintLine);
        return;
    }
    const bool differs = shown.kind != DiffRowKind::Equal;
    if (differs) {
        painter.fillRect(isUnified ? QRect(0, gutter.top(), text.right() + 1, gutter.height()) : gutter.united(text),
                         lineColor(tokens, isBefore));
    }
    painter.setFont(monoFont(font()));
    painter.setPen(tokens.faint);
    painter.drawText(gutter.adjusted(0, 0, -2 * metrics::grid, 0), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(*line + 1));
    if (differs && isMoved(side, *line)) {
        painter.fillRect(QRect(gutter.right() - 3, gutter.top(), 3, gutter.height()), tokens.partial);
        painter.setPen(tokens.partial);
        painter.drawText(gutter.adjusted(metrics::grid, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         QStringLiteral("↕"));
    }
    if (isUnified && isBefore && shown.kind == DiffRowKind::Equal)
        return;
    const WordDiff &words = wordsOf(row);
    paintLine(painter, tokens, text, side, *line, isBefore ? words.before : words.after);
}

void DiffView::paintLine(QPainter &painter, const ThemeTokens &tokens, const QRect &area, Side side, int line,
                         const std::vector<ByteSpan> &words)
{
    paintDiffLine(painter, tokens, sideText(side), line, words,
                  {.area = area,
                   .scrolled = horizontalScrollBar()->value(),
                   .font = monoFont(font()),
                   .wordColor = side == Side::Before ? tokens.removedWord : tokens.addedWord});
}

void DiffView::paintBlame(QPainter &painter, const ThemeTokens &tokens)
{
    const QRect area = blameColumn();
    painter.fillRect(area, tokens.code);
    painter.fillRect(QRect(area.left(), 0, 1, viewport()->height()), tokens.line);
    painter.setFont(smallFont(font()));
    const int last = std::min(static_cast<int>(m_rows.rows.size()), verticalScrollBar()->value() + visibleRows() + 2);
    std::optional<LineBlame> previous;
    for (int row = verticalScrollBar()->value(); row < last; ++row) {
        const LineBlame *blame = blameOf(m_rows.rows[static_cast<size_t>(row)]);
        if (!blame)
            continue;
        const QRect place(area.left() + 1, top(row), area.width() - 1, rowHeight());
        const bool isSure = blame->confidence == BlameConfidence::Certain;
        if (blame->writer)
            painter.fillRect(QRect(place.left(), place.top() + (isSure ? 0 : 3), 3, place.height() - (isSure ? 0 : 6)),
                             isSure ? tokens.arms[2] : tokens.partial);
        if (previous == *blame)
            continue;
        previous = *blame;
        QString text = blame->writer ? sayWriter(m_content.blame->writers[*blame->writer]) : tr("not known");
        if (blame->confidence == BlameConfidence::Likely)
            text = tr("likely %1").arg(text);
        if (blame->confidence == BlameConfidence::Possible)
            text = tr("possibly %1").arg(text);
        painter.setPen(blame->writer ? tokens.muted : tokens.faint);
        const QRect words = place.adjusted(3 * metrics::grid, 0, -metrics::grid, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    }
}

void DiffView::paintRuler(QPainter &painter, const ThemeTokens &tokens)
{
    const QRect area = rulerRect();
    painter.fillRect(area, tokens.panel);
    painter.fillRect(QRect(area.left(), 0, 1, viewport()->height()), tokens.line);
    const double rows = std::max<double>(1, static_cast<double>(m_rows.rows.size()));
    const auto yOf = [&](int row) { return area.top() + static_cast<int>(row / rows * area.height()); };
    for (size_t i = 0; i < m_rows.changeStarts.size(); ++i) {
        const int start = m_rows.changeStarts[i];
        const TextChange &change = m_content.text->diff.changes[i];
        const int length = std::max(change.before.count, change.after.count);
        const QRect mark(area.left() + 3, yOf(start), area.width() - 5, std::max(2, yOf(start + length) - yOf(start)));
        painter.fillRect(mark,
                         change.after.count == 0        ? tokens.fail
                             : change.before.count == 0 ? tokens.pass
                                                        : tokens.accent);
    }
    const QRect page(area.left(), yOf(verticalScrollBar()->value()), area.width(),
                     std::max(4, yOf(visibleRows()) - area.top()));
    QColor shade = tokens.muted;
    shade.setAlpha(40);
    painter.fillRect(page.intersected(area), shade);
}

} // namespace quayside
