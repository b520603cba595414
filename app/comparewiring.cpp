// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparewiring.h"

#include "views/compare/comparepage.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"

#include <algorithm>

namespace quayside {

namespace {

std::optional<JobKey> jobOf(const JobStore &store, const TrialPointer &trial)
{
    for (const JobKey key : store.jobs()) {
        if (const JobPointer job = store.job(key); job && std::ranges::contains(job->trials, trial))
            return key;
    }
    return std::nullopt;
}

std::vector<JobPointer> jobsAt(const Workbench &workbench)
{
    const Location &location = workbench.selection.location();
    std::vector<JobPointer> jobs;
    for (const JobKey key : location.jobs.empty() ? workbench.store.jobs() : location.jobs) {
        if (const JobPointer job = workbench.store.job(key))
            jobs.push_back(job);
    }
    return jobs;
}

} // namespace

QWidget *makeComparePage(const Workbench &workbench)
{
    auto *page = new ComparePage;
    const auto refresh = [&workbench, page] {
        if (workbench.selection.location().place == Place::Compare)
            page->setJobs(jobsAt(workbench));
    };
    QObject::connect(&workbench.selection, &Selection::changed, page, refresh);
    QObject::connect(&workbench.store, &JobStore::jobChanged, page, refresh);
    QObject::connect(page, &ComparePage::trialChosen, page, [&workbench](const TrialPointer &trial) {
        if (const auto job = jobOf(workbench.store, trial))
            workbench.selection.goToTrial(*job, trial->name);
    });
    page->setJobs(jobsAt(workbench));
    return page;
}

} // namespace quayside
