// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taskoffers.h"

#include "app/application.h"
#include "core/artifacts/taskfiles.h"
#include "core/run/task/loadtask.h"
#include "core/store/jobstore.h"
#include "views/state/setting.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>
#include <QSettings>

namespace quayside {

namespace {

constexpr qsizetype mostOfJobs = 30;
constexpr qsizetype mostLookedFor = 300;

/// Most jobs try the same tasks many times: each is looked for once.
QStringList tasksOf(const std::vector<JobPointer> &jobs)
{
    QStringList found;
    QSet<QString> looked;
    for (const JobPointer &job : jobs) {
        for (const TrialPointer &trial : job->trials) {
            const QString key = job->path + QLatin1Char('\n') + trial->task.path;
            if (looked.contains(key))
                continue;
            if (found.size() == mostOfJobs || looked.size() == mostLookedFor)
                return found;
            looked.insert(key);
            const TaskPlace place = taskPlaceOf(*trial, {job->path});
            const QString path = place.folder ? QDir::cleanPath(place.folder->absolute({})) : QString();
            if (!path.isEmpty() && !found.contains(path))
                found << path;
        }
    }
    found.sort();
    return found;
}

QStringList exampleTasks()
{
    return findTasks(QDir::cleanPath(examplesFolder() + QStringLiteral("/../tasks"))).value_or(QStringList());
}

QList<OfferedPaths> eachOnce(QList<OfferedPaths> offers)
{
    QSet<QString> seen;
    for (OfferedPaths &group : offers) {
        group.paths.removeIf([&](const QString &path) {
            const bool isKnown = seen.contains(path);
            seen.insert(path);
            return isKnown;
        });
    }
    return offers;
}

} // namespace

PathList::Search searchForTasks(const JobStore &store)
{
    return [jobs = store.openJobs(), lately = setting::recentTasks.read(QSettings())] {
        return eachOnce({{QCoreApplication::translate("quayside", "Used lately"), lately},
                         {QCoreApplication::translate("quayside", "Of the open jobs"), tasksOf(jobs)},
                         {QCoreApplication::translate("quayside", "Examples"), exampleTasks()}});
    };
}

} // namespace quayside
