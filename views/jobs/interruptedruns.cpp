// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/interruptedruns.h"

#include "core/run/queue/missingtrials.h"
#include "core/run/queue/runboard.h"
#include "views/state/workbench.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr int pause = 150; // ms after the last change

std::vector<InterruptedRun> findInterrupted(const std::vector<std::pair<JobKey, JobPointer>> &jobs)
{
    std::vector<InterruptedRun> found;
    for (const auto &[key, job] : jobs) {
        if (const int missing = missingTrials(*job); missing > 0)
            found.push_back({.job = key, .folder = job->path, .name = job->name, .missing = missing});
    }
    return found;
}

} // namespace

InterruptedRuns::InterruptedRuns(const Workbench &workbench, QObject *parent) : QObject(parent), m_workbench(workbench)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &InterruptedRuns::look);
    const auto soon = [this] { m_soon.start(); };
    connect(&workbench.store, &JobStore::jobChanged, this, soon);
    connect(&workbench.store, &JobStore::jobRemoved, this, soon);
    connect(&workbench.runs, &RunBoard::activeChanged, this, soon);
    soon();
}

const InterruptedRun *InterruptedRuns::find(JobKey job) const
{
    const auto found = std::ranges::find(m_runs, job, &InterruptedRun::job);
    return found == m_runs.end() ? nullptr : &*found;
}

void InterruptedRuns::look()
{
    std::vector<std::pair<JobKey, JobPointer>> jobs;
    for (const JobKey key : m_workbench.store.jobs()) {
        if (const JobPointer job = m_workbench.store.job(key); job && !m_workbench.runs.isResuming(job->path))
            jobs.emplace_back(key, job);
    }
    m_look.start([jobs = std::move(jobs)](const RunControl &) { return findInterrupted(jobs); },
                 [this](std::vector<InterruptedRun> found) {
                     if (found == m_runs)
                         return;
                     m_runs = std::move(found);
                     Q_EMIT changed();
                 });
}

} // namespace quayside
