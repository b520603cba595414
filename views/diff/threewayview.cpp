// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff/threewayview.h"

#include "views/diff/linepainting.h"
#include "views/theme/theme.h"
#include "views/widgets/text/linelayout.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace quayside {

namespace {

/// Whether a side differs from what was expected; the expected side itself "differs" where any other does.
bool differs(ThreeWayAgreement agreement, int side)
{
    switch (agreement) {
    case ThreeWayAgreement::All: return false;
    case ThreeWayAgreement::OnlyFirst: return side != 2;
    case ThreeWayAgreement::OnlySecond: return side != 1;
    case ThreeWayAgreement::BothAlike:
    case ThreeWayAgreement::AllDiffer: return true;
    }
    return false;
}

/// Beside the line number, so that nothing depends on colour alone.
QString markOf(ThreeWayAgreement agreement, int side)
{
    if (side == 0 || !differs(agreement, side))
        return {};
    return agreement == ThreeWayAgreement::BothAlike ? QStringLiteral("=") : QStringLiteral("≠");
}

QColor rulerColor(const ThemeTokens &tokens, ThreeWayAgreement agreement)
{
    switch (agreement) {
    case ThreeWayAgreement::OnlyFirst: return tokens.arms[0];
    case ThreeWayAgreement::OnlySecond: return tokens.arms[1];
    case ThreeWayAgreement::BothAlike: return tokens.partial;
    default: return tokens.fail;
    }
}

} // namespace

ThreeWayView::ThreeWayView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Three-way comparison"));
    setObjectName(QStringLiteral("threeWayView"));
    horizontalScrollBar()->setSingleStep(24);
}

void ThreeWayView::setContent(ThreeWayContent content)
{
    m_content = std::move(content);
    const TextLines *lines[] = {&m_content.texts->base, &m_content.texts->first, &m_content.texts->second};
    m_longestLine = 0;
    for (size_t side = 0; side < m_texts.size(); ++side) {
        m_texts[side].setLines(*lines[side], m_content.fileName);
        for (int i = 0; i < lines[side]->count(); ++i)
            m_longestLine = std::max(m_longestLine, static_cast<int>(lines[side]->bare(i).size()));
    }
    makeRows();
    m_current = 0;
    updateScrollBars();
    setCurrentRow(m_starts.empty() ? 0 : m_starts.front());
}

void ThreeWayView::makeRows()
{
    m_rows.clear();
    m_starts.clear();
    for (const ThreeWayRegion &region : m_content.texts->diff.regions) {
        if (region.agreement != ThreeWayAgreement::All)
            m_starts.push_back(static_cast<int>(m_rows.size()));
        const LineRange ranges[] = {region.base, region.first, region.second};
        const int rows = std::max({region.base.count, region.first.count, region.second.count});
        for (int i = 0; i < rows; ++i) {
            Row row{.lines = {}, .agreement = region.agreement};
            for (size_t side = 0; side < 3; ++side)
                row.lines[side] = i < ranges[side].count ? std::optional(ranges[side].first + i) : std::nullopt;
            m_rows.push_back(row);
        }
    }
}

QString ThreeWayView::summary() const
{
    const ThreeWayTotals totals =
        totalsOf(m_content.texts ? m_content.texts->diff.regions : std::vector<ThreeWayRegion>());
    return tr("not as expected: first only %1, second only %2, both alike %3, each its own %4")
        .arg(totals.onlyFirst)
        .arg(totals.onlySecond)
        .arg(totals.bothAlike)
        .arg(totals.allDiffer);
}

int ThreeWayView::rowHeight() const
{
    return static_cast<int>(LineLayout::lineHeight(monoFont(font()))) + metrics::grid + 2;
}

int ThreeWayView::visibleRows() const
{
    return std::max(1, (viewport()->height() - headerHeight) / rowHeight());
}

int ThreeWayView::gutterWidth() const
{
    int lines = 10;
    for (const SideText &text : m_texts)
        lines = std::max(lines, text.lines().count());
    return static_cast<int>(LineLayout::cellWidth(monoFont(font()))
                            * static_cast<double>(QString::number(lines).size()))
        + 6 * metrics::grid;
}

QRect ThreeWayView::column(int side) const
{
    const int width = viewport()->width() - rulerWidth;
    const int left = width * side / 3, right = width * (side + 1) / 3;
    return {left, headerHeight, right - left - 1, viewport()->height() - headerHeight};
}

