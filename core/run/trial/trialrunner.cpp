// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trial/trialrunner.h"

#include "core/run/agent/agentcatalog.h"
#include "core/run/agent/builtinagents.h"
#include "core/run/environment/unsupported.h"
#include "core/run/record/atomicwrite.h"
#include "core/run/record/harborjson.h"
#include "core/run/record/maskedrecord.h"
#include "core/run/trial/regraderun.h"
#include "core/run/trial/steprewards.h"
#include "core/run/trial/steprunner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace quayside {

namespace {

constexpr Milliseconds agentSetupLimit(360'000);
const QString environmentPhase = QStringLiteral("environment_setup");
const QString setupPhase = QStringLiteral("agent_setup");

/// The course of one trial.
class TrialRun
{
public:
    TrialRun(TrialRunContext &context, TrialRecord &record) : m_context(context), m_record(record) {}

    void run()
    {
        TrialStep done = startEnvironment();
        if (done)
            done = setUpAgent();
        if (done)
            m_context.setup.task.steps.empty() ? runOnlyStep() : runSteps();
        else
            m_record.exception = done.error();
        if (!done)
            m_context.log.say(QStringLiteral("%1: %2").arg(done.error().type, done.error().message));
        if (m_context.stop.isRequested() && !isComplete())
            endAsStopped();
        if (m_context.environment)
            m_context.environment->printed([this](const QString &service) {
                return m_context.log.open(QStringLiteral("%1/services/%2.txt").arg(m_context.setup.folder(), service));
            });
        m_context.environment.reset();
    }

private:
    bool isComplete() const
    {
        const bool hasAllSteps = m_record.steps.size() == m_context.setup.task.steps.size() || m_leftSteps;
        return m_record.rewards && hasAllSteps
            && !std::ranges::contains(exceptionsOf(m_record), toText(ExceptionType::Cancelled), &TrialException::type);
    }

    /// A failure after a request to stop counts as caused by it: a resume runs the trial again.
    void endAsStopped()
    {
        const QString phase = m_record.exception ? m_record.exception->phase : environmentPhase;
        m_record.exception = cancelled(phase).error();
        m_record.rewards.reset();
    }

    TrialStep startEnvironment()
    {
        m_context.begin(PhaseKind::EnvironmentSetup);
        m_record.environmentSetup = Span{.start = now()};
        const Task &task = m_context.setup.task;
        for (const Issue &issue : unsupported(task, m_context.setup.spec.environment)) {
            if (issue.severity == Severity::Warning)
                m_context.log.say(QStringLiteral("Warning: %1: %2").arg(issue.where, issue.message));
        }
        m_context.environment =
            m_context.makeEnvironment(task.environment, task.folder + QStringLiteral("/environment"), {});
        const auto prepared = m_context.environment->prepare(
            m_context.log.open(m_context.setup.folder() + QStringLiteral("/environment-build.txt")));
        TrialStep done = prepared ? TrialStep() : environmentFailure(prepared.error());
        if (prepared) {
            for (const Issue &note : m_context.environment->notes())
                m_context.log.say(QStringLiteral("%1 %2").arg(note.where, note.message));
            if (m_context.watcher.started)
                m_context.watcher.started(m_context.environment->traces());
            if (task.environment.healthcheck)
                done = awaitHealthy(m_context, *task.environment.healthcheck);
        }
        m_record.environmentSetup->end = now();
        return done;
    }

    TrialStep environmentFailure(const Error &error) const
    {
        switch (error.code) {
        case ErrorCode::Cancelled: return cancelled(environmentPhase);
        case ErrorCode::TimedOut:
            return fail(ExceptionType::EnvironmentStartTimeout,
                        QStringLiteral("Environment start timed out: ") + describe(error), environmentPhase);
        case ErrorCode::BuildFailed:
        case ErrorCode::Malformed:
        case ErrorCode::Unsupported: return fail(ExceptionType::SandboxBuildFailed, describe(error), environmentPhase);
        default: return fail(ExceptionType::Runtime, describe(error), environmentPhase);
        }
    }

    TrialStep setUpAgent()
    {
        m_context.begin(PhaseKind::AgentSetup);
        m_record.agentSetup = Span{.start = now()};
        const TimeoutScale &scale = m_context.setup.spec.timeouts;
        const auto limit = scaled(agentSetupLimit, scale.agentSetup, scale);
        const QString logs = m_context.setup.folder() + QStringLiteral("/agent");
        AgentCall run{
            .environment = *m_context.environment,
            .trial = m_context.setup.plan.name.value,
            .model = m_context.setup.plan.model,
            .variables = m_context.agentVariables,
            .logFolder = logs,
            .deadline = Deadline(limit),
            .stop = m_context.stop,
            .openLog = [&](const QString &name) { return m_context.log.open(logs + QLatin1Char('/') + name); }};
        const AgentOutcome outcome = m_context.agent->setup(run);
        m_record.agentSetup->end = now();
        if (outcome)
            return {};
        switch (outcome.error().kind) {
        case AgentFailure::Kind::TimedOut:
            return fail(ExceptionType::AgentSetupTimeout,
                        QStringLiteral("Agent setup timed out after ") + inSeconds(limit), setupPhase);
        case AgentFailure::Kind::Stopped: return cancelled(setupPhase);
        case AgentFailure::Kind::Named: return fail(outcome.error().name, outcome.error().message, setupPhase);
        case AgentFailure::Kind::NonZeroExit:
        case AgentFailure::Kind::Other: return fail(ExceptionType::Runtime, outcome.error().message, setupPhase);
        }
        return {};
    }

    void runOnlyStep()
    {
        m_record.single = StepRunner(m_context, onlyStep(m_context.setup)).run();
        m_record.exception = m_record.single.exception;
        m_record.rewards = m_record.single.rewards;
    }

    void runSteps()
    {
        const std::vector<TaskStep> &steps = m_context.setup.task.steps;
        for (size_t i = 0; i < steps.size() && !m_context.stop.isRequested(); ++i) {
            m_context.log.say(
                QStringLiteral("Starting step %1/%2: %3").arg(i + 1).arg(steps.size()).arg(steps[i].name));
            m_record.steps.push_back(StepRunner(m_context, placesOf(m_context.setup, steps[i])).run());
            if (!goesOn(steps[i], m_record.steps.back()))
                break;
            // The next step's agent must see neither the tests nor the solution of this one.
            const auto renewed = m_context.environment->renew(
                {.empty = {QStringLiteral("/logs/agent"), QStringLiteral("/logs/artifacts"),
                           QStringLiteral("/logs/verifier")},
                 .absent = {QStringLiteral("/tests"), QStringLiteral("/solution")}});
            if (!renewed) {
                m_record.exception = fail(ExceptionType::Runtime, describe(renewed.error()), environmentPhase).error();
                break;
            }
        }
        m_record.rewards = combineSteps(m_record.steps, m_context.setup.task.stepRewards);
    }

    bool goesOn(const TaskStep &step, const StepOutcome &outcome)
    {
        if (outcome.exception && !outcome.rewards) {
            m_context.log.say(QStringLiteral("Step '%1' failed, aborting remaining steps").arg(step.name));
            return false;
        }
        const auto missed = missedMinimum(step, outcome);
        m_leftSteps = missed.has_value();
        if (missed)
            m_context.log.say(QStringLiteral("Step '%1' %2, aborting remaining steps").arg(step.name, *missed));
        return !missed;
    }

    TrialRunContext &m_context;
    TrialRecord &m_record;
    bool m_leftSteps = false; ///< a step missed its minimum reward: those after it are not to run
};

EnvironmentMap agentVariables(const TrialSetup &setup, Secrets &secrets, QStringList &missing)
{
    if (setup.source || isBuiltIn(setup.agent))
        return {};
    EnvironmentMap variables;
    for (const auto &[name, value] : setup.spec.agentVariables.asKeyValueRange())
        variables.insert(name, secrets.resolve(value, &missing));
    for (const QString &name : setup.agent.variables + setup.agent.optionalVariables) {
        if (variables.contains(name))
            continue;
        if (const auto value = secrets.take(name))
            variables.insert(name, *value);
        else if (setup.agent.variables.contains(name))
            missing.append(name);
    }
    return variables;
}

/// No agent and no solution runs where a recorded trial is verified again.
QList<QMap<QString, QString>> neededVariables(const TrialSetup &setup)
{
    if (!setup.source)
        return variableMapsOf(setup.task);
    Task task = setup.task;
    task.solutionVariables.clear();
    return variableMapsOf(task);
}

Result<void> writeStart(const TrialSetup &setup)
{
    const QString folder = setup.folder();
    if (auto written = writeAtomically(folder + QStringLiteral("/config.json"),
                                       toBytes(trialConfigJson(setup, ConfigForm::Sparse)));
        !written)
        return written;
    return writeAtomically(folder + QStringLiteral("/lock.json"), toBytes(trialLockJson(setup)));
}

/// Folders nothing was put into say nothing; Harbor leaves them out as well.
void removeEmptyFolders(const QString &folder)
{
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        removeEmptyFolders(info.filePath());
        QDir().rmdir(info.filePath());
    }
}

Result<void> writeEnd(const TrialSetup &setup, const TrialRecord &record)
{
    const QString folder = setup.folder();
    removeEmptyFolders(folder);
    if (const QFileInfo build(folder + QStringLiteral("/environment-build.txt")); build.size() == 0)
        QFile::remove(build.filePath());
    if (const Json tampering = tamperingJson(record); !tampering.is_null()) {
        if (auto written = writeAtomically(folder + QStringLiteral("/tampering.json"), toBytes(tampering)); !written)
            return written;
    }
    const Json result = trialResultJson(setup, record);
    if (record.exception) {
        const std::string traceback = result["exception_info"]["exception_traceback"].get<std::string>();
        if (auto written =
                writeAtomically(folder + QStringLiteral("/exception.txt"), QByteArray::fromStdString(traceback));
            !written)
            return written;
    }
    return writeAtomically(folder + QStringLiteral("/result.json"), toBytes(result), Durability::Synced);
}

} // namespace

