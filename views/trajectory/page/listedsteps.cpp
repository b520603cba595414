// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/listedsteps.h"

#include "views/trajectory/page/bookmarks.h"

#include <algorithm>

namespace quayside {

namespace {

bool isSameAgent(const AgentRun &one, const AgentRun &other)
{
    return one.graph->folder == other.graph->folder && one.agent.first() == other.agent.first();
}

} // namespace

void ListedSteps::setRun(const RunPointer &run)
{
    if (m_run && !isSameAgent(*m_run, *run)) {
        m_filter.within.reset();
        m_filter.hits.reset();
        m_filter.also.reset();
        m_unfolded.clear();
    }
    m_run = run;
    readBookmarks();
    announce();
}

void ListedSteps::clear()
{
    m_run.reset();
    m_filter = {};
    m_unfolded.clear();
    m_marked.clear();
}

void ListedSteps::setFilter(StepFilter filter)
{
    m_filter = std::move(filter);
    m_filter.also.reset();
    announce();
}

void ListedSteps::announce()
{
    if (!m_run)
        return;
    Q_EMIT rowsChanged();
    Q_EMIT filterChanged();
}

void ListedSteps::toggleKind(StepKind kind)
{
    StepFilter filter = m_filter;
    if (kind == StepKind::Error)
        filter.onlyErrors = !filter.onlyErrors;
    else
        filter.shown.setFlag(kind, !filter.shown.testFlag(kind));
    setFilter(std::move(filter));
}

void ListedSteps::toggleTool(const QString &tool)
{
    StepFilter filter = m_filter;
    filter.tool = filter.tool == tool ? QString() : tool;
    setFilter(std::move(filter));
}

void ListedSteps::setOutline(bool on)
{
    StepFilter filter = m_filter;
    filter.shown = on ? StepKinds(StepKind::User) | StepKind::Message | StepKind::Reasoning : allKinds;
    setFilter(std::move(filter));
}

void ListedSteps::unfold(RunIndex step)
{
    const auto loop =
        std::ranges::find_if(m_run->loops, [step](const Loop &one) { return one.first <= step && step <= one.last; });
    if (loop == m_run->loops.end())
        return;
    m_unfolded.insert(std::ranges::lower_bound(m_unfolded, loop->first), loop->first);
    m_filter.also.reset();
    announce();
}

void ListedSteps::listAlso(RunIndex step)
{
    m_filter.also = step;
    Q_EMIT rowsChanged();
}

void ListedSteps::replaceHits(std::optional<std::vector<RunIndex>> hits)
{
    if (!m_filter.hits || m_filter.hits == hits)
        return;
    StepFilter filter = m_filter;
    filter.hits = std::move(hits);
    setFilter(std::move(filter));
}

void ListedSteps::toggleBookmark(RunIndex step)
{
    Bookmarks::toggle(*m_run, step);
    readBookmarks();
    m_filter.also.reset();
    announce();
}

void ListedSteps::readBookmarks()
{
    m_marked = Bookmarks::of(*m_run);
    if (m_filter.marked)
        m_filter.marked = m_marked;
    Q_EMIT markedChanged();
}

} // namespace quayside
