// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/data/exceptiontype.h"
#include "core/data/tampering.h"
#include "core/data/trial.h"
#include "core/run/agent/agentdefinition.h"
#include "core/run/recorded/recordedtrial.h"
#include "core/run/spec/runspec.h"

namespace quayside {

/// One trial of the matrix (tasks x agents x models x attempts), with the name its folder will have.
struct TrialPlan {
    TrialName name;
    QString taskFolder;
    QString agent; ///< as the user named it
    QString model; ///< empty: none
    int attempt = 1;
    QString source;        ///< the folder of the recorded trial that is verified again; empty: it is run
    QString taskPath = {}; ///< how Harbor's config of the job spells the task's folder; empty: as it is

    bool operator==(const TrialPlan &) const = default;
};

/// All a trial needs to know, read once; paths are absolute.
struct TrialSetup {
    RunSpec spec;
    QString jobId;
    QString jobFolder;
    TrialPlan plan;
    Task task;
    QString digest;   ///< Harbor's, hex
    QString checksum; ///< Harbor's as well: what its results call the task's checksum
    AgentDefinition agent;
    std::optional<RecordedTrial> source; ///< what it left is verified again; no agent runs

    QString folder() const { return jobFolder + QLatin1Char('/') + plan.name.value; }
    /// The task's folder as it is written into records.
    QString taskPath() const { return plan.taskPath.isEmpty() ? task.folder : plan.taskPath; }
    bool operator==(const TrialSetup &) const = default;
};

/// What is collected besides the convention folder: what the task names, then the step, then the user.
std::vector<ArtifactRule> artifactRules(const TrialSetup &setup, const std::vector<ArtifactRule> &ofStep);

struct TrialException {
    QString type; ///< as it is written: of a recorded trial it may be any name
    QString message;
    QString phase;
    Instant occurred;
    QString traceback; ///< of a recorded trial; empty: made of the rest

    bool operator==(const TrialException &) const = default;
};

/// How a step (or the only one) went.
struct StepOutcome {
    QString name;
    bool agentStarted = false;
    Usage usage;
    std::vector<ModelUsage> models; ///< by model, where its trajectory says so
    QByteArray metadata;
    Json recordedResult; ///< the agent's result that is taken over from a recorded trial; null: none
    std::optional<Rewards> rewards;
    std::optional<TrialException> exception;
    std::optional<Span> agent;
    std::optional<Span> verifier;
    std::vector<Tampering> tampering;

    bool operator==(const StepOutcome &) const = default;
};

/// Everything result.json says about a trial.
struct TrialRecord {
    QString id;
    AgentInfo agent;
    Span span;
    std::optional<Span> environmentSetup;
    std::optional<Span> agentSetup;
    StepOutcome single;             ///< of a single-step task
    std::vector<StepOutcome> steps; ///< of a multi-step task
    std::optional<Rewards> rewards; ///< aggregated
    std::optional<TrialException> exception;

    bool operator==(const TrialRecord &) const = default;
};

ExceptionPolicy policyOf(const TrialException &exception);

/// The trial's own, then those of its steps.
std::vector<TrialException> exceptionsOf(const TrialRecord &record);
/// Whether its rewards measure the agent: there are some, and no exception says otherwise.
bool hasValidReward(const TrialRecord &record);

} // namespace quayside
