// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/words.h"
#include "views/widgets/text/textview.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace quayside {

namespace {

constexpr int wheelStep = 120;
constexpr int linesPerWheelStep = 3;
constexpr qint64 mostPrimarySelection = 1024 * 1024;

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c.isSurrogate() || c.isMark();
}

} // namespace

bool TextView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::FontChange: applySetting(); break;
    default: break;
    }
    return QAbstractScrollArea::event(event);
}

void TextView::resizeEvent(QResizeEvent *)
{
    const bool wasAtEnd = m_follow == FollowMode::On;
    applySetting();
    setTop(wasAtEnd ? endTop() : m_top);
}

void TextView::showEvent(QShowEvent *event)
{
    m_refresh.start();
    QAbstractScrollArea::showEvent(event);
}

void TextView::hideEvent(QHideEvent *event)
{
    m_refresh.stop();
    QAbstractScrollArea::hideEvent(event);
}

void TextView::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        setZoom(m_zoom + (delta.y() > 0 ? 1 : -1));
        return event->accept();
    }
    const bool isSideways = event->modifiers().testFlag(Qt::ShiftModifier) || qAbs(delta.x()) > qAbs(delta.y());
    if (isSideways) {
        const int distance = delta.x() != 0 ? delta.x() : delta.y();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - distance);
        return event->accept();
    }
    m_wheelRest += delta.y() * linesPerWheelStep;
    const int lines = m_wheelRest / wheelStep;
    m_wheelRest -= lines * wheelStep;
    if (lines > 0)
        stopFollowing();
    scrollBy(-lines);
    event->accept();
}

void TextView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->matches(QKeySequence::ZoomIn) || event->keyCombination() == (Qt::ControlModifier | Qt::Key_Equal))
        setZoom(m_zoom + 1);
    else if (event->matches(QKeySequence::ZoomOut))
        setZoom(m_zoom - 1);
    else if (event->keyCombination() == (Qt::ControlModifier | Qt::Key_0))
        setZoom(0);
    else if (!handleMove(event))
        return QAbstractScrollArea::keyPressEvent(event);
    event->accept();
}

bool TextView::handleMove(QKeyEvent *event)
{
    const auto extend = event->modifiers().testFlag(Qt::ShiftModifier) ? Extend::Yes : Extend::No;
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    const int page = std::max(1, rowsPerPage() - 1);
    switch (event->key()) {
    case Qt::Key_Left: isControl ? moveByWord(-1, extend) : moveByUnits(-1, extend); return true;
    case Qt::Key_Right: isControl ? moveByWord(1, extend) : moveByUnits(1, extend); return true;
    case Qt::Key_Up: isControl ? scrollBy(-1) : moveByVisualLines(-1, extend); return true;
    case Qt::Key_Down: isControl ? scrollBy(1) : moveByVisualLines(1, extend); return true;
    case Qt::Key_PageUp: moveByVisualLines(-page, extend); return true;
    case Qt::Key_Space:
    case Qt::Key_PageDown: moveByVisualLines(page, extend); return true;
    case Qt::Key_Home:
        isControl ? moveTo(m_document->guess().markLength, extend) : moveToRowEdge(-1, extend);
        return true;
    case Qt::Key_End: isControl ? moveTo(m_document->size(), extend) : moveToRowEdge(1, extend); return true;
    default: return false;
    }
}

void TextView::moveTo(qint64 offset, Extend extend)
{
    m_goalX.reset();
    if (offset < m_selection.position)
        stopFollowing();
    select(extend == Extend::Yes ? m_selection.anchor : offset, offset);
}

void TextView::moveByUnits(int direction, Extend extend)
{
    const auto here = m_document->rowAtOffset(m_selection.position);
    const LaidOutRow *row = here ? layoutOf(here->row) : nullptr;
    if (row == nullptr)
        return;
    int unit = row->unitOfOffset(m_selection.position);
    const qint64 before = row->offsetOfUnit(unit);
    while (unit + direction >= 0 && unit + direction <= row->units()) {
        unit += direction;
        if (row->offsetOfUnit(unit) != before)
            break;
    }
    if (row->offsetOfUnit(unit) != before)
        return moveTo(row->offsetOfUnit(row->unitOfOffset(row->offsetOfUnit(unit))), extend);
    const LaidOutRow *next = layoutOf(here->row + direction);
    if (next != nullptr)
        moveTo(direction > 0 ? next->row.start : next->row.end, extend);
}

void TextView::moveByWord(int direction, Extend extend)
{
    const auto here = m_document->rowAtOffset(m_selection.position);
    const LaidOutRow *row = here ? layoutOf(here->row) : nullptr;
    if (row == nullptr)
        return;
    const QString &text = row->shown.text;
    qsizetype unit = row->unitOfOffset(m_selection.position);
    const bool isAtEdge = direction > 0 ? unit >= text.size() : unit <= 0;
    if (isAtEdge)
        return moveByUnits(direction, extend);
    const auto ahead = [&] { return direction > 0 ? text[unit] : text[unit - 1]; };
    const auto isInside = [&] { return direction > 0 ? unit < text.size() : unit > 0; };
    while (isInside() && !isWordPart(ahead()))
        unit += direction;
    while (isInside() && isWordPart(ahead()))
        unit += direction;
    moveTo(row->offsetOfUnit(static_cast<int>(unit)), extend);
}

