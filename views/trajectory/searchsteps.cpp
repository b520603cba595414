// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/steplist.h"
#include "views/trajectory/stepsearch.h"
#include "views/trajectory/timelinestrip.h"
#include "views/trajectory/trajectorypage.h"
#include "views/widgets/text/searchbar.h"

#include <algorithm>

namespace quayside {

void TrajectoryPage::connectSearch()
{
    connect(m_searchBar, &SearchBar::queryChanged, this, [this](const SearchQuery &query) {
        m_search->clear();
        m_list->setHits(expressionOf(query));
        m_awaitsHit = true;
        const auto problem = whyNotSearchable(query);
        if (!query.pattern.isEmpty() && !problem)
            m_search->start(run(), query);
        showSearch();
        if (problem)
            m_searchBar->setProgress({.problem = *problem});
    });
    connect(m_searchBar, &SearchBar::nextWanted, this, [this] { nextHit(Direction::Forward); });
    connect(m_searchBar, &SearchBar::previousWanted, this, [this] { nextHit(Direction::Backward); });
    connect(m_searchBar, &SearchBar::closed, this, [this] {
        m_search->clear();
        m_list->setHits({});
        m_searchBar->hide();
        m_list->setFocus();
        showSearch();
    });
    connect(m_search, &StepSearch::changed, this, [this] {
        showSearch();
        if (m_awaitsHit && !m_search->hits().empty()) {
            m_awaitsHit = false;
            jumpTo(m_search->next(RunIndex(m_list->current().value_or(RunIndex(0)).value - 1), Direction::Forward));
        }
    });
}

void TrajectoryPage::openSearch()
{
    m_searchBar->open();
}

void TrajectoryPage::showSearch()
{
    const auto &hits = m_search->hits();
    m_strip->setHits(hits);
    filterByHits();
    SearchProgress progress{.count = static_cast<qint64>(hits.size()), .isRunning = m_search->isRunning()};
    const auto at = m_list->current() ? std::ranges::find(hits, *m_list->current()) : hits.end();
    if (at != hits.end())
        progress.current = static_cast<size_t>(at - hits.begin());
    m_searchBar->setProgress(progress);
}

/// The list that keeps to the hits keeps to those of this search.
void TrajectoryPage::filterByHits()
{
    if (!m_filter.hits || m_filter.hits == m_search->hits())
        return;
    m_filter.hits = m_search->isRunning() || !m_search->hits().empty() ? std::optional(m_search->hits()) : std::nullopt;
    applyFilter();
}

void TrajectoryPage::nextHit(Direction direction)
{
    jumpTo(m_search->next(m_list->current().value_or(RunIndex(0)), direction));
    showSearch();
}

} // namespace quayside
