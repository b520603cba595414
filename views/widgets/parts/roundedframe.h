// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPainter;
class QRect;

namespace quayside {

/// A filled box with a line around it and round corners.
struct RoundedFrame {
    QColor fill;
    QColor line; ///< invalid: none
    int lineWidth = 1;
    int radius = 6;
    QColor behind = {}; ///< the colour behind the corners; invalid: what is painted there already
};

/// Antialiases the corners only: a path as large as the box costs more than all the text inside it.
void paintRoundedFrame(QPainter &painter, const QRect &rect, const RoundedFrame &frame);

} // namespace quayside
