// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparewiring.h"

#include "views/compare/comparepage.h"
#include "views/sidebyside/sidebysidepage.h"
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

TrialPointer trialAt(const JobStore &store, const TrialPlace &place)
{
    const JobPointer job = store.job(place.job);
    if (!job)
        return nullptr;
    const auto found =
        std::ranges::find(job->trials, place.trial, [](const TrialPointer &trial) { return trial->name; });
    return found == job->trials.end() ? nullptr : *found;
}

std::vector<TrialPointer> trialsAt(const Workbench &workbench)
{
    std::vector<TrialPointer> trials;
    for (const TrialPlace &place : workbench.selection.location().trials) {
        if (TrialPointer trial = trialAt(workbench.store, place))
            trials.push_back(std::move(trial));
    }
    return trials;
}

void goSideBySide(const Workbench &workbench, const std::vector<TrialPointer> &trials)
{
    Location next{.place = Place::SideBySide};
    for (const TrialPointer &trial : trials) {
        if (const auto job = jobOf(workbench.store, trial))
            next.trials.push_back({*job, trial->name});
    }
    if (next.trials.size() >= 2)
        workbench.selection.go(next);
}

} // namespace

QWidget *makeSideBySidePage(const Workbench &workbench)
{
    auto *page = new SideBySidePage(workbench.evidence);
    const auto refresh = [&workbench, page] {
        if (workbench.selection.location().place == Place::SideBySide)
            page->setTrials(trialsAt(workbench));
    };
    QObject::connect(&workbench.selection, &Selection::changed, page, refresh);
    QObject::connect(page, &SideBySidePage::trialWanted, page, [&workbench](const TrialPointer &trial) {
        if (const auto job = jobOf(workbench.store, trial))
            workbench.selection.goToTrial(*job, trial->name);
    });
    QObject::connect(page, &SideBySidePage::stepWanted, page, [&workbench](const TrialPointer &trial, StepRef step) {
        if (const auto job = jobOf(workbench.store, trial))
            workbench.selection.go(
                {.place = Place::Trial, .job = *job, .trial = trial->name, .tab = TrialTab::Trajectory, .step = step});
    });
    QObject::connect(page, &SideBySidePage::orderWanted, page,
                     [&workbench](const std::vector<TrialPointer> &trials) { goSideBySide(workbench, trials); });
    page->setTrials(trialsAt(workbench));
    return page;
}

ComparePage *makeComparePage(const Workbench &workbench)
{
    auto *page = new ComparePage(workbench.evidence);
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
    QObject::connect(page, &ComparePage::sideBySideWanted, page,
                     [&workbench](const std::vector<TrialPointer> &trials) { goSideBySide(workbench, trials); });
    page->setJobs(jobsAt(workbench));
    return page;
}

} // namespace quayside
