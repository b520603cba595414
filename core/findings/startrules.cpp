// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/rules.h"

#include <QRegularExpression>

namespace quayside {

namespace {

struct Sign {
    FindingCode code;
    const char *pattern;
    const char *message;
};

constexpr Sign signs[] = {
    {FindingCode::NotLoggedIn,
     "not logged in|please (run )?/?login|please log ?in|invalid api key|incorrect api key|api key (is )?(missing|not set|required)|authentication_error|"
     "AgentAuthenticationError|401 unauthorized|no auth credentials",
     "the agent was not logged in"},
    {FindingCode::InstallFailed,
     "npm ERR!|npm error|unable to locate package|could not find a version that satisfies|install(ation)? failed|failed to install|"
     "pip.*error|curl: \\([0-9]+\\) |command not found",
     "the agent could not be installed"},
};

bool actedAtAll(const TrialFacts &facts)
{
    return std::ranges::any_of(facts.steps, [](const StepFacts &step) {
        return step.source == StepSource::Agent && (!step.calls.empty() || !step.message.trimmed().isEmpty());
    });
}

/// The texts that may say why, with the file they are in.
std::vector<std::pair<QString, QString>> reasonTexts(const TrialFacts &facts)
{
    std::vector<std::pair<QString, QString>> texts;
    if (facts.trial->exception) {
        texts.emplace_back(QString(),
                           facts.trial->exception->type + QLatin1Char(' ') + facts.trial->exception->message);
        texts.emplace_back(fileOf(*facts.detail, FileRole::Exception), facts.trial->exception->traceback);
    }
    texts.insert(texts.end(), facts.logs.begin(), facts.logs.end());
    return texts;
}

std::optional<Finding> byText(const TrialFacts &facts, const Sign &sign)
{
    const QRegularExpression pattern(QLatin1String(sign.pattern), QRegularExpression::CaseInsensitiveOption);
    for (const auto &[file, text] : reasonTexts(facts)) {
        const auto match = pattern.match(text);
        if (match.hasMatch())
            return Finding{sign.code,
                           Severity::Error,
                           QLatin1String(sign.message),
                           {{excerpt(text, match.capturedStart()), {}, file}}};
    }
    return std::nullopt;
}

bool reachedAgent(const Trial &trial)
{
    return std::ranges::any_of(phasesOf(trial), [](const Phase &phase) {
        return phase.kind == PhaseKind::AgentExecution && phase.span.start;
    });
}

/// Some formats record no phases at all, which says nothing.
bool stoppedInSetup(const Trial &trial)
{
    return !phasesOf(trial).empty() && !reachedAgent(trial);
}

/// What an agent that never started cannot have done, where no trajectory shows its steps.
bool leftAMark(const Trial &trial)
{
    return outcomeOf(trial) == Outcome::Passed || totalTokens(trial.usage).value_or(Tokens(0)) > Tokens(0);
}

bool setupTimedOut(const Trial &trial)
{
    return trial.exception
        && (trial.exception->is(ExceptionType::AgentSetupTimeout)
            || trial.exception->is(ExceptionType::EnvironmentStartTimeout));
}

} // namespace

std::vector<Finding> findNotStarted(const TrialFacts &facts)
{
    const Trial &trial = *facts.trial;
    if (trial.state != TrialState::Finished || isReferenceAgent(trial) || actedAtAll(facts) || leftAMark(trial))
        return {};
    if (setupTimedOut(trial)) {
        return {{FindingCode::SetupTimedOut,
                 Severity::Error,
                 QStringLiteral("the set-up took too long; the agent never started"),
                 {{excerpt(trial.exception->message), {}, fileOf(*facts.detail, FileRole::Exception)}}}};
    }
    // an agent may work without leaving a trajectory: only an exception or a set-up that never ended says that it did
    // not
    const bool hasFailed = trial.exception.has_value() || stoppedInSetup(trial);
    if (!hasFailed && !facts.hasTrajectory)
        return {};
    for (const Sign &sign : signs) {
        if (auto finding = byText(facts, sign))
            return {*finding};
    }
    if (reachedAgent(trial) && !facts.hasTrajectory)
        return {};
    const QString reason = trial.exception
        ? trial.exception->type + QStringLiteral(": ") + excerpt(trial.exception->message)
        : QStringLiteral("no agent phase is recorded, and no step of the agent");
    return {
        {FindingCode::NeverStarted, Severity::Error, QStringLiteral("the agent never started"), {{reason, {}, {}}}}};
}

} // namespace quayside
