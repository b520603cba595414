// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/list/cardcolumn.h"

#include "views/theme/theme.h"
#include "views/widgets/parts/framebudget.h"

#include <QPaintEvent>
#include <QPainter>
#include <QTimer>

namespace quayside {

/// The row whose top stays where it is while rows above it are seen for the first time: the one that was on top when
/// the list moves a little, else the row below one that sticks out at the top.
size_t CardColumn::heldRow(size_t first, int value) const
{
    if (m_top && *m_top >= first && *m_top < m_cards.rows().size() && m_cards.top(*m_top) < value + height())
        return *m_top;
    return m_cards.top(first) < value - margin ? first + 1 : first;
}

/// Measures what is above the row that is held, as far as there is time, and moves the list by what the guesses were
/// wrong. Returns the first row in view.
size_t CardColumn::measureTop(const FrameBudget &budget)
{
    std::int64_t value = m_scroll.value();
    size_t first = m_cards.rowAt(value - margin);
    const size_t held = heldRow(first, static_cast<int>(value));
    for (size_t row = held; row > first && !budget.isSpent();) {
        --row;
        const int guessed = m_cards.height(row);
        const bool wasMeasured = m_cards.isMeasured(row);
        card(row);
        value += wasMeasured ? 0 : m_cards.height(row) - guessed;
        first = m_cards.rowAt(value - margin);
    }
    m_scroll.correctLength(length(), height());
    m_scroll.correctValue(value);
    m_top = first;
    return first;
}

void CardColumn::paint(const QPaintEvent &event)
{
    QPainter painter(viewport());
    if (m_cards.isEmpty()) {
        painter.fillRect(event.rect(), tokensOf(&m_area).window);
        return;
    }
    const FrameBudget budget(painter, *viewport(), std::exchange(m_paintBy, {}).value_or(QDeadlineTimer::Forever));
    const size_t first = measureTop(budget);
    const size_t end = paintCards(painter, first, event.rect(), budget);
    paintAround(painter, first, paintLater(painter, end));
    m_cards.highlighter().readMissing(&m_area, [this] {
        m_cards.forget();
        viewport()->update();
    });
    m_scroll.correctLength(length(), height());
    if (m_scroll.catchUp() != 0)
        viewport()->update(); // the list turned out to be shorter
}

/// Paints one card at least, and more while there is time. Returns the row below them.
size_t CardColumn::paintCards(QPainter &painter, size_t row, const QRect &exposed, const FrameBudget &budget)
{
    const CardLook &cardLook = currentLook();
    const auto currentAt = m_cards.currentRow();
    bool hasPainted = false;
    for (; row < m_cards.rows().size() && cardRect(row).top() <= height(); ++row) {
        if (hasPainted && budget.isSpent())
            return row;
        const int guessed = m_cards.height(row);
        const StepCard &shown = card(row);
        const QRect rect = cardRect(row);
        if (m_cards.height(row) != guessed && exposed.bottom() < height() - 1)
            viewport()->update(); // there was no time to measure it before, and what is below it moves
        if (!rect.intersects(exposed))
            continue;
        shown.paint(painter, rect, currentAt == row, cardLook);
        hasPainted = true;
    }
    return row;
}

/// What is beside and between the cards: most of the list is a card, and is not painted twice.
void CardColumn::paintAround(QPainter &painter, size_t row, size_t end) const
{
    const QRect all = viewport()->rect();
    const auto fill = [&, window = tokensOf(&m_area).window](int left, int top, int right, int bottom) {
        if (right > left && bottom > top)
            painter.fillRect(left, top, right - left, bottom - top, window);
    };
    const int right = margin + cardWidth();
    fill(0, 0, margin, all.height());
    fill(right, 0, all.width(), all.height());
    int from = 0;
    for (; row < end; ++row) {
        const QRect rect = cardRect(row);
        fill(margin, from, right, rect.top());
        from = rect.bottom() + 1;
    }
    fill(margin, from, right, all.height());
}

/// The frame has no time left: from this row on there are empty cards, for one frame. Returns the row below them.
size_t CardColumn::paintLater(QPainter &painter, size_t from)
{
    size_t row = from;
    for (; row < m_cards.rows().size() && cardRect(row).top() <= height(); ++row)
        painter.fillRect(cardRect(row), tokensOf(&m_area).panel);
    if (row > from) {
        QTimer::singleShot(0, viewport(), [this, rest = viewport()->rect().adjusted(0, cardRect(from).top(), 0, 0)] {
            beginFrame();
            viewport()->update(rest);
        });
    }
    return row;
}

} // namespace quayside
