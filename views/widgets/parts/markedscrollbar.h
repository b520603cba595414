// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/parts/framescrollbar.h"

#include <QColor>

#include <functional>

namespace quayside {

/// A vertical scroll bar with thin marks where something was found.
class MarkedScrollBar : public FrameScrollBar
{
    Q_OBJECT

public:
    /// Says whether there is a mark between two shares of the whole, from 0 to 1.
    using HasMark = std::function<bool(double from, double to)>;

    explicit MarkedScrollBar(QWidget *parent = nullptr);

    void setMarks(HasMark hasMark, const QColor &color);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    HasMark m_hasMark;
    QColor m_color;
};

} // namespace quayside
