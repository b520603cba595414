// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/repeatedsession.h"

#include <algorithm>

namespace quayside {

namespace {

const QString code = QStringLiteral("usage.session-repeated");

bool contains(const Usage &later, const Usage &earlier)
{
    const auto isAtLeast = [](const std::optional<Tokens> &a, const std::optional<Tokens> &b) {
        return a && b && *a >= *b;
    };
    return isAtLeast(later.input, earlier.input) && isAtLeast(later.output, earlier.output);
}

QString say(const std::optional<Tokens> &tokens)
{
    return tokens ? QString::number(tokens->value) : QStringLiteral("an unknown number of");
}

QString saySums(const Usage &summed, const Usage &used)
{
    return QStringLiteral("%1 input and %2 output tokens were used where the sum of the steps, which is Harbor's, says "
                          "%3 and %4")
        .arg(say(used.input), say(used.output), say(summed.input), say(summed.output));
}

} // namespace

std::optional<Usage> usageOfRepeatedSession(const Trial &trial)
{
    const auto isNotContained = [](const StepResult &a, const StepResult &b) { return !contains(b.usage, a.usage); };
    const bool repeats = trial.agent.resumesSession && trial.steps.size() > 1 && trial.usageSource == UsageSource::Steps
        && std::ranges::adjacent_find(trial.steps, isNotContained) == trial.steps.end();
    return repeats ? std::optional(trial.steps.back().usage) : std::nullopt;
}

void noteRepeatedSession(Trial &trial)
{
    if (const auto used = usageOfRepeatedSession(trial))
        trial.issues.push_back({Severity::Info, code, trial.folder, QStringLiteral("/step_results"),
                                QStringLiteral("the agent went on with its session, and each step repeats the usage of "
                                               "the steps before it: ")
                                    + saySums(trial.usage, *used)});
}

void noteRepeatedSessions(Job &job)
{
    Usage summed;
    Usage used;
    int repeated = 0;
    for (const TrialPointer &trial : job.trials) {
        const auto own = usageOfRepeatedSession(*trial);
        summed = summed + trial->usage;
        used = used + own.value_or(trial->usage);
        repeated += own.has_value();
    }
    if (repeated > 0)
        job.issues.push_back(
            {Severity::Info,
             code,
             job.path,
             {},
             QStringLiteral("%1 of the trials repeat the usage of one step in the next: ").arg(repeated)
                 + saySums(summed, used)});
}

} // namespace quayside
