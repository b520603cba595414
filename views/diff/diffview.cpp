// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff/diffview.h"

#include "views/diff/linepainting.h"
#include "views/theme/theme.h"
#include "views/widgets/text/linelayout.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace quayside {

namespace {

constexpr int usualBlameWidth = 184;

QFont fontOf(const QWidget *widget)
{
    return monoFont(widget->font());
}

} // namespace

DiffView::DiffView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Differences"));
    setObjectName(QStringLiteral("diffView"));
    horizontalScrollBar()->setSingleStep(24);
}

void DiffView::setContent(DiffContent content)
{
    m_content = std::move(content);
    const TextLines none;
    m_before.setLines(m_content.text ? m_content.text->before : none, m_content.fileName);
    m_after.setLines(m_content.text ? m_content.text->after : none, m_content.fileName);
    m_longestLine = 0;
    for (const TextLines *lines : {&m_before.lines(), &m_after.lines()}) {
        for (int i = 0; i < lines->count(); ++i)
            m_longestLine = std::max(m_longestLine, static_cast<int>(lines->bare(i).size()));
    }
    m_current = 0;
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    rebuild();
    if (changeCount() > 0)
        goToChange(0);
}

void DiffView::setBlame(std::optional<Blame> blame)
{
    m_content.blame = std::move(blame);
    updateScrollBars();
    viewport()->update();
    Q_EMIT currentChanged();
}

void DiffView::setDiffLayout(DiffLayout layout)
{
    const auto line = currentAfterLine();
    m_options.layout = layout;
    rebuild();
    if (line)
        goToAfterLine(*line);
}

void DiffView::setContext(std::optional<int> context)
{
    const auto line = currentAfterLine();
    m_options.context = context;
    rebuild();
    if (line)
        goToAfterLine(*line);
}

void DiffView::rebuild()
{
    m_words.clear();
    m_rows = m_content.text ? rowsOf(m_content.text->diff, m_before.lines(), m_after.lines(), m_options) : DiffRows();
    m_current = std::min(m_current, std::max(0, static_cast<int>(m_rows.rows.size()) - 1));
    updateScrollBars();
    viewport()->update();
    Q_EMIT currentChanged();
}

int DiffView::rowHeight() const
{
    return static_cast<int>(LineLayout::lineHeight(fontOf(this))) + metrics::grid + 2;
}

int DiffView::visibleRows() const
{
    return std::max(1, (viewport()->height() - headerHeight) / rowHeight());
}

int DiffView::rowAt(int y) const
{
    return verticalScrollBar()->value() + (y - headerHeight) / rowHeight();
}

int DiffView::top(int row) const
{
    return headerHeight + (row - verticalScrollBar()->value()) * rowHeight();
}

int DiffView::gutterWidth() const
{
    const int lines = std::max({m_before.lines().count(), m_after.lines().count(), 10});
    return static_cast<int>(LineLayout::cellWidth(fontOf(this)) * static_cast<double>(QString::number(lines).size()))
        + 4 * metrics::grid;
}

int DiffView::blameWidth() const
{
    return m_content.blame ? std::min(usualBlameWidth, viewport()->width() / 5) : 0;
}

