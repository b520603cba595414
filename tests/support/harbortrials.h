// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json.h"
#include "core/run/environment/environmentkind.h"
#include "tests/support/testengine.h"

#include <QStringList>

#include <memory>

namespace quayside {

/// The JSON of a file; null where it is none.
Json jsonAt(const QString &path);
/// A member of an object; null where there is none.
Json jsonMember(const Json &object, const char *key);

/// What a trial's folder says of how it went, in words that can be compared.
struct TrialOutcome {
    QString verdict; ///< "VerifierTimeoutError", "reward=1 speed=3"
    QStringList steps;
    QStringList artifacts; ///< what was kept, by its place and its service, where the environment was one to work in
    QStringList usage;     ///< "100/20/30 $0.5" of the whole, then by model; empty where nothing is reported

    bool operator==(const TrialOutcome &) const = default;
};

TrialOutcome outcomeAt(const QString &trial);
QString described(const TrialOutcome &outcome);

/// A trial that Harbor recorded, of a task that is here as well.
struct HarborTrial {
    QString folder;
    QString task; ///< its folder
    QString agent;
    Json config;
    TrialOutcome outcome;
};

/// Those of an archive of jobs (with its tasks in "tasks") that ran an agent, were not cancelled, and are no copies;
/// sorted by folder.
std::vector<HarborTrial> harborTrials(const QString &archive);

/// The outcome of the recorded trial as it would be with us: a build that fails has a name of its own where no engine
/// builds.
TrialOutcome outcomeIn(EnvironmentKind kind, const HarborTrial &recorded);

/// QUAYSIDE_REAL_DATA's archive of this name; empty when it is not here.
QString archiveOfTasks(const QString &name);

/// Rows "sandbox harbor-0.25", "docker harbor-0.26": the columns kind and archive.
void addArchiveRows();

/// What runs an archive's tasks in such an environment: a Docker with the images that they are made from, nothing for
/// the sandbox. Errors: why it cannot be had here.
Result<std::unique_ptr<TestEngine>> engineFor(EnvironmentKind kind);

/// Images that stand for others: what is in them is nothing that the tasks' verdicts go by.
const QStringList &standInImages();

/// Whether the base images of the task can be had by tests.
bool isImageHere(const QString &task);

} // namespace quayside
