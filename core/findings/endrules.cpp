// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/rules.h"

#include <QRegularExpression>

#include <array>

namespace quayside {

namespace {

std::optional<StepRef> lastStep(const TrialFacts &facts)
{
    return facts.steps.empty() ? std::nullopt : std::optional(facts.steps.back().ref);
}

bool isBudgetException(const ExceptionInfo &exception)
{
    using enum ExceptionType;
    static constexpr std::array types{ApiUsageLimit,        ContextWindowExceeded, OutputTokenExceeded,
                                      OutputLengthExceeded, ContextLengthExceeded, BudgetExceeded,
                                      MaxTurnsExceeded};
    return std::ranges::any_of(types, [&](ExceptionType type) { return exception.is(type); });
}

bool isLengthStop(const QString &reason)
{
    return reason == QLatin1String("length") || reason == QLatin1String("max_tokens")
        || reason == QLatin1String("max_turns") || reason == QLatin1String("model_length");
}

std::optional<Finding> timeoutOf(const TrialFacts &facts)
{
    const auto &exception = facts.trial->exception;
    if (!exception)
        return std::nullopt;
    const bool isAgents = exception->is(ExceptionType::AgentTimeout);
    if (!isAgents && !exception->is(ExceptionType::VerifierTimeout))
        return std::nullopt;
    const QString who = isAgents ? QStringLiteral("the agent") : QStringLiteral("the verifier");
    const bool passed = outcomeOf(*facts.trial) == Outcome::Passed;
    QString message = QStringLiteral("%1 ran out of time").arg(who);
    if (passed)
        message += QStringLiteral(", and passed all the same");
    return Finding{FindingCode::TimedOut,
                   passed ? Severity::Info : Severity::Warning,
                   message,
                   {{excerpt(exception->message), isAgents ? lastStep(facts) : std::nullopt,
                     fileOf(*facts.detail, FileRole::Exception)}}};
}

std::optional<Finding> budgetOf(const TrialFacts &facts)
{
    const auto &exception = facts.trial->exception;
    if (exception && isBudgetException(*exception)) {
        return Finding{FindingCode::BudgetSpent,
                       Severity::Warning,
                       QStringLiteral("the budget was spent: %1").arg(exception->type),
                       {{excerpt(exception->message), lastStep(facts), fileOf(*facts.detail, FileRole::Exception)}}};
    }
    for (auto step = facts.steps.rbegin(); step != facts.steps.rend(); ++step) {
        if (step->source != StepSource::Agent || step->repeatsResult)
            continue;
        if (!isLengthStop(step->stopReason))
            return std::nullopt;
        return Finding{FindingCode::BudgetSpent,
                       Severity::Warning,
                       QStringLiteral("the model was cut off (%1) in its last answer").arg(step->stopReason),
                       {{excerpt(step->message), step->ref, {}}}};
    }
    return std::nullopt;
}

/// The last sentence or paragraph, in which a plan would stand.
QString lastParagraph(const QString &message)
{
    const QString text = message.trimmed();
    return text.sliced(std::max<qsizetype>(0, text.lastIndexOf(QLatin1String("\n\n"))));
}

/// The agent's last step, unless it only logs the answer of a tool.
const StepFacts *lastAgentStep(const TrialFacts &facts)
{
    const auto last = std::ranges::find_last(facts.steps, StepSource::Agent, &StepFacts::source);
    return last.empty() || last.front().repeatsResult ? nullptr : &last.front();
}

std::optional<QString> howItStopped(const StepFacts &last)
{
    if (!last.calls.empty()) {
        const bool isUnanswered = !last.calls.back().isAnswered && last.ref.step.value > 0;
        return isUnanswered ? std::optional(QStringLiteral("the agent ended with a call that was never answered"))
                            : std::nullopt;
    }
    if (last.message.trimmed().isEmpty())
        return QStringLiteral("the agent ended with an empty answer");
    return announcesWork(last.message)
        ? std::optional(QStringLiteral("the agent announced its next step and ended without taking it"))
        : std::nullopt;
}

} // namespace

bool announcesWork(const QString &message)
{
    static const QRegularExpression plan(
        QStringLiteral(
            "\\b(let me|i'?ll|i will|i need to|i am going to|i'm going to)( now| first| also| try| then)?\\s+"
            "(create|write|implement|build|fix|try|check|install|run|analy[sz]e|start|use|look|improve|test|identify|find|update|add|verify|continue|examine|set)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression opensWork(QStringLiteral("\\b(let me|i'?ll|i will|i'm going to)\\b[^.\\n]*:$"),
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression asksBack(QStringLiteral("let me know|would you like|feel free"),
                                             QRegularExpression::CaseInsensitiveOption);
    const QString last = lastParagraph(message);
    return (plan.match(last).hasMatch() || opensWork.match(last).hasMatch()) && !asksBack.match(last).hasMatch();
}

std::vector<Finding> findLimits(const TrialFacts &facts)
{
    std::vector<Finding> findings;
    if (auto finding = timeoutOf(facts))
        findings.push_back(*finding);
    if (auto finding = budgetOf(facts))
        findings.push_back(*finding);
    return findings;
}

std::vector<Finding> findStoppedMidway(const TrialFacts &facts)
{
    const bool isOver = outcomeOf(*facts.trial) != Outcome::Passed && facts.trial->state == TrialState::Finished;
    const StepFacts *last = lastAgentStep(facts);
    const bool timedOut = facts.trial->exception && facts.trial->exception->is(ExceptionType::AgentTimeout);
    if (!isOver || timedOut || !last || isLengthStop(last->stopReason))
        return {};
    const auto how = howItStopped(*last);
    if (!how)
        return {};
    const QString said = last->calls.empty() ? lastParagraph(last->message) : last->calls.back().label;
    return {{FindingCode::StoppedMidway, Severity::Warning, *how, {{excerpt(said), last->ref, {}}}}};
}

} // namespace quayside
