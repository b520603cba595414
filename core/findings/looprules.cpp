// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/rules.h"

#include <unordered_map>

namespace quayside {

namespace {

constexpr int leastRepeats = 3;

/// The same call with the same answer, again and again.
struct Repetition {
    int count = 0;
    size_t resultKey = 0;
    StepRef first;
    StepRef last;
    QString tool;
    QString label;
};

bool isWaiting(const CallFacts &call)
{
    return std::ranges::any_of(call.actions, [](const Action &action) {
        return action.kind == ActionKind::Wait || action.command.startsWith(QLatin1String("sleep"));
    });
}

bool isReading(const CallFacts &call)
{
    return !call.actions.empty()
        && std::ranges::all_of(call.actions, [](const Action &action) { return action.kind == ActionKind::Read; });
}

bool writes(const CallFacts &call)
{
    return std::ranges::any_of(call.actions, [&](const Action &action) {
        return isWriting(action.kind) && !(call.hasFailed && action.means == Means::Tool);
    });
}

using Repetitions = std::unordered_map<size_t, Repetition>;

void count(Repetitions &repetitions, const StepFacts &step, const CallFacts &call)
{
    Repetition &repetition = repetitions[call.key];
    if (repetition.count == 0 || repetition.resultKey != call.resultKey)
        repetition = {0, call.resultKey, step.ref, step.ref, call.tool, call.label};
    ++repetition.count;
    repetition.last = step.ref;
}

void keepWorst(std::optional<Repetition> &worst, const Repetitions &repetitions)
{
    for (const auto &[key, repetition] : repetitions) {
        if (repetition.count >= leastRepeats && (!worst || repetition.count > worst->count))
            worst = repetition;
    }
}

Finding findingOf(FindingCode code, const Repetition &repetition, const QString &what)
{
    const Severity severity = repetition.count >= 2 * leastRepeats ? Severity::Warning : Severity::Info;
    return {
        code,
        severity,
        QStringLiteral("%1 %2 times with the same answer: %3").arg(what).arg(repetition.count).arg(repetition.label),
        {{QStringLiteral("the first time, with %1").arg(repetition.tool), repetition.first, {}},
         {QStringLiteral("the last time"), repetition.last, {}}}};
}

} // namespace

std::vector<Finding> findLoops(const TrialFacts &facts)
{
    // since the last write: whoever runs the same test after an edit is not going round in circles
    Repetitions calls, reads;
    std::optional<Repetition> worstCall, worstRead;
    for (const StepFacts &step : facts.steps) {
        for (const CallFacts &call : step.calls) {
            if (writes(call)) {
                keepWorst(worstCall, calls);
                keepWorst(worstRead, reads);
                calls.clear();
                reads.clear();
            }
            if (isReading(call))
                count(reads, step, call);
            else if (!isWaiting(call) && call.resultKey != 0)
                count(calls, step, call);
        }
    }
    keepWorst(worstCall, calls);
    keepWorst(worstRead, reads);
    std::vector<Finding> findings;
    if (worstCall)
        findings.push_back(findingOf(FindingCode::Loop, *worstCall, QStringLiteral("the same call was made")));
    if (worstRead)
        findings.push_back(findingOf(FindingCode::ReReading, *worstRead, QStringLiteral("the same file was read")));
    return findings;
}

} // namespace quayside
