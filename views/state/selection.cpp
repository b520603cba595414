// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/state/selection.h"

#include <algorithm>
#include <utility>

namespace quayside {

namespace {

bool isSamePage(const Location &a, const Location &b)
{
    return a.place == b.place && a.job == b.job && a.trial == b.trial && a.tab == b.tab && a.jobs == b.jobs
        && (a.place != Place::File || a.file == b.file) && a.trials == b.trials;
}

bool concerns(const Location &location, JobKey job)
{
    return location.job == job || std::ranges::contains(location.jobs, job)
        || std::ranges::contains(location.trials, job, &TrialPlace::job);
}

} // namespace

void Selection::go(const Location &location)
{
    if (location == m_location)
        return;
    if (!isSamePage(location, m_location)) {
        m_back.push_back(m_location);
        m_forward.clear();
    }
    show(location);
}

void Selection::goToJobs()
{
    go({.place = Place::Jobs});
}

void Selection::goToJob(JobKey job)
{
    go({.place = Place::Job, .job = job});
}

void Selection::goToTrial(JobKey job, const TrialName &trial, TrialTab tab)
{
    go({.place = Place::Trial, .job = job, .trial = trial, .tab = tab});
}

void Selection::stepToTrial(const TrialName &trial)
{
    show({.place = Place::Trial, .job = m_location.job, .trial = trial, .tab = m_location.tab});
}

void Selection::goToTab(TrialTab tab)
{
    go(onTab(tab));
}

void Selection::goToStep(StepRef step, std::optional<Instant> moment)
{
    Location next = onTab(TrialTab::Trajectory);
    next.step = step;
    next.moment = moment;
    go(next);
}

void Selection::goToMoment(Instant moment)
{
    Location next = m_location;
    next.moment = moment;
    next.step.reset();
    go(next);
}

void Selection::goToFile(TrialTab tab, const QString &file)
{
    Location next = onTab(tab);
    next.file = file;
    go(next);
}

void Selection::goToLogLine(const QString &file, int line)
{
    Location next = onTab(TrialTab::Logs);
    next.file = file;
    next.line = line;
    go(next);
}

void Selection::goToCheck(int row)
{
    Location next = onTab(TrialTab::Artifacts);
    next.check = row;
    go(next);
}

Location Selection::onTab(TrialTab tab) const
{
    Location next = m_location;
    next.tab = tab;
    next.step.reset();
    next.file.clear();
    next.line.reset();
    next.check.reset();
    return next;
}

void Selection::goBack()
{
    if (!canGoBack())
        return;
    m_forward.push_back(m_location);
    Location previous = std::move(m_back.back());
    m_back.pop_back();
    show(std::move(previous));
}

void Selection::goForward()
{
    if (!canGoForward())
        return;
    m_back.push_back(m_location);
    Location next = std::move(m_forward.back());
    m_forward.pop_back();
    show(std::move(next));
}

void Selection::forget(JobKey job)
{
    std::erase(m_chosen, job);
    std::erase_if(m_back, [job](const Location &location) { return concerns(location, job); });
    std::erase_if(m_forward, [job](const Location &location) { return concerns(location, job); });
    if (concerns(m_location, job))
        show({.place = Place::Jobs});
}

void Selection::show(Location location)
{
    m_location = std::move(location);
    Q_EMIT changed(m_location);
}

} // namespace quayside
