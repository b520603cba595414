// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/palette/paletteentries.h"

#include "views/models/jobnames.h"
#include "views/models/wording.h"
#include "views/models/words.h"
#include "views/state/workbench.h"

#include <QAction>

namespace quayside {

namespace {

PaletteEntry entryFor(QAction *action)
{
    return {.name = action->text().remove(QLatin1Char('&')),
            .context = action->shortcut().toString(QKeySequence::NativeText),
            .action = action};
}

PaletteEntry entryFor(const Trial &trial, const Job &job, JobKey key)
{
    return {.name = trial.name.value,
            .context = tr("%1 · %2 · %3").arg(sayOutcome(outcomeOf(trial)), trial.agent.name, job.name),
            .location = {.place = Place::Trial, .job = key, .trial = trial.name}};
}

} // namespace

std::vector<PaletteEntry> paletteEntries(const Workbench &workbench, const QList<QAction *> &actions)
{
    std::vector<PaletteEntry> entries;
    for (QAction *action : actions) {
        if (action->isEnabled() && action->isVisible() && !action->text().isEmpty())
            entries.push_back(entryFor(action));
    }
    const QStringList names = shownJobNames(workbench.store);
    const std::vector<JobKey> keys = workbench.store.jobs();
    for (size_t i = 0; i < keys.size(); ++i)
        entries.push_back({.name = names[static_cast<qsizetype>(i)],
                           .context = tr("job"),
                           .location = {.place = Place::Job, .job = keys[i]}});
    for (const JobKey key : workbench.store.jobs()) {
        const JobPointer job = workbench.store.job(key);
        for (const TrialPointer &trial : job->trials)
            entries.push_back(entryFor(*trial, *job, key));
    }
    return entries;
}

} // namespace quayside
