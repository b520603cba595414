// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/artifactfile.h"
#include "core/artifacts/opentrials.h"
#include "core/artifacts/taskfiles.h"
#include "core/base/folder.h"
#include "core/data/job.h"

#include <span>

namespace quayside {

/// Where an expectation comes from, the best first.
enum class ExpectationKind : std::uint8_t {
    Oracle,   ///< the same artifact of the oracle's trial of the task
    Tests,    ///< a file of the task's tests: expected*, golden*, a fixture
    Solution, ///< a file of the task's solution
    Passed,   ///< the same artifact of another trial of the task that passed
    Other,    ///< the same artifact of another trial of the task
    Starter,  ///< the file of the task's environment that the agent was given
    Chosen,   ///< a file that the user pointed at
};

/// A file that an artifact is compared with, and why that one.
struct Expectation {
    ExpectationKind kind = ExpectationKind::Chosen;
    Folder folder;
    QString path;  ///< relative to the folder
    QString trial; ///< name of the trial, where it is one
    QString job;   ///< name of its job
    QString agent;
    bool isSameTaskVersion = true; ///< false: the task's checksums differ
};

/// Where expectations for the artifacts of one trial can be found.
struct ExpectationSources {
    std::vector<OtherTrial> trials; ///< as OpenTrials::bestFor gives them
    std::optional<TaskFiles> task;  ///< where it can be reached
    QString taskNotOpened;          ///< TaskPlace::notOpened
};

/// Looks in the trial's own job and in the other open ones. The task's folder is the one of taskPlaceOf.
ExpectationSources sourcesFor(const Job &job, const Trial &trial, const OpenTrials &open);

/// Everything there is to compare an artifact with, the best first; each exists. Asks the disk.
std::vector<Expectation> expectationsFor(const ArtifactFile &file, const ExpectationSources &sources);

/// Every file of the task's tests, solution and environment, to choose one by hand; at most 300 of each.
std::vector<Expectation> taskFileExpectations(const ExpectationSources &sources);

/// The first that is not the starter; else the starter.
const Expectation *chooseExpectation(std::span<const Expectation> candidates);
const Expectation *starterAmong(std::span<const Expectation> candidates);

/// A file chosen by hand, anywhere on disk. Errors: those of Folder::open.
Result<Expectation> chosenFile(const QString &path);

/// "oracle", "tests", "solution", "passed", "other", "starter", "chosen".
QString toText(ExpectationKind kind);
/// One English sentence that says why this file was chosen.
QString reasonFor(const Expectation &expectation);

} // namespace quayside
