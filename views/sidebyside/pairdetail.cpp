// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebyside/pairdetail.h"

#include "core/formats/atif/atif.h"
#include "core/trajectory/tidyjson.h"

namespace quayside {

namespace {

void addBlock(QString &text, const QString &block)
{
    if (block.trimmed().isEmpty())
        return;
    if (!text.isEmpty())
        text += QLatin1Char('\n');
    text += block.trimmed() + QLatin1Char('\n');
}

void addArguments(QString &text, const ToolCall &call)
{
    text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + call.function + QLatin1Char('\n');
    for (const Argument &argument : call.arguments) {
        const QString value = argument.value.isJson ? tidyJson(argument.value.text) : argument.value.text;
        text += argument.name + QStringLiteral(": ")
            + (value.contains(QLatin1Char('\n')) ? QStringLiteral("\n") : QString()) + value.trimmed()
            + QLatin1Char('\n');
    }
    if (call.arguments.empty())
        text += tidyJson(call.argumentsJson.text) + QLatin1Char('\n');
}

void addStep(QString &text, const Step &step, const StepEntry &entry)
{
    addBlock(text, step.reasoning.text);
    if (!entry.has(StepFlag::Echo))
        addBlock(text, plainText(step.message));
    for (const ToolCall &call : step.calls)
        addArguments(text, call);
    for (const ObservationResult &result : step.results)
        addBlock(text, plainText(result.content));
}

} // namespace

QByteArray textOfStep(const TrialPath &path, size_t row)
{
    QString text;
    const ListRow &shown = path.rows[row];
    for (std::int32_t i = 0; i < shown.steps; ++i) {
        const RunIndex index(shown.first.value + i);
        addStep(text, decodeStep(path.run->trajectoryOf(index), path.run->ref(index).step), path.run->at(index));
    }
    return text.toUtf8();
}

std::shared_ptr<const TextComparison> compareSteps(const TrialPath &first, const TrialPath &second,
                                                   const AlignedPair &pair)
{
    const auto textOf = [](const TrialPath &path, const std::optional<StepIndex> &row) {
        return TextLines(row ? textOfStep(path, static_cast<size_t>(row->value)) : QByteArray());
    };
    auto comparison = std::make_shared<TextComparison>();
    comparison->before = textOf(first, pair.first);
    comparison->after = textOf(second, pair.second);
    if (auto diff = diffText(comparison->before, comparison->after))
        comparison->diff = std::move(*diff);
    return comparison;
}

} // namespace quayside
