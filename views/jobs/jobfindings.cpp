// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/jobfindings.h"

#include <algorithm>
#include <unordered_set>

namespace quayside {

namespace {

std::vector<TrialPointer> finishedTrials(const Job &job)
{
    std::vector<TrialPointer> trials;
    std::ranges::copy_if(job.trials, std::back_inserter(trials),
                         [](const TrialPointer &trial) { return trial->state == TrialState::Finished; });
    return trials;
}

} // namespace

JobFindings::JobFindings(EvidenceStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    connect(&m_run, &NewestRun::progressed, this, &JobFindings::changed);
}

void JobFindings::look(const JobPointer &job, const std::vector<JobPointer> &open)
{
    if (m_job == job || job->loading)
        return;
    m_job = job;
    // a new list: the run before may still be adding to the old one
    auto known = std::make_shared<Known>();
    const std::unordered_set<TrialPointer> present(job->trials.begin(), job->trials.end());
    for (TrialFindings &old : looked()) {
        if (present.contains(old.trial))
            known->trials.push_back(std::move(old));
    }
    m_known = known;
    m_run.start(
        [&store = m_store, job, open, known](const RunControl &control) {
            lookAtAll(store, job, open, known, control);
            return 0;
        },
        [this](int) { Q_EMIT changed(); });
    Q_EMIT changed();
}

void JobFindings::cancel()
{
    m_run.cancel();
    Q_EMIT changed();
}

std::vector<TrialFindings> JobFindings::looked() const
{
    const std::scoped_lock lock(m_known->lock);
    return m_known->trials;
}

void JobFindings::lookAtAll(EvidenceStore &store, const JobPointer &job, const std::vector<JobPointer> &open,
                            const std::shared_ptr<Known> &known, const RunControl &control)
{
    std::unordered_set<TrialPointer> done;
    for (const TrialFindings &one : known->trials)
        done.insert(one.trial);
    const auto trials = finishedTrials(*job);
    const OpenTrials others(open);
    int count = 0;
    for (const TrialPointer &trial : trials) {
        if (control.isCancelled())
            return;
        if (!done.contains(trial)) {
            TrialFindings looked =
                lookAtTrial(store, {.job = job, .trial = trial, .open = others}, control.stopToken());
            const std::scoped_lock lock(known->lock);
            known->trials.push_back(std::move(looked));
        }
        control.say({++count, static_cast<int>(trials.size())});
    }
}

} // namespace quayside
