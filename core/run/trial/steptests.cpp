// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trial/steptests.h"

#include "core/run/environment/composefiles.h"
#include "core/run/record/rewardfile.h"

#include <QFileInfo>

namespace quayside {

namespace {

bool isStopped(const Result<ProcessResult> &result)
{
    return result && result->end == ProcessEnd::Stopped;
}

} // namespace

Result<Download> StepTests::fetchResults(Environment &environment, const QString &logs, const QString &folder) const
{
    auto got = WritableFolder::open(folder).and_then([&](const WritableFolder &target) {
        return environment.download(
            logs, {.folder = target, .name = {}, .ifThere = IfThere::Keep, .masks = m_context.log.masks()});
    });
    if (got)
        m_context.log.sayLeftOut(logs, *got);
    else
        m_context.log.noteIfLost(got.error());
    return got;
}

TrialStep StepTests::runApart(const ArtifactSource &from, const std::vector<ManifestEntry> &artifacts) const
{
    const Task &task = m_context.setup.task;
    const QString ownContext = m_places.tests.back();
    const bool hasOwn = QFileInfo::exists(ownContext + QStringLiteral("/Dockerfile")) || hasComposeFile(ownContext);
    const TaskEnvironment section = m_places.verifier.environment.value_or(task.environment);
    const auto environment = m_context.makeEnvironment(
        section, hasOwn ? ownContext : task.folder + QStringLiteral("/environment"), QStringLiteral(".verifier"));
    const auto prepared =
        environment->prepare(m_context.log.open(m_places.output + QStringLiteral("/verifier/build.txt")));
    if (!prepared)
        return prepared.error().code == ErrorCode::Cancelled
            ? cancelled(verifierPhase)
            : fail(ExceptionType::Runtime, describe(prepared.error()), verifierPhase);
    if (m_context.watcher.started)
        m_context.watcher.started(environment->traces());
    if (const auto restored =
            handOverArtifacts(from, *environment, artifacts, m_context.scratch(QStringLiteral(".artifacts")));
        !restored)
        return fail(ExceptionType::Runtime, describe(restored.error()), verifierPhase);
    return runIn(*environment);
}

TrialStep StepTests::runIn(Environment &environment) const
{
    // Nothing the agent may have put there beforehand counts.
    const QString logs = QStringLiteral("/logs/verifier");
    const auto renewed = environment.renew({.empty = {QStringLiteral("/tests"), logs}, .left = LeftRunning::Keep});
    if (m_context.stop.isRequested())
        return cancelled(verifierPhase);
    if (!renewed)
        return fail(ExceptionType::AddTestsDir, describe(renewed.error()), verifierPhase);
    for (const QString &folder : m_places.tests) {
        if (const auto uploaded = environment.upload(folder, QStringLiteral("/tests")); !uploaded)
            return fail(ExceptionType::AddTestsDir, describe(uploaded.error()), verifierPhase);
    }
    const auto limit =
        scaled(m_places.verifier.timeout, m_context.setup.spec.timeouts.verifier, m_context.setup.spec.timeouts);
    const QString folder = m_places.output + QStringLiteral("/verifier");
    const auto result =
        environment.exec({.command = QStringLiteral("/bin/chmod +x /tests/test.sh; exec /tests/test.sh"),
                          .variables = m_context.resolved(m_places.verifier.variables),
                          .user = m_places.verifier.user,
                          .timeLimit = {.timeout = limit}},
                         m_context.log.open(folder + QStringLiteral("/test-stdout.txt")));
    if (isStopped(result))
        return cancelled(verifierPhase);
    // What the tests woke must not write on while its results are read.
    const auto ended = environment.renew({});
    const auto got = ended.and_then([&](const auto &) { return fetchResults(environment, logs, folder); });
    if (!result)
        return fail(ExceptionType::Runtime, describe(result.error()), verifierPhase);
    if (result->end == ProcessEnd::TimedOut)
        return fail(ExceptionType::VerifierTimeout,
                    QStringLiteral("Verifier execution timed out after ") + inSeconds(limit), verifierPhase);
    if (!got)
        return fail(ExceptionType::DownloadVerifierDir, describe(got.error()), verifierPhase);
    return {};
}

std::expected<Rewards, TrialException> StepTests::rewards() const
{
    const auto rewards = readRewards(m_places.output + QStringLiteral("/verifier"));
    if (!rewards)
        return fail(rewards.error().type, rewards.error().message, verifierPhase);
    return *rewards;
}

} // namespace quayside