Result<TrialRecord> runTrial(const TrialSetup &setup, const SandboxSettings &sandbox, Secrets secrets,
                             const StopFlag &stop, const TrialWatcher &watcher)
{
    TrialRecord record{.id = QUuid::createUuid().toString(QUuid::WithoutBraces), .span = {.start = now()}};
    if (auto written = writeStart(setup); !written)
        return std::unexpected(written.error());
    QStringList missing;
    const EnvironmentMap forAgent = agentVariables(setup, secrets, missing);
    // All of them now, so that no value is used before it is known what has to be masked.
    for (const QMap<QString, QString> &variables : neededVariables(setup)) {
        for (const QString &value : variables)
            secrets.resolve(value, &missing);
    }
    const Masks masks(secrets.confidential());
    TrialRunContext context{.setup = setup,
                            .sandbox = sandbox,
                            .stop = stop,
                            .watcher = watcher,
                            .agentVariables = forAgent,
                            .secrets = secrets,
                            .log = TrialLog(setup.folder(), masks, watcher, stop),
                            .environment = {},
                            .agent =
                                setup.source ? std::make_unique<NopAgent>() : makeAgent(setup.agent, setup.plan.model)};
    record.agent = context.agent->info();
    for (const auto &[name, source] : secrets.sources().asKeyValueRange())
        context.log.say(QStringLiteral("Variable %1 comes from the %2").arg(name, source));
    for (const QString &name : secrets.unmaskable())
        context.log.say(
            QStringLiteral("Warning: the value of %1 is too short or a number and is not masked").arg(name));
    if (missing.isEmpty() && setup.source)
        RegradeRun(context, record).run();
    else if (missing.isEmpty())
        TrialRun(context, record).run();
    else
        record.exception = fail(ExceptionType::Value,
                                QStringLiteral("These variables have no value: ") + missing.join(QStringLiteral(", ")),
                                environmentPhase)
                               .error();
    record.span.end = now();
    if (context.log.loss())
        return std::unexpected(*context.log.loss());
    record = maskedRecord(std::move(record), masks);
    if (auto written = writeEnd(setup, record); !written)
        return std::unexpected(written.error());
    return record;
}

} // namespace quayside
