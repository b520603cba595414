// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/text/copystep.h"

#include "core/formats/atif/atif.h"
#include "core/trajectory/wordsof.h"
#include "views/models/trajectorywording.h"

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

void append(QStringList &blocks, const QString &heading, const QString &text, const QString &language,
            CopyFormat format)
{
    if (text.trimmed().isEmpty())
        return;
    const bool isMarkdown = format == CopyFormat::Markdown;
    if (!heading.isEmpty())
        blocks.append(isMarkdown ? QStringLiteral("**%1**").arg(heading) : heading + QLatin1Char(':'));
    blocks.append(isMarkdown && !heading.isEmpty() ? fenced(text, language) : text);
}

void appendExtras(QStringList &blocks, const std::vector<ExtraMember> &extras, CopyFormat format)
{
    for (const ExtraMember &member : extras)
        append(blocks, member.name, member.json.text, QStringLiteral("json"), format);
}

/// An image or a recording inside the trajectory is no text.
void appendContent(QStringList &blocks, const QString &heading, const Content &content, CopyFormat format)
{
    append(blocks, heading, plainText(content), {}, format);
    for (const ContentPart &part : content) {
        if (part.image && !part.image->path.text.startsWith(QLatin1StringView("data:")))
            append(blocks, QStringLiteral("image"), part.image->path.text, {}, format);
        if (part.audio && !part.audio->path.text.startsWith(QLatin1StringView("data:")))
            append(blocks, sayAudio(*part.audio, QLocale::c()), part.audio->path.text, {}, format);
        appendExtras(blocks, part.extras, format);
    }
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
    appendContent(blocks, {}, step.message, format);
    for (const ToolCall &call : step.calls) {
        append(blocks, call.function, call.argumentsJson.text, QStringLiteral("json"), format);
        appendExtras(blocks, call.extras, format);
    }
    for (const ObservationResult &result : step.results) {
        appendContent(blocks, QStringLiteral("result"), result.content, format);
        appendExtras(blocks, result.extras, format);
    }
    appendExtras(blocks, step.extras, format);
    return blocks.join(QLatin1String("\n\n")) + QLatin1Char('\n');
}

QString copyOfCard(const AgentRun &run, RunIndex index, CopyFormat format)
{
    if (!hasResultBehind(run, index))
        return copyOf(run, index, format);
    const ListRow row{.first = index, .steps = 2};
    return copyOf(run, std::span(&row, 1), format, std::numeric_limits<qsizetype>::max(), {}).text;
}

CopiedSteps copyOf(const AgentRun &run, std::span<const ListRow> rows, CopyFormat format, qsizetype most,
                   const std::stop_token &stop)
{
    std::vector<RunIndex> steps;
    for (const ListRow &row : rows) {
        for (int i = 0; i < row.steps; ++i)
            steps.emplace_back(row.first.value + i);
    }
    CopiedSteps copied{.all = static_cast<int>(steps.size())};
    const bool isJson = format == CopyFormat::Json;
    const QString between = isJson ? QStringLiteral(",\n") : QStringLiteral("\n");
    for (const RunIndex index : steps) {
        const QString step = copyOf(run, index, format);
        if (stop.stop_requested() || copied.text.size() + step.size() > most)
            break;
        copied.text += (copied.steps > 0 ? between : QString()) + step;
        ++copied.steps;
    }
    if (isJson)
        copied.text = QStringLiteral("[\n") + copied.text + QStringLiteral("\n]\n");
    return copied;
}

} // namespace quayside
