// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trajectory/list/rowheights.h"
#include "views/trajectory/list/stepcard.h"
#include "views/widgets/text/highlighter.h"

#include <QCache>

#include <algorithm>
#include <set>

namespace quayside {

/// The rows of a list with their cards: a card is made when it is asked for and kept for a while. Knows where rows are
/// (estimated until a card was made), which step is current, and how much of each is shown. Knows no widget.
class StepCards
{
public:
    static constexpr int spacing = 6; ///< below a card

    StepCards();

    void setRun(RunPointer run);
    const RunPointer &run() const { return m_run; }
    /// `shown`: what of each step is on its card.
    void setRows(std::vector<ListRow> rows, StepKinds shown);
    const std::vector<ListRow> &rows() const { return m_rows; }
    bool isEmpty() const { return !m_run || m_rows.empty(); }

    std::optional<RunIndex> current() const { return m_current; }
    std::optional<size_t> currentRow() const;
    /// The cards of the previous current row and of the new one are made again.
    void setCurrent(RunIndex step);
    /// How cards other than the current one are shown.
    void setDetail(CardDetail detail) { m_detail = detail; }
    void toggleWhole(size_t row);

    /// The card of a row, if it has been made.
    const StepCard *find(size_t row) const { return m_cards.object(row); }
    const StepCard &make(size_t row, const CardLook &look);
    /// Forgets all cards: each is made again when it is asked for.
    void forget() { m_cards.clear(); }
    void guessHeights();
    /// Of the card, with what is below it.
    int height(size_t row) const { return m_heights.height(row); }
    bool isMeasured(size_t row) const { return m_measured[row]; }
    std::int64_t top(size_t row) const { return m_heights.top(row); }
    std::int64_t total() const { return m_heights.total(); }
    size_t rowAt(std::int64_t y) const { return m_heights.rowAt(std::max<std::int64_t>(0, y)); }

    Highlighter &highlighter() { return m_highlighter; }

private:
    CardDetail detailOf(size_t row) const;

    RunPointer m_run;
    std::vector<ListRow> m_rows;
    StepKinds m_shown = allKinds;
    RowHeights m_heights;
    std::vector<bool> m_measured;
    QCache<size_t, StepCard> m_cards;
    Highlighter m_highlighter{Highlighter::Reading::Ahead};
    std::optional<RunIndex> m_current;
    std::set<RunIndex> m_whole;
    CardDetail m_detail = CardDetail::Line;
};

} // namespace quayside
