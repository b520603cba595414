// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/searchsession.h"

#include "views/widgets/text/searchbar.h"

namespace quayside {

SearchSession::SearchSession(SearchBar *bar, SearchTarget target, QObject *parent)
    : QObject(parent), m_bar(bar), m_target(std::move(target))
{
    connect(m_bar, &SearchBar::queryChanged, this, &SearchSession::start);
    connect(m_bar, &SearchBar::nextWanted, this, &SearchSession::next);
    connect(m_bar, &SearchBar::previousWanted, this, &SearchSession::previous);
    connect(m_bar, &SearchBar::closed, this, &SearchSession::close);
    connect(&m_run, &SearchRun::hitsChanged, this, &SearchSession::showFirst);
    connect(&m_run, &SearchRun::finished, this, &SearchSession::showProgress);
}

void SearchSession::start(const SearchQuery &query)
{
    m_current.reset();
    m_problem.clear();
    m_awaitsHit = true;
    m_start = m_target.caret();
    m_run.clear();
    if (!query.pattern.isEmpty()) {
        const auto started = m_run.start(m_target.source(), m_target.encoding(), query);
        if (!started)
            m_problem = describe(started.error());
    }
    Q_EMIT m_run.hitsChanged();
}

/// Goes to the first hit at or below the caret as soon as the search has come that far, else to the first one there is.
void SearchSession::showFirst()
{
    const auto below = m_run.firstAtOrAfter(m_start);
    const bool isFar = m_run.searchedTo() >= m_target.source().size();
    if (m_awaitsHit && (below || (isFar && !m_run.hits().empty())))
        step(below, 0);
    showProgress();
}

void SearchSession::step(std::optional<size_t> hit, size_t wrapped)
{
    m_awaitsHit = false;
    if (m_run.hits().empty())
        return;
    m_current = hit.value_or(wrapped);
    m_target.show(m_run.hits()[*m_current]);
    showProgress();
}

void SearchSession::next()
{
    const qint64 from = m_target.caret();
    step(m_run.firstAtOrAfter(m_current ? from + 1 : from), 0);
}

void SearchSession::previous()
{
    step(m_run.lastBefore(m_target.caret()), m_run.hits().empty() ? 0 : m_run.hits().size() - 1);
}

void SearchSession::again()
{
    if (!m_bar->isHidden())
        start(m_bar->query());
}

void SearchSession::further()
{
    if (m_bar->isHidden())
        return;
    if (m_run.searchedTo() <= m_target.source().size())
        m_run.extend();
    else
        again();
}

void SearchSession::showProgress()
{
    m_bar->setProgress(
        {.count = m_run.count(), .current = m_current, .isRunning = m_run.isRunning(), .problem = m_problem});
}

void SearchSession::close()
{
    m_run.clear();
    m_current.reset();
    m_bar->hide();
    Q_EMIT m_run.hitsChanged();
    Q_EMIT closed();
}

} // namespace quayside
