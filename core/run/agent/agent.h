// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trial.h"
#include "core/run/agent/deadline.h"
#include "core/run/environment/environment.h"

#include <expected>

namespace quayside {

/// Why an agent did not finish.
struct AgentFailure {
    enum class Kind : std::uint8_t {
        TimedOut,
        Stopped,
        NonZeroExit,
        Named, ///< the agent itself said which exception it was
        Other,
    };

    Kind kind = Kind::Other;
    QString message;
    ExceptionType type = ExceptionType::NonZeroAgentExitCode; ///< of a NonZeroExit
    QString name = {};                                        ///< of a Named

    bool operator==(const AgentFailure &) const = default;
};

using AgentOutcome = std::expected<void, AgentFailure>;

/// What an agent says of its run.
struct AgentReport {
    Usage usage;
    QByteArray metadata;                 ///< a JSON object, or empty
    std::optional<AgentFailure> failure; ///< why it is about to give up

    bool operator==(const AgentReport &) const = default;
};

/// One run of an agent: where, what for, and where its output goes.
struct AgentCall {
    Environment &environment;
    QString trial;       ///< its name
    QString instruction; ///< empty while the agent is set up
    QString model;
    EnvironmentMap variables;
    QString user;
    QString solutionFolder; ///< of the host, for the oracle alone
    EnvironmentMap solutionVariables;
    QString logFolder; ///< of the host: the trial's (or step's) agent folder
    Deadline deadline;
    StopFlag stop;
    /// A stream into a file of `logFolder`: secrets masked, shown live.
    std::function<OutputSink(const QString &fileName)> openLog;
    AgentReport report; ///< filled by the agent
};

/// Something that tries to solve a task. Made for one trial; blocks on the trial's thread.
class Agent
{
public:
    virtual ~Agent() = default;

    virtual AgentInfo info() const = 0;

    /// Once per trial, with a time limit of its own.
    virtual AgentOutcome setup(AgentCall &) { return {}; }
    virtual AgentOutcome run(AgentCall &run) = 0;

    /// Paths inside the environment to fetch into `logFolder` afterwards, besides /logs/agent.
    virtual QStringList collected() const { return {}; }
    /// The file inside the environment that is an ATIF trajectory, when it is not /logs/agent/trajectory.json.
    virtual QString trajectory() const { return {}; }
};

/// The result of a command inside the environment, as the outcome of an agent.
AgentOutcome outcomeOf(const Result<ProcessResult> &result, const QString &what);

} // namespace quayside
