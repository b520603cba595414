// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trial/regraderun.h"

#include "core/run/record/harborjson.h"
#include "core/run/recorded/regradable.h"
#include "core/run/trial/steprewards.h"

#include <QFileInfo>

namespace quayside {

namespace {

std::optional<Instant> instantAt(const Json &object, const char *key)
{
    return parseInstant(memberText(object, key).toStdString());
}

std::optional<Span> spanAt(const Json &object, const char *key)
{
    const Json span = memberOf(object, key);
    const auto start = instantAt(span, "started_at");
    return start ? std::optional(Span{.start = *start, .end = instantAt(span, "finished_at")}) : std::nullopt;
}

AgentInfo agentOf(const Json &result)
{
    const Json info = memberOf(result, "agent_info");
    AgentInfo agent{
        .name = memberText(info, "name"), .version = memberText(info, "version"), .importPath = {}, .model = {}};
    const Json model = memberOf(info, "model_info");
    if (model.is_object())
        agent.model = ModelInfo{.name = memberText(model, "name"), .provider = memberText(model, "provider")};
    return agent;
}

/// The recorded exception of a trial or step, unless it came while or after the tests ran.
std::optional<TrialException> agentsException(const Json &recorded)
{
    const Json info = memberOf(recorded, "exception_info");
    const auto occurred = instantAt(info, "occurred_at");
    if (!info.is_object() || !occurred)
        return std::nullopt;
    const Json verifier = memberOf(recorded, "verifier");
    const auto started = instantAt(verifier, "started_at");
    const bool isAgents = started ? occurred->microseconds <= started->microseconds
                                  : verifier.is_null() || !memberOf(recorded, "verifier_result").is_null();
    if (!isAgents)
        return std::nullopt;
    return TrialException{.type = memberText(info, "exception_type"),
                          .message = memberText(info, "exception_message"),
                          .phase = QStringLiteral("agent_execution"),
                          .occurred = *occurred,
                          .traceback = memberText(info, "exception_traceback")};
}

void copyUse(const Json &recorded, StepOutcome &outcome)
{
    outcome.recordedResult = memberOf(recorded, "agent_result");
    outcome.usage = usageFrom(outcome.recordedResult);
}

std::unexpected<TrialException> refused(const QString &message)
{
    return fail(ExceptionType::Regrade, message, QStringLiteral("regrade"));
}

} // namespace

void RegradeRun::run()
{
    const TrialSetup &setup = m_context.setup;
    m_record.agent = agentOf(setup.source->result);
    copyUse(setup.source->result, m_record.single);
    m_context.log.say(QStringLiteral("Verifying again what %1 left").arg(setup.source->folder));
    const auto obstacle = whyCannotRegrade(*setup.source, setup.task);
    const TrialStep done = obstacle
        ? refused(QStringLiteral("Task '%1' cannot regrade source trial '%2': %3")
                      .arg(setup.task.name, QFileInfo(setup.source->folder).fileName(), *obstacle))
        : setup.task.steps.empty() ? runOnlyStep()
                                   : runSteps();
    if (m_context.stop.isRequested() && !m_record.rewards) {
        m_record.exception = cancelled(verifierPhase).error();
    } else if (!done) {
        m_record.exception = done.error();
    }
    if (m_record.exception)
        m_context.log.say(QStringLiteral("%1: %2").arg(m_record.exception->type, m_record.exception->message));
}

TrialStep RegradeRun::takeOver(const StepPlaces &places) const
{
    const QString step = places.name.isEmpty() ? QString() : QStringLiteral("steps/%1/").arg(places.name);
    m_context.log.makeFolder(places.output + QStringLiteral("/verifier"));
    return takeOver(step + QStringLiteral("agent"), places.output).and_then([&] {
        return takeOver(step + QStringLiteral("artifacts"), places.output);
    });
}

/// A folder of the source into one of this trial.
TrialStep RegradeRun::takeOver(const QString &recorded, const QString &kept) const
{
    const auto source = Folder::open(m_context.setup.source->folder);
    const auto opened = source ? source->openEntry(recorded) : std::unexpected(source.error());
    if (!opened)
        return opened.error().code == ErrorCode::NotFound ? TrialStep() : refused(describe(opened.error()));
    m_context.log.makeFolder(kept);
    const auto taken = WritableFolder::open(kept).and_then([&](const WritableFolder &folder) {
        return keepTree(*opened,
                        {.folder = folder,
                         .name = QFileInfo(recorded).fileName(),
                         .exclude = {},
                         .masks = m_context.log.masks(),
                         .limits = {}},
                        m_context.stop);
    });
    if (!taken) {
        m_context.log.noteIfLost(taken.error());
        return refused(describe(taken.error()));
    }
    if (taken->leftOut.empty())
        return {};
    const LeftOut &first = taken->leftOut.front();
    return refused(
        QStringLiteral("%1/%2 cannot be taken over from the source trial: %3").arg(recorded, first.path, first.cause));
}

TrialStep RegradeRun::verify(const StepPlaces &places, StepOutcome &outcome) const
{
    const auto step = Folder::open(places.output);
    const auto artifacts = step ? readManifest(*step, QStringLiteral("artifacts")) : std::unexpected(step.error());
    if (!artifacts)
        return refused(describe(artifacts.error()));
    m_context.begin(PhaseKind::Verifier, places.name);
    outcome.verifier = Span{.start = now(), .end = {}};
    const StepTests tests(m_context, places);
    const auto rewards =
        tests.runApart(recordedArtifacts(*step, m_context.stop), *artifacts).and_then([&] { return tests.rewards(); });
    outcome.verifier->end = now();
    if (!rewards)
        return std::unexpected(rewards.error());
    outcome.rewards = *rewards;
    return {};
}

TrialStep RegradeRun::runOnlyStep()
{
    const StepPlaces places = onlyStep(m_context.setup);
    const TrialStep done = takeOver(places).and_then([&] { return verify(places, m_record.single); });
    m_record.rewards = m_record.single.rewards;
    if (done)
        m_record.exception = agentsException(m_context.setup.source->result);
    return done;
}

TrialStep RegradeRun::runSteps()
{
    const Json recorded = memberOf(m_context.setup.source->result, "step_results");
    QStringList failed;
    for (size_t i = 0; i < m_context.setup.task.steps.size() && !m_context.stop.isRequested(); ++i) {
        const StepPlaces places = placesOf(m_context.setup, m_context.setup.task.steps[i]);
        if (const TrialStep taken = takeOver(places); !taken)
            return taken;
        StepOutcome outcome{.name = places.name};
        copyUse(recorded[i], outcome);
        outcome.agent = spanAt(recorded[i], "agent_execution");
        const TrialStep verified = verify(places, outcome);
        if (!verified)
            failed << QStringLiteral("'%1'").arg(places.name);
        outcome.exception = verified ? agentsException(recorded[i]) : std::optional(verified.error());
        m_record.steps.push_back(std::move(outcome));
    }
    if (!failed.isEmpty())
        return refused(QStringLiteral("Fresh verification failed for regrade step(s) %1; no trial reward was produced.")
                           .arg(failed.join(QStringLiteral(", "))));
    m_record.rewards = combineSteps(m_record.steps, m_context.setup.task.stepRewards);
    return {};
}

} // namespace quayside