void ThreeWayView::updateScrollBars()
{
    verticalScrollBar()->setPageStep(visibleRows());
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(m_rows.size()) - visibleRows()));
    const int page = column(0).width() - gutterWidth();
    const int content = static_cast<int>(LineLayout::cellWidth(monoFont(font())) * std::min(m_longestLine, 100'000))
        + 4 * metrics::grid;
    horizontalScrollBar()->setPageStep(page);
    horizontalScrollBar()->setRange(0, std::max(0, content - page));
}

void ThreeWayView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

std::optional<int> ThreeWayView::currentChange() const
{
    const auto after = std::ranges::upper_bound(m_starts, m_current);
    return after == m_starts.begin() ? std::nullopt : std::optional(static_cast<int>(after - m_starts.begin()) - 1);
}

void ThreeWayView::setCurrentRow(int row)
{
    m_current = std::clamp(row, 0, std::max(0, static_cast<int>(m_rows.size()) - 1));
    const int offset = m_current - verticalScrollBar()->value();
    if (offset < 0 || offset >= visibleRows())
        verticalScrollBar()->setValue(m_current - visibleRows() / 3);
    viewport()->update();
    Q_EMIT currentChanged();
}

void ThreeWayView::goToNextChange()
{
    const auto next = std::ranges::upper_bound(m_starts, m_current);
    if (next != m_starts.end())
        setCurrentRow(*next);
}

void ThreeWayView::goToPreviousChange()
{
    const auto here = std::ranges::lower_bound(m_starts, m_current);
    if (here != m_starts.begin())
        setCurrentRow(*(here - 1));
}

void ThreeWayView::keyPressEvent(QKeyEvent *event)
{
    const bool isAlt = event->modifiers().testFlag(Qt::AltModifier);
    switch (event->key()) {
    case Qt::Key_Down: return isAlt ? goToNextChange() : setCurrentRow(m_current + 1);
    case Qt::Key_Up: return isAlt ? goToPreviousChange() : setCurrentRow(m_current - 1);
    case Qt::Key_PageDown: return setCurrentRow(m_current + visibleRows());
    case Qt::Key_PageUp: return setCurrentRow(m_current - visibleRows());
    case Qt::Key_Home: return setCurrentRow(0);
    case Qt::Key_End: return setCurrentRow(static_cast<int>(m_rows.size()) - 1);
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void ThreeWayView::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (at.y() < headerHeight || m_rows.empty())
        return;
    if (at.x() >= viewport()->width() - rulerWidth) {
        const double share =
            static_cast<double>(at.y() - headerHeight) / std::max(1, viewport()->height() - headerHeight);
        return setCurrentRow(static_cast<int>(share * static_cast<double>(m_rows.size())));
    }
    const int row = verticalScrollBar()->value() + (at.y() - headerHeight) / rowHeight();
    if (row < static_cast<int>(m_rows.size()))
        setCurrentRow(row);
}

void ThreeWayView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const ThemeTokens &tokens = tokensOf(this);
    painter.fillRect(viewport()->rect(), tokens.code);
    const int first = verticalScrollBar()->value();
    const int last = std::min(static_cast<int>(m_rows.size()), first + visibleRows() + 2);
    for (int row = first; row < last; ++row)
        paintRow(painter, tokens, row);
    for (int side = 1; side < 3; ++side)
        painter.fillRect(QRect(column(side).left() - 1, 0, 1, viewport()->height()), tokens.line);
    paintRuler(painter, tokens);
    paintHeader(painter, tokens);
}

void ThreeWayView::paintRow(QPainter &painter, const ThemeTokens &tokens, int row)
{
    const Row &shown = m_rows[static_cast<size_t>(row)];
    const int y = headerHeight + (row - verticalScrollBar()->value()) * rowHeight();
    for (int side = 0; side < 3; ++side) {
        const QRect whole(column(side).left(), y, column(side).width(), rowHeight());
        const auto line = shown.lines[static_cast<size_t>(side)];
        if (!line) {
            painter.fillRect(whole, tokens.faintLine);
            continue;
        }
        if (differs(shown.agreement, side))
            painter.fillRect(whole, side == 0 ? tokens.removedLine : tokens.addedLine);
        const QRect gutter(whole.left(), y, gutterWidth(), rowHeight());
        painter.setFont(monoFont(font()));
        painter.setPen(tokens.faint);
        painter.drawText(gutter.adjusted(0, 0, -2 * metrics::grid, 0), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(*line + 1));
        painter.setPen(rulerColor(tokens, shown.agreement));
        painter.drawText(gutter.adjusted(metrics::grid + 2, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         markOf(shown.agreement, side));
        const QRect text = whole.adjusted(gutterWidth(), 0, 0, 0);
        paintDiffLine(painter, tokens, m_texts[static_cast<size_t>(side)], *line, {},
                      {.area = text,
                       .scrolled = horizontalScrollBar()->value(),
                       .font = monoFont(font()),
                       .wordColor = tokens.addedWord});
    }
    if (row == m_current)
        painter.fillRect(QRect(0, y, 3, rowHeight()), tokens.accent);
}

void ThreeWayView::paintHeader(QPainter &painter, const ThemeTokens &tokens)
{
    painter.setFont(font());
    painter.fillRect(QRect(0, 0, viewport()->width(), headerHeight), tokens.panel);
    painter.fillRect(QRect(0, headerHeight - 1, viewport()->width(), 1), tokens.line);
    for (int side = 0; side < 3; ++side) {
        const QRect area(column(side).left() + 3 * metrics::grid, 0, column(side).width() - 4 * metrics::grid,
                         headerHeight - 1);
        painter.setPen(tokens.muted);
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(m_content.titles[static_cast<size_t>(side)], Qt::ElideMiddle,
                                                          area.width()));
        if (side > 0)
            painter.fillRect(QRect(column(side).left() - 1, 0, 1, headerHeight), tokens.line);
    }
}

void ThreeWayView::paintRuler(QPainter &painter, const ThemeTokens &tokens)
{
    const QRect area(viewport()->width() - rulerWidth, headerHeight, rulerWidth, viewport()->height() - headerHeight);
    painter.fillRect(area, tokens.panel);
    painter.fillRect(QRect(area.left(), 0, 1, viewport()->height()), tokens.line);
    const double rows = std::max<double>(1, static_cast<double>(m_rows.size()));
    const auto yOf = [&](int row) { return area.top() + static_cast<int>(row / rows * area.height()); };
    for (const int start : m_starts) {
        int end = start;
        const ThreeWayAgreement agreement = m_rows[static_cast<size_t>(start)].agreement;
        while (end < static_cast<int>(m_rows.size()) && m_rows[static_cast<size_t>(end)].agreement == agreement)
            ++end;
        painter.fillRect(QRect(area.left() + 3, yOf(start), area.width() - 5, std::max(2, yOf(end) - yOf(start))),
                         rulerColor(tokens, agreement));
    }
}

} // namespace quayside
