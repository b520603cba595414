// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/issue.h"
#include "core/run/agent/agentdefinition.h"
#include "core/run/record/trialplan.h"
#include "core/run/recorded/recordedjob.h"
#include "core/run/secret/secrets.h"

#include <QRandomGenerator>

#include <functional>

namespace quayside {

struct TaskMaterial {
    Task task;
    QString digest;            ///< Harbor's, hex
    QString checksum;          ///< the other one of Harbor's, hex; empty where a link leads in a circle
    std::vector<Issue> issues; ///< of task.toml, and what the chosen environment cannot do

    bool operator==(const TaskMaterial &) const = default;
};

/// The tasks and agents a RunSpec names, read from disk, and what was wrong with reading them.
struct RunMaterial {
    std::vector<TaskMaterial> tasks;
    std::vector<AgentDefinition> agents; ///< in the order of RunSpec::agents
    std::vector<Error> taskErrors;
    std::vector<Error> agentErrors;
    std::vector<RecordedJob> recorded; ///< what RunSpec::sources hold
    std::vector<Error> sourceErrors;
    QMap<QString, QString> obstacles;      ///< by folder of a recorded trial: why it cannot be verified again
    std::optional<Error> environmentError; ///< the engine is not there or does not answer

    bool operator==(const RunMaterial &) const = default;
};

/// Reads what a spec names. Slow enough for a thread of its own when the spec comes from a form.
RunMaterial readMaterial(const RunSpec &spec);

/// One thing wrong with a spec, at the field that can mend it: "tasks", "sources", "agents", "models", "environment",
/// "attempts", "concurrent", "job name", "jobs folder", "timeouts", "retry", "artifacts" or "variables".
struct SpecProblem {
    Severity severity = Severity::Error;
    QString field;
    QString message;

    bool operator==(const SpecProblem &) const = default;
};

/// Everything that keeps the spec from starting (Error) or will not be as the task wishes (Warning, Info).
std::vector<SpecProblem> validate(const RunSpec &spec, const RunMaterial &material, Secrets &secrets);

bool hasErrors(const std::vector<SpecProblem> &problems);

/// The matrix, attempts outermost as in Harbor. `nameFor` makes a folder name that is free.
std::vector<TrialPlan> matrixOf(const RunSpec &spec, const RunMaterial &material,
                                const std::function<TrialName(const Task &)> &nameFor);

/// All that one trial needs but for the job's folder and id. Errors: its task, its agent or its source is not there.
Result<TrialSetup> setupOf(const RunSpec &spec, const RunMaterial &material, const TrialPlan &plan);

/// The first 32 characters of the task's name and seven random ones.
TrialName randomTrialName(const Task &task);
TrialName trialName(const Task &task, QRandomGenerator &random);

} // namespace quayside
