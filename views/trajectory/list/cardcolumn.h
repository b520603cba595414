// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trajectory/list/listscroll.h"
#include "views/trajectory/list/stepcards.h"

#include <QAbstractScrollArea>
#include <QDeadlineTimer>

class QPaintEvent;

namespace quayside {

class FrameBudget;

/// The cards of a list one below the other in its viewport: where each of them is, and painting them in the time that a
/// frame has. What there is no time for is painted in the next frame.
class CardColumn
{
public:
    CardColumn(QAbstractScrollArea &area, QScrollBar &bar) : m_area(area), m_scroll(bar) {}

    QScrollBar &bar() const { return m_scroll.bar(); }
    StepCards &cards() { return m_cards; }
    const StepCards &cards() const { return m_cards; }
    /// What cards are drawn with; they are to be laid out again after a change.
    CardLook &look() { return m_look; }

    /// The step at the top of the view stays there when rows come and go.
    void setRows(std::vector<ListRow> rows, StepKinds shown);
    void relayout();
    void fitWidth();
    void makeVisible(size_t row);

    const StepCard &card(size_t row);
    QRect cardRect(size_t row) const;
    size_t rowAt(int y) const;

    /// To be called when input arrives that will be painted: the time for the frame begins.
    void beginFrame();
    /// The scroll bar was moved: what stays on screen is moved too, and not painted again.
    void scroll(int dx);
    void paint(const QPaintEvent &event);

private:
    static constexpr int margin = 12; ///< pixels around the cards

    struct Anchor {
        RunIndex step;
        std::int64_t above = 0; ///< pixels of the row that are scrolled out
    };

    std::optional<Anchor> anchor() const;
    const CardLook &currentLook();
    int cardWidth() const;
    QWidget *viewport() const { return m_area.viewport(); }
    int height() const { return viewport()->height(); }
    std::int64_t length() const;
    size_t heldRow(size_t first, int value) const;
    size_t measureTop(const FrameBudget &budget);
    size_t paintCards(QPainter &painter, size_t row, const QRect &exposed, const FrameBudget &budget);
    void paintAround(QPainter &painter, size_t row, size_t end) const;
    size_t paintLater(QPainter &painter, size_t from);

    QAbstractScrollArea &m_area;
    ListScroll m_scroll;
    StepCards m_cards;
    CardLook m_look;
    std::optional<QDeadlineTimer> m_paintBy; ///< set by the input that has yet to be painted
    std::optional<size_t> m_top;             ///< the row at the top of the last frame
};

} // namespace quayside
