// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/exceptionpolicy.h"
#include "core/data/exceptiontype.h"
#include "core/data/issue.h"
#include "core/data/phase.h"
#include "core/data/reward.h"
#include "core/data/usage.h"

#include <memory>

namespace quayside {

/// The state of a trial's result on disk.
enum class TrialState : std::uint8_t {
    Finished,    ///< a readable result
    Queued,      ///< planned, and not begun
    Running,     ///< no result yet, and the job is being written
    Interrupted, ///< no result, and nothing is being written
    Unreadable,  ///< a result that cannot be read; an issue says why
};

/// What a row shows. A trial with a reward AND an exception is judged by its reward; the exception is shown beside it.
enum class Outcome : std::uint8_t {
    Passed,   ///< a score of 1
    Partial,  ///< between
    Failed,   ///< a score of 0
    Measured, ///< a primary reward that is no score (`isScore`): neither passed nor failed
    Unscored, ///< finished, no reward (or several and none is primary), no exception
    Errored,  ///< an exception and no reward, or unreadable
    Queued,
    Running,
    Interrupted,
};

struct ModelInfo {
    QString name;
    QString provider;
    QString endpoint; ///< the address its agent was told to ask, without secrets; empty: not told, the provider's own

    bool operator==(const ModelInfo &) const = default;
};

struct AgentInfo {
    QString name;
    QString version;
    QString importPath; ///< "package.module:Class" of an agent that is none of the runner's own
    std::optional<ModelInfo> model;
    bool resumesSession = false; ///< in each step of a task it goes on with the session of the step before

    bool operator==(const AgentInfo &) const = default;
};

/// A model that plays the person whom the agent talks to. The trial's usage is then the user's.
struct SimulatedUser {
    AgentInfo agent;
    Usage targetUsage; ///< of the agent that was talked to, in its last turn

    bool operator==(const SimulatedUser &) const = default;
};

/// Which task, in any of the three shapes Harbor writes: a local path, a git repository, or a package.
struct TaskRef {
    TaskName name;
    QString path;
    QString gitUrl;
    QString gitCommit;
    QString package; ///< "org/name"
    QString ref;
    QString dataset; ///< Harbor's `source`; empty is "adhoc"
    QString checksum;

    bool operator==(const TaskRef &) const = default;
};

struct ExceptionInfo {
    QString type; ///< whatever the file says
    QString message;
    QString traceback;
    std::optional<Instant> occurred;
    PolicyOverride policyOverride; ///< by the job it happened in

    bool is(ExceptionType known) const { return exceptionNamed(type) == known; }
    bool operator==(const ExceptionInfo &) const = default;
};

/// One step of a multi-step task.
struct StepResult {
    QString name;
    Usage usage;
    UsageSource usageSource = UsageSource::Totals;
    std::vector<ModelUsage> models; ///< as reported; their sum need not be `usage`
    Rewards rewards;
    bool hasKeylessRewards = false; ///< the verifier wrote rewards, but none
    std::optional<ExceptionInfo> exception;
    std::vector<Phase> phases;

    bool operator==(const StepResult &) const = default;
};

/// A try of the same trial before the one that counts, where the runner keeps them.
struct EarlierAttempt {
    QString folder; ///< absolute
    QString exception;
    Rewards rewards;
    Usage usage;

    bool operator==(const EarlierAttempt &) const = default;
};

/// What one trial's row needs; what its page needs besides is TrialDetail, loaded when the page opens.
struct Trial {
    TrialName name;
    QString folder; ///< absolute
    TrialState state = TrialState::Interrupted;
    TaskRef task;
    AgentInfo agent;
    std::optional<SimulatedUser> user;
    QString environment;  ///< "docker", "sandbox", ...
    QString toolFormat;   ///< Harn's native | text; empty elsewhere
    QString regradedFrom; ///< the trial (or its path) whose work this one only verified again; empty elsewhere
    Rewards rewards;
    bool hasKeylessRewards = false; ///< the verifier wrote rewards, but none
    Usage usage;
    UsageSource usageSource = UsageSource::Totals;
    std::vector<ModelUsage> models; ///< as reported, of all steps together; their sum need not be `usage`
    std::optional<ExceptionInfo> exception;
    bool showsFilesLate = false; ///< it runs, and its files leave the environment when a phase has ended
    Span span;
    std::vector<Phase> phases;
    std::vector<StepResult> steps;
    std::vector<EarlierAttempt> earlierAttempts; ///< the first one first
    std::vector<Issue> issues;

    bool operator==(const Trial &) const = default;
};

using TrialPointer = std::shared_ptr<const Trial>;

/// Measured where the reward is no score.
Outcome outcomeOf(const Reward &reward);
/// By the trial's primary reward.
Outcome outcomeOf(const Trial &trial);
/// By the reward given, which is nothing where the trial does not report it.
Outcome outcomeBy(const Trial &trial, const std::optional<Reward> &reward);
/// Whether an outcome is one of a score: passed, partial, failed.
bool isJudged(Outcome outcome);

/// The oracle and nop, who call no model.
bool isReferenceAgent(const Trial &trial);

/// The trial's own, then those of its steps.
std::vector<const ExceptionInfo *> exceptionsOf(const Trial &trial);

/// Whether its rewards measure the agent: there are some, and no exception says otherwise.
bool hasValidReward(const Trial &trial);

/// The phases of the trial and those of its steps (agent and verifier, where the task has several steps), by start.
std::vector<Phase> phasesOf(const Trial &trial);
/// The time in all phases of a kind together; nothing where none reports it.
std::optional<Milliseconds> timeIn(const Trial &trial, PhaseKind kind);

/// The trial's own elapsed time: its span, or the hull of its phases where the span is not recorded.
std::optional<Milliseconds> elapsed(const Trial &trial);

/// "passed", "partial", "failed", "measured", "unscored", "errored", "queued", "running", "interrupted".
QString toText(Outcome outcome);
/// "finished", "queued", "running", "interrupted", "unreadable".
QString toText(TrialState state);

} // namespace quayside
