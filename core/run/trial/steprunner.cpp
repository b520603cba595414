// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trial/steprunner.h"

#include "core/base/folder.h"
#include "core/run/trial/agentlogs.h"
#include "core/run/trial/modelusage.h"
#include "core/run/trial/steptests.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace quayside {

namespace {

constexpr Bytes instructionCap(8 << 20);

const QString agentPhase = QStringLiteral("agent_execution");

} // namespace

StepRunner::StepRunner(TrialRunContext &context, StepPlaces places) : m_context(context), m_places(std::move(places))
{
    m_outcome.name = m_places.name;
}

void StepRunner::keep(const TrialException &exception)
{
    if (!m_outcome.exception)
        m_outcome.exception = exception;
    m_context.log.say(QStringLiteral("%1: %2").arg(exception.type, exception.message));
}

bool StepRunner::mayVerify() const
{
    if (!m_outcome.exception)
        return true;
    return m_outcome.agentStarted && policyOf(*m_outcome.exception).grade == PolicyAnswer::Yes;
}

StepOutcome StepRunner::run()
{
    for (const char *name : {"agent", "verifier", "artifacts"})
        m_context.log.makeFolder(m_places.output + QLatin1Char('/') + QLatin1String(name));
    TrialStep done = prepare();
    if (done) {
        const std::vector<Tampering> before = m_context.environment->planted();
        done = runAgent();
        endAgent(before);
        fetchAgentLogs();
    }
    if (!done)
        keep(done.error());
    if (m_context.stop.isRequested())
        return m_outcome;
    collect();
    if (!mayVerify())
        return m_outcome;
    if (const TrialStep verified = verify(); !verified)
        keep(verified.error());
    return m_outcome;
}

TrialStep StepRunner::prepare()
{
    if (QFileInfo(m_places.workFolder).isDir()) {
        const QString folder = m_context.environment->workingFolder();
        if (const auto uploaded = m_context.environment->upload(m_places.workFolder, folder); !uploaded)
            return fail(ExceptionType::Runtime, describe(uploaded.error()), agentPhase);
        const auto result = m_context.environment->exec(
            {.command = QStringLiteral("if [ -f setup.sh ]; then sh ./setup.sh && rm -f setup.sh; fi"),
             .timeLimit = {.timeout = m_places.verifier.timeout}},
            m_context.log.open(m_places.output + QStringLiteral("/agent/step-setup.txt")));
        if (!result || !result->ok())
            return fail(ExceptionType::Runtime, QStringLiteral("setup.sh of step %1 failed").arg(m_places.name),
                        agentPhase);
    }
    return m_places.healthcheck ? awaitHealthy(m_context, *m_places.healthcheck) : TrialStep();
}

TrialStep StepRunner::runAgent()
{
    const QFileInfo file(m_places.instruction);
    const auto folder = Folder::open(file.path());
    const auto instruction = folder ? folder->read(file.fileName(), instructionCap) : std::unexpected(folder.error());
    if (!instruction)
        return fail(ExceptionType::FileNotFound, describe(instruction.error()), agentPhase);
    const auto limit =
        scaled(m_places.agent.timeout, m_context.setup.spec.timeouts.agent, m_context.setup.spec.timeouts);
    const QString logs = m_places.output + QStringLiteral("/agent");
    AgentCall run{.environment = *m_context.environment,
                  .trial = m_context.setup.plan.name.value,
                  .instruction = QString::fromUtf8(*instruction),
                  .model = m_context.setup.plan.model,
                  .variables = m_context.agentVariables,
                  .user = m_places.agent.user,
                  .solutionFolder = m_places.solution,
                  .solutionVariables = m_context.resolved(m_context.setup.task.solutionVariables),
                  .logFolder = logs,
                  .deadline = Deadline(limit),
                  .stop = m_context.stop,
                  .openLog = [&](const QString &name) { return m_context.log.open(logs + QLatin1Char('/') + name); }};
    m_context.begin(PhaseKind::AgentExecution, m_places.name);
    m_outcome.agentStarted = true;
    m_outcome.agent = Span{.start = now()};
    const AgentOutcome outcome = m_context.agent->run(run);
    m_outcome.agent->end = now();
    m_outcome.usage = run.report.usage;
    m_outcome.metadata = run.report.metadata;
    if (outcome)
        return {};
    switch (outcome.error().kind) {
    case AgentFailure::Kind::TimedOut:
        return fail(ExceptionType::AgentTimeout, QStringLiteral("Agent execution timed out after ") + inSeconds(limit),
                    agentPhase);
    case AgentFailure::Kind::Stopped: return cancelled(agentPhase);
    case AgentFailure::Kind::NonZeroExit: return fail(outcome.error().type, outcome.error().message, agentPhase);
    case AgentFailure::Kind::Named: return fail(outcome.error().name, outcome.error().message, agentPhase);
    case AgentFailure::Kind::Other: return fail(ExceptionType::Runtime, outcome.error().message, agentPhase);
    }
    return {};
}

