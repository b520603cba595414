// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/stepkeys.h"

#include "core/actions/action.h"
#include "core/formats/atif/atif.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace quayside {

namespace {

using namespace Qt::StringLiterals;

constexpr DecodeLimits limits{.charactersPerText = 32 * 1024};

std::uint64_t mix(std::uint64_t hash, QStringView text)
{
    return qHash(text, static_cast<size_t>(hash ^ 0x9e3779b97f4a7c15U));
}

bool onlyDescribes(const QString &argument)
{
    constexpr std::array words{"description"_L1, "explanation"_L1,  "justification"_L1, "summary"_L1,
                               "timeout"_L1,     "timeout_ms"_L1,   "timeout_sec"_L1,   "yield_time_ms"_L1,
                               "duration"_L1,    "security_risk"_L1};
    return std::ranges::any_of(words, [&](QLatin1StringView word) { return argument == word; });
}

/// What the tool is for, or its name.
QString purposeOf(const ToolCall &call)
{
    const std::vector<Action> actions = actionsOf(call);
    if (std::ranges::any_of(
            actions, [](const Action &action) { return action.kind == ActionKind::Run || !action.command.isEmpty(); }))
        return u"shell"_s;
    if (std::ranges::any_of(actions, [](const Action &action) { return isWriting(action.kind); }))
        return u"write"_s;
    if (!actions.empty() && actions.front().kind == ActionKind::Read)
        return u"read"_s;
    return call.function.toLower();
}

/// ["bash", "-lc", "ls"] is the same command as "ls".
QString normalised(const StepText &value)
{
    QString text = value.text.simplified();
    if (value.isJson && text.startsWith(u'[')) {
        static const QRegularExpression wrapper(
            u"^\\[\\s*\"(?:/bin/)?(?:ba|z|)sh\",\\s*\"-l?c\",\\s*\"(.*)\"\\s*\\]$"_s);
        if (const auto match = wrapper.match(text); match.hasMatch())
            text = match.captured(1).replace(u"\\\""_s, u"\""_s).replace(u"\\n"_s, u" "_s).simplified();
    }
    return text;
}

/// Argument values in an order of their own: names and order differ between tools of the same purpose.
QStringList argumentsOf(const ToolCall &call)
{
    QStringList values;
    for (const Argument &argument : call.arguments) {
        if (!onlyDescribes(argument.name))
            values << normalised(argument.value);
    }
    if (call.arguments.empty())
        values << normalised(call.argumentsJson);
    values.sort();
    return values;
}

QString wordsOf(const Step &step)
{
    const QString message = plainText(step.message).simplified();
    return message.isEmpty() ? step.reasoning.text.simplified() : message;
}

} // namespace

std::vector<ListRow> plainRows(const AgentRun &run)
{
    std::vector<ListRow> rows;
    rows.reserve(run.steps.size());
    for (RunIndex i; i < run.count();) {
        const std::int32_t steps = hasResultBehind(run, i) ? 2 : 1;
        rows.push_back({.first = i, .steps = steps});
        i.value += steps;
    }
    return rows;
}

AlignStep keyOf(const Step &step, StepKind kind)
{
    AlignStep key{.path = mix(0, QString::number(static_cast<int>(kind)))};
    for (const ToolCall &call : step.calls)
        key.path = mix(key.path, purposeOf(call));
    key.whole = key.path;
    for (const ToolCall &call : step.calls) {
        for (const QString &value : argumentsOf(call))
            key.whole = mix(key.whole, value);
    }
    if (step.calls.empty())
        key.whole = mix(key.whole, wordsOf(step));
    return key;
}

std::vector<AlignStep> keysOf(const AgentRun &run, const std::vector<ListRow> &rows, std::stop_token stop)
{
    std::vector<AlignStep> keys;
    keys.reserve(rows.size());
    for (const ListRow &row : rows) {
        if (stop.stop_requested())
            return {};
        keys.push_back(keyOf(decodeStep(run.trajectoryOf(row.first), run.ref(row.first).step, limits),
                             mainKind(run.at(row.first))));
    }
    return keys;
}

} // namespace quayside
