// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>

class QPainter;
class QWidget;

namespace quayside {

/// How long one piece of work may go on before the rest waits for the next frame.
class FrameBudget
{
public:
    FrameBudget();
    /// For painting that follows some input. Only what is painted for the screen is cut short: a picture or a print is
    /// whole. The painter is active on the widget.
    FrameBudget(const QPainter &painter, const QWidget &widget, const QDeadlineTimer &ofInput);

    /// To be called when the input arrives: the time to handle it, and the wait for the screen, is taken from the time
    /// for painting.
    static QDeadlineTimer ofInput();

    bool isSpent() const;

private:
    QDeadlineTimer m_end;
    bool m_isLimited = true;
};

} // namespace quayside