void StepRunner::endAgent(const std::vector<Tampering> &plantedBefore)
{
    const auto renewed = m_context.environment->renew({.left = LeftRunning::Keep});
    if (renewed) {
        note(renewed->tampering);
        sayKept(*renewed);
    } else {
        m_broken = renewed.error();
    }
    std::vector<Tampering> planted = m_context.environment->planted();
    std::erase_if(planted, [&](const Tampering &one) { return std::ranges::contains(plantedBefore, one); });
    note(planted);
}

void StepRunner::note(const std::vector<Tampering> &tampering)
{
    for (const Tampering &one : tampering) {
        m_outcome.tampering.push_back(one);
        m_context.log.say(QStringLiteral("Tampering by the agent: %1 %2").arg(toText(one.kind), one.path));
    }
}

void StepRunner::sayKept(const Renewed &renewed) const
{
    if (renewed.stopped > 0)
        m_context.log.say(QStringLiteral("Left running by the agent, stopped until the tests are over: %1 processes")
                              .arg(renewed.stopped));
    if (!renewed.apart.isEmpty())
        m_context.log.say(QStringLiteral("Left running by the agent, apart from the files that are verified: ")
                          + renewed.apart.join(QStringLiteral(", ")));
    if (renewed.notKept)
        m_context.log.say(QStringLiteral("What the agent left running was ended: ") + describe(*renewed.notKept));
}

void StepRunner::fetchAgentLogs()
{
    const QString logs = m_places.output + QStringLiteral("/agent");
    quayside::fetchAgentLogs(m_context, logs);
    m_outcome.usage = completeUsage(m_outcome.usage, logs);
    m_outcome.models = modelsUsed(logs);
}

void StepRunner::collect()
{
    ArtifactCollector artifacts(*m_context.environment, m_places.artifacts,
                                m_places.output + QStringLiteral("/artifacts"), m_context.log);
    collectMain(artifacts);
    const auto isBeside = [](const auto &one) { return !isMainService(one.service); };
    if (std::ranges::any_of(m_places.artifacts, isBeside) || std::ranges::any_of(m_places.verifier.collect, isBeside))
        collectOthers(artifacts);
    m_artifacts = artifacts.entries();
}

void StepRunner::collectMain(ArtifactCollector &artifacts)
{
    bool hasRun = false;
    for (const CollectCommand &command : m_places.verifier.collect) {
        if (isMainService(command.service)) {
            run(command);
            hasRun = true;
        }
    }
    if (hasRun)
        (void)m_context.environment->renew({.left = LeftRunning::Keep}); // what a command may have woken
    m_context.log.say(QStringLiteral("Collecting artifacts"));
    artifacts.collectMain();
}

void StepRunner::collectOthers(ArtifactCollector &artifacts)
{
    for (const CollectCommand &command : m_places.verifier.collect) {
        if (!isMainService(command.service))
            run(command);
    }
    m_context.log.say(QStringLiteral("Collecting artifacts of other services"));
    artifacts.collectOthers();
}

void StepRunner::run(const CollectCommand &command) const
{
    const bool isMain = isMainService(command.service);
    const auto result =
        m_context.environment->exec({.command = command.command,
                                     .user = command.user,
                                     .timeLimit = {.timeout = command.timeout},
                                     .service = isMain ? QString() : command.service},
                                    m_context.log.open(m_places.output + QStringLiteral("/verifier/collect.txt")));
    if (!result || !result->ok())
        m_context.log.say(QStringLiteral("collect command failed (best-effort): ") + command.command);
}

TrialStep StepRunner::verify()
{
    m_context.begin(PhaseKind::Verifier, m_places.name);
    m_outcome.verifier = Span{.start = now()};
    const TrialStep tested = test();
    m_outcome.verifier->end = now();
    if (tested || !isAgentsFault(exceptionNamed(tested.error().type)))
        return tested;
    m_outcome.rewards = Rewards{{.key = scoreKey, .value = 0}};
    return fail(ExceptionType::AgentTampering,
                QStringLiteral("what the agent left cannot be verified: %1: %2")
                    .arg(tested.error().type, tested.error().message),
                verifierPhase);
}

TrialStep StepRunner::test()
{
    const StepTests tests(m_context, m_places);
    const TrialStep tested = !isShared() ? tests.runApart(artifactsIn(*m_context.environment), m_artifacts)
        : m_broken                       ? fail(ExceptionType::AddTestsDir, describe(*m_broken), verifierPhase)
                                         : tests.runIn(*m_context.environment);
    return tested.and_then([&] { return tests.rewards(); }).transform([&](const Rewards &rewards) {
        m_outcome.rewards = rewards;
    });
}

/// Nobody may choose to stay unscored: where the agent worked and no test can be run though the machine is fine, or
/// where it tampered and the tests say nothing, it has failed.
bool StepRunner::isAgentsFault(std::optional<ExceptionType> type)
{
    static constexpr std::array unusable{ExceptionType::AddTestsDir, ExceptionType::DownloadVerifierDir,
                                         ExceptionType::Runtime};
    if (!type || !m_outcome.agentStarted || !isShared() || type == ExceptionType::Cancelled || m_context.log.loss())
        return false;
    if (type == ExceptionType::VerifierTimeout)
        note(m_context.environment->blocking());
    return !m_outcome.tampering.empty() || (std::ranges::contains(unusable, *type) && m_context.environment->tryAnew());
}

} // namespace quayside
