// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/testrow.h"

#include "core/artifacts/testfailure.h"
#include "views/models/testlist.h"
#include "views/models/wording.h"
#include "views/theme/marks.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace quayside {

namespace {

constexpr int arrowRoom = 4 * metrics::grid;
constexpr int markSize = 12;
constexpr int markRoom = 5 * metrics::grid;
constexpr int gap = 2 * metrics::grid;

bool unfolds(const TestCase &test)
{
    return isFailed(test) || !test.message.isEmpty() || !test.trace.isEmpty() || !test.attempts.empty()
        || !test.steps.empty();
}

void paintArrow(QPainter &painter, const QRect &room, Qt::ArrowType direction, const QColor &color)
{
    constexpr double half = 3.5;
    const QPointF middle = QRectF(room).center();
    const QPolygonF right{{-half / 2, -half}, {half / 2, 0}, {-half / 2, half}};
    const QPolygonF down{{-half, -half / 2}, {half, -half / 2}, {0, half / 2}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon((direction == Qt::DownArrow ? down : right).translated(middle));
    painter.restore();
}

} // namespace

TestRow::TestRow(const TestCase &test, const QString &name, QWidget *parent)
    : QAbstractButton(parent), m_outcome(outcomeOf(test)), m_remarks(sayRemarks(test)),
      m_time(sayDuration(test.duration))
{
    m_said = m_outcome == Outcome::Passed ? QString() : failureOf(test).headline;
    setText(name);
    setToolTip(test.name);
    setAccessibleName(QStringLiteral("%1: %2").arg(name, test.status));
    setAccessibleDescription(m_said);
    setCheckable(unfolds(test));
    setFocusPolicy(isCheckable() ? Qt::StrongFocus : Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize TestRow::sizeHint() const
{
    return {320, metrics::rowHeight};
}

QSize TestRow::minimumSizeHint() const
{
    return {160, metrics::rowHeight};
}

void TestRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeTokens &tokens = tokensOf(this);
    if (isCheckable() && underMouse())
        painter.fillRect(rect(), tokens.faintLine);
    QRect room = rect();
    if (isCheckable())
        paintArrow(painter, QRect(0, 0, arrowRoom, height()), isChecked() ? Qt::DownArrow : Qt::RightArrow,
                   tokens.muted);
    room.setLeft(arrowRoom + metrics::grid);
    paintOutcome(painter, QRectF(room.left(), (height() - markSize) / 2.0, markSize, markSize), m_outcome, tokens);
    room.setLeft(room.left() + markRoom);
    painter.setFont(smallFont(font()));
    painter.setPen(tokens.muted);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, m_time);
    room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(m_time) - gap);
    if (!m_remarks.isEmpty()) {
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, m_remarks);
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(m_remarks) - gap);
    }
    paintName(painter, room);
    if (hasFocus()) {
        painter.setPen(tokens.accent);
        painter.drawRoundedRect(rect().adjusted(0, 0, -1, -1), metrics::grid, metrics::grid);
    }
}

/// The name comes first; what was said has the room that is left.
void TestRow::paintName(QPainter &painter, QRect room) const
{
    const ThemeTokens &tokens = tokensOf(this);
    painter.setFont(m_outcome == Outcome::Failed ? boldFont(font()) : font());
    painter.setPen(tokens.text);
    const QString name = painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width());
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, name);
    room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(name) + gap);
    constexpr int leastRoom = 60;
    if (isChecked() || room.width() < leastRoom)
        return;
    painter.setFont(font());
    painter.setPen(tokens.muted);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_said, Qt::ElideRight, room.width()));
}

void TestRow::keyPressEvent(QKeyEvent *event)
{
    if (isCheckable() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void TestRow::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
}

} // namespace quayside
