// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/expectation.h"

#include <QFileInfo>

#include <algorithm>
#include <ranges>

namespace quayside {

namespace {

bool isOracle(const Trial &trial)
{
    return trial.agent.name == QLatin1String("oracle");
}

bool isFileIn(const Folder &folder, const QString &path)
{
    const auto stamp = folder.stamp(path);
    return stamp && stamp->kind == EntryKind::File;
}

void addOtherTrials(std::vector<Expectation> &found, const ArtifactFile &file, const ExpectationSources &sources)
{
    for (const OtherTrial &other : sources.trials) {
        const auto folder = Folder::open(other.trial->folder);
        if (!folder || !isFileIn(*folder, file.path))
            continue;
        const bool passed = outcomeOf(*other.trial) == Outcome::Passed;
        found.push_back({.kind = isOracle(*other.trial) ? ExpectationKind::Oracle
                             : passed                   ? ExpectationKind::Passed
                                                        : ExpectationKind::Other,
                         .folder = *folder,
                         .path = file.path,
                         .trial = other.trial->name.value,
                         .job = other.job,
                         .agent = other.trial->agent.name,
                         .isSameTaskVersion = other.isSameTaskVersion});
    }
}

void addTaskFile(std::vector<Expectation> &found, const ArtifactFile &file, const Folder &task, const NamedFiles &files,
                 ExpectationKind kind)
{
    if (const auto path = files.standingFor(file.source))
        found.push_back({.kind = kind, .folder = task, .path = *path});
}

} // namespace

ExpectationSources sourcesFor(const Job &job, const Trial &trial, const OpenTrials &open)
{
    const TaskPlace place = taskPlaceOf(trial, QStringList{job.path} + open.paths());
    return {.trials = open.bestFor(job, trial),
            .task = place.folder.transform(taskFilesIn),
            .taskNotOpened = place.notOpened};
}

std::vector<Expectation> expectationsFor(const ArtifactFile &file, const ExpectationSources &sources)
{
    std::vector<Expectation> found;
    addOtherTrials(found, file, sources);
    const bool isArtifact = file.group == ArtifactGroup::Output || file.group == ArtifactGroup::Input;
    if (isArtifact && sources.task && !file.source.isEmpty()) {
        const TaskFiles &task = *sources.task;
        addTaskFile(found, file, task.folder, task.tests, ExpectationKind::Tests);
        addTaskFile(found, file, task.folder, task.solution, ExpectationKind::Solution);
        addTaskFile(found, file, task.folder, task.environment, ExpectationKind::Starter);
    }
    std::ranges::stable_sort(found, {}, &Expectation::kind);
    return found;
}

std::vector<Expectation> taskFileExpectations(const ExpectationSources &sources)
{
    constexpr int mostOfEach = 300;
    std::vector<Expectation> found;
    if (!sources.task)
        return found;
    const TaskFiles &task = *sources.task;
    for (const auto &[named, kind] :
         {std::pair{&task.tests, ExpectationKind::Tests}, std::pair{&task.solution, ExpectationKind::Solution},
          std::pair{&task.environment, ExpectationKind::Starter}}) {
        for (const QString &path : named->all() | std::views::take(mostOfEach))
            found.push_back({.kind = kind, .folder = task.folder, .path = path});
    }
    return found;
}

const Expectation *chooseExpectation(std::span<const Expectation> candidates)
{
    return candidates.empty() ? nullptr : &candidates.front();
}

const Expectation *starterAmong(std::span<const Expectation> candidates)
{
    const auto found = std::ranges::find(candidates, ExpectationKind::Starter, &Expectation::kind);
    return found == candidates.end() ? nullptr : &*found;
}

Result<Expectation> chosenFile(const QString &path)
{
    const QFileInfo info(path);
    auto folder = Folder::open(info.absolutePath());
    if (!folder)
        return std::unexpected(folder.error());
    const auto stamp = folder->stamp(info.fileName());
    if (!stamp)
        return std::unexpected(Error{ErrorCode::NotFound, path, {}, QStringLiteral("no such file")});
    return Expectation{.kind = ExpectationKind::Chosen, .folder = std::move(*folder), .path = info.fileName()};
}

QString toText(ExpectationKind kind)
{
    switch (kind) {
    case ExpectationKind::Oracle: return QStringLiteral("oracle");
    case ExpectationKind::Tests: return QStringLiteral("tests");
    case ExpectationKind::Solution: return QStringLiteral("solution");
    case ExpectationKind::Passed: return QStringLiteral("passed");
    case ExpectationKind::Other: return QStringLiteral("other");
    case ExpectationKind::Starter: return QStringLiteral("starter");
    case ExpectationKind::Chosen: return QStringLiteral("chosen");
    }
    return {};
}

QString reasonFor(const Expectation &expectation)
{
    switch (expectation.kind) {
    case ExpectationKind::Oracle:
        return QStringLiteral("the oracle's trial %1 in job %2 left this file").arg(expectation.trial, expectation.job);
    case ExpectationKind::Tests:
        return QStringLiteral("the task's tests hold a file of this name: %1").arg(expectation.path);
    case ExpectationKind::Solution:
        return QStringLiteral("the task's solution holds a file of this name: %1").arg(expectation.path);
    case ExpectationKind::Passed:
        return QStringLiteral("no oracle's file is open; %1 by %2 passed the task and left this file")
            .arg(expectation.trial, expectation.agent);
    case ExpectationKind::Other:
        return QStringLiteral("another trial of the task, %1 by %2, left this file")
            .arg(expectation.trial, expectation.agent);
    case ExpectationKind::Starter: return QStringLiteral("the file that the agent was given: %1").arg(expectation.path);
    case ExpectationKind::Chosen: return QStringLiteral("chosen by hand");
    }
    return {};
}

} // namespace quayside
