// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/recorded/regradespec.h"

#include "core/run/recorded/recordedjob.h"
#include "core/run/task/loadtask.h"

#include <QFileInfo>

namespace quayside {

namespace {

Result<QStringList> foldersBehind(const QStringList &chosen)
{
    QStringList folders;
    for (const QString &path : chosen) {
        const auto found = findTasks(path);
        if (!found)
            return std::unexpected(found.error());
        folders += *found;
    }
    return folders;
}

/// Of the folders that hold a task; one that cannot be read is told of when it is to be used.
QStringList namesOf(const QStringList &folders)
{
    QStringList names;
    for (const QString &folder : folders) {
        if (const auto loaded = loadTask(folder))
            names << loaded->task.name;
    }
    return names;
}

} // namespace

Result<QStringList> regradeTasks(const QStringList &sources, const QStringList &chosen)
{
    auto folders = foldersBehind(chosen);
    if (!folders)
        return folders;
    const QStringList covered = namesOf(*folders);
    for (const QString &path : sources) {
        const auto job = readRecordedJob(path);
        if (!job)
            return std::unexpected(job.error());
        for (const RecordedTrial &trial : job->trials) {
            const bool isHere = QFileInfo::exists(trial.taskFolder + QStringLiteral("/task.toml"));
            if (isHere && !covered.contains(trial.taskName) && !folders->contains(trial.taskFolder))
                *folders << trial.taskFolder;
        }
    }
    return folders;
}

} // namespace quayside
