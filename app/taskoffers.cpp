// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taskoffers.h"

#include "app/application.h"
#include "core/run/task/loadtask.h"
#include "core/store/jobstore.h"
#include "views/state/setting.h"
#include "views/state/workbench.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QSettings>

namespace quayside {

namespace {

constexpr qsizetype mostOfJobs = 30;

bool isTask(const QString &folder)
{
    return QFileInfo(folder).isAbsolute() && findTasks(folder).value_or(QStringList()) == QStringList{folder};
}

/// Most jobs try the same tasks many times: each is looked for once.
QStringList tasksOfOpenJobs(const JobStore &store)
{
    QStringList found;
    QSet<QString> seen;
    for (const JobKey key : store.jobs()) {
        for (const TrialPointer &trial : store.job(key)->trials) {
            const QString &path = trial->task.path;
            if (found.size() == mostOfJobs)
                return found;
            if (path.isEmpty() || seen.contains(path))
                continue;
            seen.insert(path);
            if (isTask(path))
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

} // namespace

QList<OfferedPaths> offeredTasks(const Workbench &workbench)
{
    QList<OfferedPaths> offers{
        {QCoreApplication::translate("quayside", "Used lately"), setting::recentTasks.read(QSettings())},
        {QCoreApplication::translate("quayside", "Of the open jobs"), tasksOfOpenJobs(workbench.store)},
        {QCoreApplication::translate("quayside", "Examples"), exampleTasks()}};
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

} // namespace quayside