int DiffView::contentWidth() const
{
    return static_cast<int>(LineLayout::cellWidth(fontOf(this)) * std::min(m_longestLine, 100'000)) + 4 * metrics::grid;
}

DiffView::Column DiffView::column(Side side) const
{
    const int height = viewport()->height() - headerHeight;
    const int width = viewport()->width() - rulerWidth - blameWidth();
    const int gutter = gutterWidth();
    if (m_options.layout == DiffLayout::Unified) {
        const int left = side == Side::Before ? 0 : gutter;
        return {{left, headerHeight, gutter, height}, {2 * gutter, headerHeight, width - 2 * gutter, height}};
    }
    const int half = width / 2;
    const int left = side == Side::Before ? 0 : half + 1;
    const int right = side == Side::Before ? half : width;
    return {{left, headerHeight, gutter, height}, {left + gutter, headerHeight, right - left - gutter, height}};
}

QRect DiffView::blameColumn() const
{
    const int width = blameWidth();
    return {viewport()->width() - rulerWidth - width, headerHeight, width, viewport()->height() - headerHeight};
}

QRect DiffView::rulerRect() const
{
    return {viewport()->width() - rulerWidth, headerHeight, rulerWidth, viewport()->height() - headerHeight};
}

void DiffView::updateScrollBars()
{
    const int rows = static_cast<int>(m_rows.rows.size());
    verticalScrollBar()->setPageStep(visibleRows());
    verticalScrollBar()->setRange(0, std::max(0, rows - visibleRows()));
    const int page = column(Side::After).text.width();
    horizontalScrollBar()->setPageStep(page);
    horizontalScrollBar()->setRange(0, std::max(0, contentWidth() - page));
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void DiffView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        updateScrollBars();
        viewport()->update();
    }
}

std::optional<int> DiffView::currentChange() const
{
    const auto after = std::ranges::upper_bound(m_rows.changeStarts, m_current);
    if (after == m_rows.changeStarts.begin())
        return std::nullopt;
    return static_cast<int>(after - m_rows.changeStarts.begin()) - 1;
}

void DiffView::setCurrentRow(int row)
{
    const int last = static_cast<int>(m_rows.rows.size()) - 1;
    m_current = std::clamp(row, 0, std::max(0, last));
    QScrollBar *bar = verticalScrollBar();
    if (m_current < bar->value())
        bar->setValue(m_current);
    else if (m_current >= bar->value() + visibleRows())
        bar->setValue(m_current - visibleRows() + 1);
    viewport()->update();
    Q_EMIT currentChanged();
}

void DiffView::goToChange(int change)
{
    if (change < 0 || change >= changeCount())
        return;
    const int row = m_rows.changeStarts[static_cast<size_t>(change)];
    const int offset = row - verticalScrollBar()->value();
    if (offset < 0 || offset > visibleRows() * 2 / 3)
        verticalScrollBar()->setValue(row - visibleRows() / 3);
    setCurrentRow(row);
}

void DiffView::goToNextChange()
{
    const auto next = std::ranges::upper_bound(m_rows.changeStarts, m_current);
    if (next != m_rows.changeStarts.end())
        goToChange(static_cast<int>(next - m_rows.changeStarts.begin()));
}

void DiffView::goToPreviousChange()
{
    const auto here = std::ranges::lower_bound(m_rows.changeStarts, m_current);
    if (here != m_rows.changeStarts.begin())
        goToChange(static_cast<int>(here - m_rows.changeStarts.begin()) - 1);
}

void DiffView::goToAfterLine(int line)
{
    for (size_t i = 0; i < m_rows.rows.size(); ++i) {
        const DiffRow &row = m_rows.rows[i];
        const bool folds =
            row.kind == DiffRowKind::Fold && row.after && LineRange{*row.after, row.hidden}.contains(line);
        if (!folds && (row.after != line || row.kind == DiffRowKind::Removed))
            continue;
        const int offset = static_cast<int>(i) - verticalScrollBar()->value();
        if (offset < 0 || offset >= visibleRows())
            verticalScrollBar()->setValue(static_cast<int>(i) - visibleRows() / 3);
        setCurrentRow(static_cast<int>(i));
        return;
    }
}

std::optional<int> DiffView::currentAfterLine() const
{
    if (m_current >= static_cast<int>(m_rows.rows.size()))
        return std::nullopt;
    return m_rows.rows[static_cast<size_t>(m_current)].after;
}

QString DiffView::currentAfterText() const
{
    const auto line = currentAfterLine();
    return line ? m_after.shown(*line).text : QString();
}

const LineBlame *DiffView::blameOf(const DiffRow &row) const
{
    const bool hasLine = row.after && row.kind != DiffRowKind::Removed && row.kind != DiffRowKind::Fold;
    if (!m_content.blame || !hasLine || static_cast<size_t>(*row.after) >= m_content.blame->lines.size())
        return nullptr;
    return &m_content.blame->lines[static_cast<size_t>(*row.after)];
}

const StepAction *DiffView::currentWriter() const
{
    if (m_current >= static_cast<int>(m_rows.rows.size()))
        return nullptr;
    const LineBlame *blame = blameOf(m_rows.rows[static_cast<size_t>(m_current)]);
    return blame && blame->writer ? &m_content.blame->writers[*blame->writer] : nullptr;
}

void DiffView::unfold(int row)
{
    const DiffRow fold = m_rows.rows[static_cast<size_t>(row)];
    std::vector<DiffRow> lines;
    for (int i = 0; i < fold.hidden; ++i)
        lines.push_back({DiffRowKind::Equal, *fold.before + i, *fold.after + i});
    m_rows.rows.erase(m_rows.rows.begin() + row);
    m_rows.rows.insert(m_rows.rows.begin() + row, lines.begin(), lines.end());
    for (int &start : m_rows.changeStarts)
        start += start > row ? fold.hidden - 1 : 0;
    m_words.clear();
    updateScrollBars();
    setCurrentRow(row);
}

void DiffView::copyCurrent() const
{
    if (m_current >= static_cast<int>(m_rows.rows.size()))
        return;
    const DiffRow &row = m_rows.rows[static_cast<size_t>(m_current)];
    const bool isAfter = row.after && row.kind != DiffRowKind::Removed;
    if (!isAfter && !row.before)
        return;
    const std::string_view line = isAfter ? m_after.lines().bare(*row.after) : m_before.lines().bare(*row.before);
    QApplication::clipboard()->setText(QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size())));
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    const bool isAlt = event->modifiers().testFlag(Qt::AltModifier);
    if (event->matches(QKeySequence::Copy))
        return copyCurrent();
    switch (event->key()) {
    case Qt::Key_Down: return isAlt ? goToNextChange() : setCurrentRow(m_current + 1);
    case Qt::Key_Up: return isAlt ? goToPreviousChange() : setCurrentRow(m_current - 1);
    case Qt::Key_PageDown: return setCurrentRow(m_current + visibleRows());
    case Qt::Key_PageUp: return setCurrentRow(m_current - visibleRows());
    case Qt::Key_Home: return setCurrentRow(0);
    case Qt::Key_End: return setCurrentRow(static_cast<int>(m_rows.rows.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const StepAction *writer = currentWriter())
            Q_EMIT stepWanted(writer->step);
        return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void DiffView::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (at.y() < headerHeight || m_rows.rows.empty())
        return;
    if (rulerRect().contains(at)) {
        const double share = static_cast<double>(at.y() - headerHeight) / std::max(1, rulerRect().height());
        return setCurrentRow(static_cast<int>(share * static_cast<double>(m_rows.rows.size())));
    }
    const int row = rowAt(at.y());
    if (row >= static_cast<int>(m_rows.rows.size()))
        return;
    if (m_rows.rows[static_cast<size_t>(row)].kind == DiffRowKind::Fold)
        return unfold(row);
    setCurrentRow(row);
    const StepAction *writer = currentWriter();
    if (writer && blameColumn().contains(at))
        Q_EMIT stepWanted(writer->step);
}

void DiffView::wheelEvent(QWheelEvent *event)
{
    QAbstractScrollArea::wheelEvent(event);
    viewport()->update();
}

} // namespace quayside
