// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/wheelguard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>

namespace quayside {

namespace {

bool isField(const QWidget *widget)
{
    return qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget)
        || (qobject_cast<const QAbstractSlider *>(widget) && !qobject_cast<const QScrollBar *>(widget));
}

} // namespace

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = watched->isWidgetType() ? static_cast<QWidget *>(watched) : nullptr;
    if (!widget || (event->type() != QEvent::Wheel && event->type() != QEvent::Polish) || !isField(widget))
        return false;
    // The wheel would give it the focus first.
    if (widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
    if (event->type() == QEvent::Polish || widget->hasFocus())
        return false;
    event->ignore();
    return true;
}

} // namespace quayside
