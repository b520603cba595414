// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/list/stepcards.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr int heldCards = 160;

int guessedHeight(const AgentRun &run, const ListRow &row, CardDetail detail, StepKinds shown)
{
    if (row.isFold)
        return 26 + StepCards::spacing;
    const StepKinds kinds = kindsIn(run.at(row.first)) & shown;
    const bool hasWhy = kinds.testFlag(StepKind::ToolCall) && (kinds & (StepKind::Reasoning | StepKind::Message));
    return 34 + (hasWhy ? 24 : 0) + (detail == CardDetail::Part ? 110 : 0) + StepCards::spacing;
}

} // namespace

StepCards::StepCards() : m_cards(heldCards) {}

void StepCards::setRun(RunPointer run)
{
    const bool isOther =
        !m_run || !run || m_run->graph->folder != run->graph->folder || m_run->agent.first() != run->agent.first();
    m_run = std::move(run);
    if (isOther) {
        m_current.reset();
        m_whole.clear();
        m_rows.clear();
    }
    m_cards.clear();
}

void StepCards::setRows(std::vector<ListRow> rows, StepKinds shown)
{
    m_rows = std::move(rows);
    m_shown = shown;
    m_cards.clear();
    guessHeights();
}

void StepCards::guessHeights()
{
    std::vector<int> heights(m_rows.size());
    std::ranges::transform(m_rows, heights.begin(),
                           [this](const ListRow &row) { return guessedHeight(*m_run, row, m_detail, m_shown); });
    m_heights.reset(heights);
    m_measured.assign(m_rows.size(), false);
}

std::optional<size_t> StepCards::currentRow() const
{
    return m_current ? rowOf(m_rows, *m_current) : std::nullopt;
}

void StepCards::setCurrent(RunIndex step)
{
    const auto old = currentRow();
    m_current = step;
    for (const auto row : {old, currentRow()}) {
        if (row)
            m_cards.remove(*row);
    }
}

void StepCards::toggleWhole(size_t row)
{
    const RunIndex step = m_rows[row].first;
    if (!m_whole.erase(step))
        m_whole.insert(step);
    m_cards.remove(row);
}

CardDetail StepCards::detailOf(size_t row) const
{
    if (m_whole.contains(m_rows[row].first))
        return CardDetail::Whole;
    return currentRow() == row ? CardDetail::Part : m_detail;
}

const StepCard &StepCards::make(size_t row, const CardLook &look)
{
    auto *made = new StepCard(*m_run, m_rows[row], detailOf(row), look, m_highlighter);
    m_heights.set(row, made->height() + spacing);
    m_measured[row] = true;
    m_cards.insert(row, made);
    return *made;
}

} // namespace quayside
