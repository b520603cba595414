// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/expectation.h"

#include "core/artifacts/taskfiles.h"
#include "core/formats/harbor/tasklayout.h"

#include <QFileInfo>

#include <algorithm>

namespace quayside {

namespace {

bool isOracle(const Trial &trial)
{
    return trial.agent.name == QLatin1String("oracle");
}

int rankOf(const OtherTrial &other)
{
    const Outcome outcome = outcomeOf(*other.trial);
    const int version = other.isSameTaskVersion ? 0 : 10;
    if (isOracle(*other.trial))
        return version + (outcome == Outcome::Passed ? 0 : 1);
    return version + (outcome == Outcome::Passed ? 2 : 3);
}

void addTrials(std::vector<OtherTrial> &others, const Job &job, const Trial &trial)
{
    for (const TrialPointer &candidate : job.trials) {
        const bool isKnown = std::ranges::any_of(
            others, [&](const OtherTrial &other) { return other.trial->folder == candidate->folder; });
        if (candidate->task.name != trial.task.name || candidate->folder == trial.folder || isKnown)
            continue;
        const bool knowsBoth = !candidate->task.checksum.isEmpty() && !trial.task.checksum.isEmpty();
        others.push_back({candidate, job.name, !knowsBoth || candidate->task.checksum == trial.task.checksum});
    }
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

void addTaskFile(std::vector<Expectation> &found, const ArtifactFile &file, const Folder &task, const QString &folder,
                 ExpectationKind kind)
{
    if (const auto path = fileStandingFor(filesBelow(task, folder), file.source))
        found.push_back({.kind = kind, .folder = task, .path = *path});
}

} // namespace

ExpectationSources sourcesFor(const Job &job, const Trial &trial, std::span<const JobPointer> open)
{
    ExpectationSources sources;
    addTrials(sources.trials, job, trial);
    for (const JobPointer &other : open) {
        if (other)
            addTrials(sources.trials, *other, trial);
    }
    std::ranges::stable_sort(sources.trials, {}, rankOf);
    sources.task = taskFolderOf(trial, job.path);
    return sources;
}

std::vector<Expectation> expectationsFor(const ArtifactFile &file, const ExpectationSources &sources)
{
    std::vector<Expectation> found;
    addOtherTrials(found, file, sources);
    const bool isArtifact = file.group == ArtifactGroup::Output || file.group == ArtifactGroup::Input;
    if (isArtifact && sources.task && !file.source.isEmpty()) {
        addTaskFile(found, file, *sources.task, TaskLayout::tests, ExpectationKind::Tests);
        addTaskFile(found, file, *sources.task, TaskLayout::solution, ExpectationKind::Solution);
        addTaskFile(found, file, *sources.task, TaskLayout::environment, ExpectationKind::Starter);
    }
    std::ranges::stable_sort(found, {}, &Expectation::kind);
    return found;
}

std::vector<Expectation> taskFileExpectations(const ExpectationSources &sources)
{
    constexpr size_t mostOfEach = 300;
    std::vector<Expectation> found;
    if (!sources.task)
        return found;
    for (const auto &[folder, kind] : {std::pair{TaskLayout::tests, ExpectationKind::Tests},
                                       std::pair{TaskLayout::solution, ExpectationKind::Solution},
                                       std::pair{TaskLayout::environment, ExpectationKind::Starter}}) {
        const auto files = filesBelow(*sources.task, folder);
        for (size_t i = 0; i < std::min(files.size(), mostOfEach); ++i)
            found.push_back({.kind = kind, .folder = *sources.task, .path = files[i]});
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
