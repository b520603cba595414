// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/runsearch.h"

#include "views/widgets/text/searchbar.h"

#include <algorithm>

namespace quayside {

RunSearch::RunSearch(SearchBar *bar, QObject *parent) : QObject(parent), m_bar(bar)
{
    connect(m_bar, &SearchBar::queryChanged, this, &RunSearch::ask);
    connect(m_bar, &SearchBar::nextWanted, this, [this] { goToNext(Direction::Forward); });
    connect(m_bar, &SearchBar::previousWanted, this, [this] { goToNext(Direction::Backward); });
    connect(m_bar, &SearchBar::closed, this, &RunSearch::close);
    connect(&m_search, &StepSearch::changed, this, &RunSearch::takeHits);
}

void RunSearch::setRun(const RunPointer &run)
{
    const bool isOther = m_run && (!run || m_run->agent.first() != run->agent.first());
    m_run = run;
    if (!isOther)
        return;
    m_search.clear();
    m_current = {};
    Q_EMIT hitsChanged();
}

void RunSearch::open()
{
    m_bar->open();
}

void RunSearch::ask(const SearchQuery &query)
{
    m_search.clear();
    Q_EMIT patternChanged(expressionOf(query));
    m_awaitsHit = true;
    const auto problem = whyNotSearchable(query);
    if (m_run && !query.pattern.isEmpty() && !problem)
        m_search.start(m_run, query);
    Q_EMIT hitsChanged();
    if (problem)
        m_bar->setProgress({.problem = *problem});
    else
        sayProgress();
}

void RunSearch::close()
{
    m_search.clear();
    m_bar->hide();
    Q_EMIT patternChanged({});
    Q_EMIT hitsChanged();
    sayProgress();
    Q_EMIT closed();
}

void RunSearch::takeHits()
{
    Q_EMIT hitsChanged();
    if (m_awaitsHit && !hits().empty()) {
        m_awaitsHit = false;
        Q_EMIT stepWanted(*m_search.next(RunIndex(m_current.value - 1), Direction::Forward));
    }
    sayProgress();
}

void RunSearch::goToNext(Direction direction)
{
    if (const auto hit = m_search.next(m_current, direction))
        Q_EMIT stepWanted(*hit);
    sayProgress();
}

void RunSearch::sayProgress()
{
    SearchProgress progress{.count = static_cast<qint64>(hits().size()), .isRunning = isRunning()};
    const auto at = std::ranges::find(hits(), m_current);
    if (at != hits().end())
        progress.current = static_cast<size_t>(at - hits().begin());
    m_bar->setProgress(progress);
}

} // namespace quayside
