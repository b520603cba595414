// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/trialtext.h"

#include "core/base/visibletext.h"
#include "core/data/identity.h"

#include <QStringList>

namespace quayside {

namespace {

void addLine(QString &text, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        text += visibleLine(label).leftJustified(14) + visibleLine(value) + QLatin1Char('\n');
}

QString sayRewards(const Rewards &rewards)
{
    QStringList parts;
    for (const Reward &reward : rewards)
        parts += QStringLiteral("%1 = %2").arg(reward.key).arg(reward.value);
    return parts.isEmpty() ? QStringLiteral("none reported") : parts.join(QLatin1String(", "));
}

QString sayUsage(const Usage &usage)
{
    const auto number = [](const std::optional<Tokens> &tokens) {
        return tokens ? QString::number(tokens->value) : QStringLiteral("not reported");
    };
    return QStringLiteral("input %1, cache %2, output %3")
        .arg(number(usage.input), number(usage.cache), number(usage.output));
}

QString saySeconds(const std::optional<Milliseconds> &time)
{
    return time ? QStringLiteral("%1 s").arg(static_cast<double>(time->value) / 1000) : QStringLiteral("not reported");
}

void addPhases(QString &text, const std::vector<Phase> &phases)
{
    for (const Phase &phase : phases)
        addLine(text, QStringLiteral("  ") + toText(phase.kind),
                QStringLiteral("  ") + saySeconds(duration(phase.span)));
}

void addSteps(QString &text, const std::vector<StepResult> &steps)
{
    for (const StepResult &step : steps)
        addLine(text, QStringLiteral("  ") + step.name, sayRewards(step.rewards));
}

void addIssues(QString &text, const std::vector<Issue> &issues)
{
    for (const Issue &issue : issues)
        text += visibleLine(issueLine(issue)) + QLatin1Char('\n');
}

} // namespace

QString trialText(const Trial &trial, const TrialDetail &detail)
{
    QString text;
    addLine(text, QStringLiteral("trial"), trial.name.value);
    addLine(text, QStringLiteral("outcome"), toText(outcomeOf(trial)));
    addLine(text, QStringLiteral("task"), trial.task.name.value);
    addLine(text, QStringLiteral("agent"), (trial.agent.name + QLatin1Char(' ') + trial.agent.version).trimmed());
    addLine(text, QStringLiteral("model"), trial.agent.model ? fullName(identityOf(*trial.agent.model)) : QString());
    addLine(text, QStringLiteral("rewards"), sayRewards(trial.rewards));
    addLine(text, QStringLiteral("tokens"), sayUsage(trial.usage));
    if (trial.usage.cost)
        addLine(text, QStringLiteral("cost"), QStringLiteral("$%1").arg(trial.usage.cost->value));
    addLine(text, QStringLiteral("elapsed"), saySeconds(elapsed(trial)));
    addPhases(text, trial.phases);
    addSteps(text, trial.steps);
    if (trial.exception)
        addLine(text, QStringLiteral("exception"),
                trial.exception->type + QLatin1String(": ") + trial.exception->message);
    addLine(text, QStringLiteral("files"), QString::number(detail.files.size()));
    addIssues(text, trial.issues);
    addIssues(text, detail.issues);
    return text;
}

} // namespace quayside
