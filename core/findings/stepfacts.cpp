// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/trialfacts.h"

#include "core/actions/answer.h"

namespace quayside {

namespace {

constexpr qsizetype longestLabel = 160;
constexpr qsizetype longestResult = 64 << 10;
constexpr qsizetype longestMessage = 8000;

QString oneLine(const QString &text)
{
    return text.left(longestLabel * 2).simplified().left(longestLabel);
}

QString labelOf(const ToolCall &call)
{
    for (const QLatin1String name :
         {QLatin1String("command"), QLatin1String("cmd"), QLatin1String("path"), QLatin1String("file_path"),
          QLatin1String("keystrokes"), QLatin1String("query"), QLatin1String("url")}) {
        const auto found = std::ranges::find(call.arguments, name, &Argument::name);
        if (found != call.arguments.end())
            return oneLine(found->value.text);
    }
    return oneLine(call.argumentsJson.text);
}

QString resultOf(const Step &step, size_t call, const Step *next)
{
    QString text;
    for (const ObservationResult *result : resultsOf(step, call))
        text += plainText(result->content);
    const bool isLast = call + 1 == step.calls.size();
    const bool followsAlone = next && next->calls.empty() && next->results.size() == 1;
    if (text.isEmpty() && isLast && followsAlone)
        text = plainText(next->results.front().content);
    return text;
}

bool isAnswered(const Step &step, size_t call, const Step *next)
{
    const bool isLast = call + 1 == step.calls.size();
    return !resultsOf(step, call).empty() || (isLast && next && next->calls.empty() && !next->results.empty());
}

CallFacts factsOf(const Step &step, size_t index, const Step *next)
{
    const ToolCall &call = step.calls[index];
    const QString result = resultOf(step, index, next);
    size_t key = qHash(call.function);
    for (const Argument &argument : call.arguments)
        key = qHashMulti(key, argument.name, argument.value.text);
    return {.tool = call.function,
            .label = labelOf(call),
            .key = key,
            .resultKey = result.isEmpty() ? 0 : qHash(result.trimmed()),
            .isAnswered = isAnswered(step, index, next),
            .hasFailed = answersFailure(result),
            .actions = actionsOf(call),
            .result = result.left(longestResult)};
}

/// Why the model stopped, where an agent keeps the reason ("stop_reason", "finish_reason").
QString stopReasonOf(const Step &step)
{
    for (const ExtraMember &extra : step.extras) {
        const QString &json = extra.json.text;
        for (const QLatin1StringView name :
             {QLatin1StringView("\"stop_reason\""), QLatin1StringView("\"finish_reason\""),
              QLatin1StringView("\"stopReason\"")}) {
            const qsizetype at = json.indexOf(name);
            const qsizetype open = at < 0 ? -1 : json.indexOf(QLatin1Char('"'), json.indexOf(QLatin1Char(':'), at));
            const qsizetype comma = at < 0 ? -1 : json.indexOf(QLatin1Char(','), at);
            if (open > 0 && (comma < 0 || open < comma))
                return json.sliced(open + 1).section(QLatin1Char('"'), 0, 0);
        }
    }
    return {};
}

} // namespace

StepFacts factsOf(StepRef ref, const Step &step, const StepEntry &entry, const Step *next)
{
    StepFacts facts{.ref = ref,
                    .source = entry.source,
                    .time = entry.time(),
                    .usage = entry.usage(),
                    .repeatsResult = entry.has(StepFlag::Echo),
                    .stopReason = stopReasonOf(step),
                    .message = plainText(step.message).right(longestMessage)};
    for (size_t i = 0; i < step.calls.size(); ++i)
        facts.calls.push_back(factsOf(step, i, next));
    facts.repeatsResult |= step.calls.empty() && !step.results.empty() && !facts.message.isEmpty()
        && plainText(step.results.front().content).trimmed() == plainText(step.message).trimmed();
    return facts;
}

} // namespace quayside
