// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/parts/framebudget.h"

#include <QBackingStore>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace quayside {

namespace {

/// Of the 16 ms that a frame has at 60 Hz: the others are for the rest of the window, and for the way to the screen.
constexpr std::chrono::milliseconds forOnePiece(3);
constexpr std::chrono::milliseconds forInputAndPainting(4);

bool paintsOnScreen(const QPainter &painter, const QWidget &widget)
{
    QBackingStore *store = widget.window()->backingStore();
    return store && painter.paintEngine() && painter.paintEngine()->paintDevice() == store->paintDevice();
}

} // namespace

FrameBudget::FrameBudget() : m_end(forOnePiece, Qt::PreciseTimer) {}

FrameBudget::FrameBudget(const QPainter &painter, const QWidget &widget, const QDeadlineTimer &ofInput) : FrameBudget()
{
    m_end = std::min(m_end, ofInput);
    m_isLimited = paintsOnScreen(painter, widget);
}

QDeadlineTimer FrameBudget::ofInput()
{
    return {forInputAndPainting, Qt::PreciseTimer};
}

bool FrameBudget::isSpent() const
{
    return m_isLimited && m_end.hasExpired();
}

} // namespace quayside
