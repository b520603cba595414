// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/chartkit/chartview.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace quayside {

ChartView::ChartView(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
}

bool ChartView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto spot = spotAt(help->pos());
    QToolTip::showText(help->globalPos(), spot ? spot->text : QString(), this);
    return true;
}

void ChartView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    paintFigure(painter, event->rect());
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const auto spot = spotAt(event->position());
    setCursor(spot && !spot->trials.empty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QWidget::mouseMoveEvent(event);
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const auto spot = spotAt(event->position());
    if (event->button() == Qt::LeftButton && spot && !spot->trials.empty())
        Q_EMIT trialsChosen(spot->trials);
    QWidget::mouseReleaseEvent(event);
}

} // namespace quayside
