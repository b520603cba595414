// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/list/cardcolumn.h"

#include "views/theme/theme.h"
#include "views/widgets/parts/framebudget.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr int widest = 1400;

}

void CardColumn::setRows(std::vector<ListRow> rows, StepKinds shown)
{
    const auto place = anchor();
    m_top.reset();
    m_look.shown = shown;
    m_cards.setRows(std::move(rows), shown);
    const auto row = place ? rowOf(m_cards.rows(), place->step) : std::nullopt;
    if (row)
        card(*row); // its true height counts
    m_scroll.setLength(length(), height());
    const std::int64_t top = row ? m_cards.top(*row) + std::min<std::int64_t>(place->above, m_cards.height(*row)) : 0;
    m_scroll.bar().setValue(static_cast<int>(top));
    viewport()->update();
}

std::optional<CardColumn::Anchor> CardColumn::anchor() const
{
    if (m_cards.rows().empty() || m_scroll.value() == 0)
        return std::nullopt;
    const size_t row = rowAt(0);
    return Anchor{m_cards.rows()[row].first, m_scroll.value() - m_cards.top(row)};
}

void CardColumn::relayout()
{
    m_cards.forget();
    if (!m_cards.isEmpty()) {
        m_top.reset();
        m_cards.guessHeights();
        m_scroll.setLength(length(), height());
        if (const auto row = m_cards.currentRow())
            makeVisible(*row);
    }
    viewport()->update();
}

void CardColumn::fitWidth()
{
    m_cards.forget();
    m_scroll.setLength(length(), height());
}

void CardColumn::makeVisible(size_t row)
{
    card(row);
    m_scroll.correctLength(length(), height());
    const std::int64_t top = m_cards.top(row);
    const std::int64_t bottom = top + m_cards.height(row) + 2 * margin;
    const int value = m_scroll.value();
    const bool isAbove = top < value || m_cards.height(row) > height();
    m_scroll.jumpTo(isAbove ? top : std::max<std::int64_t>(value, bottom - height()));
    viewport()->update();
}

const CardLook &CardColumn::currentLook()
{
    m_look.width = static_cast<qreal>(cardWidth());
    m_look.tokens = &tokensOf(&m_area);
    return m_look;
}

const StepCard &CardColumn::card(size_t row)
{
    const StepCard *known = m_cards.find(row);
    return known ? *known : m_cards.make(row, currentLook());
}

int CardColumn::cardWidth() const
{
    return std::min(widest, viewport()->width() - 2 * margin);
}

std::int64_t CardColumn::length() const
{
    return m_cards.total() + 2 * margin;
}

QRect CardColumn::cardRect(size_t row) const
{
    const auto top = static_cast<int>(m_cards.top(row) - m_scroll.value()) + margin;
    return {margin, top, cardWidth(), m_cards.height(row) - StepCards::spacing};
}

size_t CardColumn::rowAt(int y) const
{
    return m_cards.rowAt(y + m_scroll.value() - margin);
}

void CardColumn::beginFrame()
{
    if (!m_paintBy)
        m_paintBy = FrameBudget::ofInput();
}

void CardColumn::scroll(int dx)
{
    beginFrame();
    viewport()->scroll(dx, m_scroll.catchUp());
}

} // namespace quayside
