// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/copystep.h"

#include "core/formats/atif/atif.h"
#include "core/trajectory/wordsof.h"

#include <QStringList>

#include <limits>

namespace quayside {

namespace {

/// A fence longer than any run of backquotes in the text.
QString fenced(const QString &text, const QString &language)
{
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == QLatin1Char('`') ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, QLatin1Char('`'));
    return fence + language + QLatin1Char('\n') + text + QLatin1Char('\n') + fence;
}

void append(QStringList &blocks, const QString &heading, const QString &text, const QString &language, CopyFormat format)
{
    if (text.trimmed().isEmpty())
        return;
    const bool isMarkdown = format == CopyFormat::Markdown;
    if (!heading.isEmpty())
        blocks.append(isMarkdown ? QStringLiteral("**%1**").arg(heading) : heading + QLatin1Char(':'));
    blocks.append(isMarkdown && !heading.isEmpty() ? fenced(text, language) : text);
}

} // namespace

QString copyOf(const AgentRun &run, RunIndex index, CopyFormat format)
{
    const TrajectoryIndex &trajectory = run.trajectoryOf(index);
    const StepIndex at = run.ref(index).step;
    if (format == CopyFormat::Json)
        return QString::fromUtf8(stepJson(trajectory, at));
    const Step step = decodeStep(trajectory, at, {.charactersPerText = std::numeric_limits<qsizetype>::max()});
    const QString title = QStringLiteral("Step %1 (%2)").arg(index.value + 1).arg(step.source);
    QStringList blocks{format == CopyFormat::Markdown ? QStringLiteral("### ") + title : title};
    append(blocks, QStringLiteral("reasoning"), step.reasoning.text, {}, format);
    append(blocks, {}, plainText(step.message), {}, format);
    for (const ToolCall &call : step.calls)
        append(blocks, call.function, call.argumentsJson.text, QStringLiteral("json"), format);
    for (const ObservationResult &result : step.results)
        append(blocks, QStringLiteral("result"), plainText(result.content), {}, format);
    return blocks.join(QLatin1String("\n\n")) + QLatin1Char('\n');
}

} // namespace quayside