void TextView::moveByVisualLines(int count, Extend extend)
{
    const auto here = m_document->rowAtOffset(m_selection.position);
    const LaidOutRow *row = here ? layoutOf(here->row) : nullptr;
    if (row == nullptr)
        return;
    const QRectF caret = row->layout.cursorRect(row->unitOfOffset(m_selection.position));
    const qreal goal = m_goalX.value_or(caret.x());
    Top wanted = moved({here->row, static_cast<int>(caret.top() / m_lineHeight)}, count);
    const qint64 lastRow = m_document->index().totals().rows - 1;
    if (wanted.row > lastRow)
        wanted = {lastRow, std::numeric_limits<int>::max() / 2};
    const LaidOutRow *target = layoutOf(wanted.row);
    if (target == nullptr)
        return;
    const int visual = std::min(wanted.visual, target->layout.visualLines() - 1);
    const int unit = target->layout.unitAt({goal, (visual + 0.5) * m_lineHeight});
    if (qAbs(count) > 1)
        scrollBy(count);
    moveTo(target->offsetOfUnit(unit), extend);
    m_goalX = goal;
}

void TextView::moveToRowEdge(int direction, Extend extend)
{
    if (const auto row = m_document->rowAtOffset(m_selection.position))
        moveTo(direction > 0 ? row->end : row->start, extend);
}

void TextView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool isThird =
        m_sinceDoubleClick.isValid() && !m_sinceDoubleClick.hasExpired(QApplication::doubleClickInterval());
    m_sinceDoubleClick.invalidate();
    if (isThird)
        return selectRowAt(event->position());
    const auto extend = event->modifiers().testFlag(Qt::ShiftModifier) ? Extend::Yes : Extend::No;
    moveTo(offsetAt(event->position()), extend);
}

void TextView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    const qreal y = event->position().y();
    const bool isOutside = y < 0 || y > viewport()->height();
    if (isOutside && !m_dragScroll.isActive())
        m_dragScroll.start(std::chrono::milliseconds(40), this);
    else if (!isOutside)
        m_dragScroll.stop();
    m_selection.position = offsetAt(event->position());
    viewport()->update();
    Q_EMIT caretMoved();
}

void TextView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragScroll.timerId())
        return QAbstractScrollArea::timerEvent(event);
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    scrollBy(pointer.y() < 0 ? std::min(-1, pointer.y() / 12) : std::max(1, (pointer.y() - viewport()->height()) / 12));
    m_selection.position = offsetAt(QPointF(pointer.x(), std::clamp(pointer.y(), 0, viewport()->height() - 1)));
    viewport()->update();
}

void TextView::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragScroll.stop();
    QClipboard *clipboard = QGuiApplication::clipboard();
    const qint64 length = m_selection.to() - m_selection.from();
    const bool isWanted = event->button() == Qt::LeftButton && length > 0 && length <= mostPrimarySelection;
    if (isWanted && clipboard->supportsSelection())
        clipboard->setText(selectedText(), QClipboard::Selection);
}

void TextView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_sinceDoubleClick.start();
    selectWordAt(event->position());
}

void TextView::selectWordAt(QPointF point)
{
    const qint64 offset = offsetAt(point);
    const auto here = m_document->rowAtOffset(offset);
    const LaidOutRow *row = here ? layoutOf(here->row) : nullptr;
    if (row == nullptr)
        return;
    const QString &text = row->shown.text;
    int start = row->unitOfOffset(offset);
    int end = start;
    while (start > 0 && isWordPart(text[start - 1]))
        --start;
    while (end < text.size() && isWordPart(text[end]))
        ++end;
    select(row->offsetOfUnit(start), row->offsetOfUnit(end));
}

void TextView::selectRowAt(QPointF point)
{
    if (const auto row = m_document->rowAtOffset(offsetAt(point)))
        select(row->end, row->start);
}

void TextView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copying = menu->addAction(quayside::tr("Copy"), QKeySequence::Copy, this, &TextView::copy);
    QAction *copyingRaw = menu->addAction(quayside::tr("Copy with control characters"), this, &TextView::copyRaw);
    copying->setEnabled(!m_selection.isEmpty());
    copyingRaw->setEnabled(!m_selection.isEmpty());
    menu->addAction(quayside::tr("Select all"), QKeySequence::SelectAll, this, &TextView::selectAll);
    menu->addSeparator();
    QAction *wrapping = menu->addAction(quayside::tr("Wrap lines"));
    wrapping->setCheckable(true);
    wrapping->setChecked(m_wrap == WrapMode::On);
    connect(wrapping, &QAction::toggled, this, [this](bool on) { setWrap(on ? WrapMode::On : WrapMode::Off); });
    QAction *following = menu->addAction(quayside::tr("Follow the end"));
    following->setCheckable(true);
    following->setChecked(m_follow == FollowMode::On);
    connect(following, &QAction::toggled, this, [this](bool on) { setFollow(on ? FollowMode::On : FollowMode::Off); });
    menu->popup(event->globalPos());
}

} // namespace quayside
