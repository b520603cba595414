// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollBar>

namespace quayside {

/// A scroll bar that is painted with the rest of the frame, and is not seen where there is nothing to scroll. Qt's own
/// paints itself, and all that is due in the window, each time its value changes.
class FrameScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    explicit FrameScrollBar(QWidget *parent = nullptr) : QScrollBar(Qt::Vertical, parent) {}

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (maximum() > minimum())
            QScrollBar::paintEvent(event);
    }
    void sliderChange(SliderChange change) override
    {
        if (change == SliderValueChange)
            update();
        else
            QScrollBar::sliderChange(change);
    }
};

} // namespace quayside
