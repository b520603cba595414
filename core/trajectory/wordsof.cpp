// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/wordsof.h"

#include "core/actions/answer.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

constexpr qsizetype longestLine = 400;
constexpr qsizetype diffStart = 500;

constexpr std::array commandNames{"command", "cmd", "keystrokes", "script", "code", "input"};
constexpr std::array fileNames{"file_path", "path", "filename", "file", "notebook_path", "filePath"};
constexpr std::array otherNames{"query",   "url",    "pattern", "prompt",  "description",
                                "subject", "action", "text",    "thought", "taskId"};
constexpr std::array contentNames{"content", "new_string", "file_text", "new_str", "contents"};
constexpr std::array patchNames{"patch", "diff"};

template <size_t N> const Argument *argument(const ToolCall &call, const std::array<const char *, N> &names)
{
    for (const char *name : names) {
        const auto found = std::ranges::find(call.arguments, QLatin1String(name), &Argument::name);
        if (found != call.arguments.end() && !found->value.isEmpty())
            return &*found;
    }
    return nullptr;
}

const Argument *oldText(const ToolCall &call)
{
    return argument(call, std::array{"old_string", "old_str", "oldText", "old_text"});
}

const Argument *newText(const ToolCall &call)
{
    return argument(call, std::array{"new_string", "new_str", "newText", "new_text"});
}

/// Every line of the old text removed, every line of the new one added: enough to see what an edit wanted.
StepText asDiff(const StepText &before, const StepText &after)
{
    QStringList lines;
    const auto append = [&lines](const QString &text, QLatin1Char sign) {
        for (const QString &line : text.split(QLatin1Char('\n')))
            lines.append(sign + line);
    };
    append(before.text, QLatin1Char('-'));
    append(after.text, QLatin1Char('+'));
    return {.text = lines.join(QLatin1Char('\n'))};
}

QList<QStringView> startOf(const QString &text)
{
    return QStringView(text).first(std::min(text.size(), diffStart)).split(u'\n');
}

/// A unified diff, or a patch in the form that agents write.
bool opensDiff(const QList<QStringView> &lines, qsizetype at)
{
    const auto starts = [&lines, at](qsizetype line, QLatin1StringView with) {
        return at + line < lines.size() && lines[at + line].startsWith(with);
    };
    const bool isNamed = starts(0, QLatin1StringView("diff --git ")) || starts(0, QLatin1StringView("*** Begin Patch"));
    return isNamed
        || (starts(0, QLatin1StringView("--- ")) && starts(1, QLatin1StringView("+++ "))
            && starts(2, QLatin1StringView("@@ ")));
}

/// Also behind what comes before a diff: the head of a commit, the command that a terminal repeats.
bool showsDiff(const QString &text)
{
    const QList<QStringView> lines = startOf(text);
    for (qsizetype at = 0; at < lines.size(); ++at) {
        if (opensDiff(lines, at))
            return true;
    }
    return false;
}

QString languageOfOutput(const StepText &output)
{
    const QString start = output.text.left(2).trimmed();
    if (output.isJson || start.startsWith(QLatin1String("{")) || start.startsWith(QLatin1String("[{")))
        return QStringLiteral("json");
    return showsDiff(output.text) ? QStringLiteral("diff") : QString();
}

QString languageOfCommand(const ToolCall &call, const Argument &command)
{
    if (opensDiff(startOf(command.value.text), 0))
        return QStringLiteral("diff");
    const auto isFor = [&call](const char *tool) {
        return call.function.contains(QLatin1StringView(tool), Qt::CaseInsensitive);
    };
    const bool isPython = command.name == QLatin1StringView("code") || isFor("python") || isFor("jupyter");
    return isPython ? QStringLiteral("python") : QStringLiteral("bash");
}

bool isShownWhole(const QString &text)
{
    return text.size() <= 100 && !text.trimmed().contains(QLatin1Char('\n'));
}

/// The line that begins there, with those below it that a shell would take for its rest: it ends with a backslash.
QString joinedLine(const QString &text, qsizetype start)
{
    QString line;
    while (start <= text.size() && line.size() < longestLine) {
        const qsizetype found = text.indexOf(QLatin1Char('\n'), start);
        const qsizetype end = found < 0 ? text.size() : found;
        line += QStringView(text).sliced(start, std::min(end - start, longestLine)).trimmed();
        if (found < 0 || !line.endsWith(QLatin1Char('\\')))
            break;
        line = line.chopped(1).trimmed() + QLatin1Char(' ');
        start = end + 1;
    }
    return line.first(std::min(line.size(), longestLine)).trimmed();
}

} // namespace

QString firstLine(const QString &text)
{
    qsizetype start = 0;
    while (start < text.size() && text.at(start).isSpace())
        ++start;
    const QString line = joinedLine(text, start);
    const bool hasWords = std::ranges::any_of(line, [](QChar letter) { return letter.isLetterOrNumber(); });
    return hasWords ? line : text.sliced(start, std::min(text.size() - start, longestLine)).simplified();
}

QString fileOfCall(const ToolCall &call)
{
    const Argument *file = argument(call, fileNames);
    return file && !file->value.isJson ? file->value.text : QString();
}

namespace {

/// Keystrokes may be empty: the agent only waits.
QString lineOfWaiting(const ToolCall &call)
{
    const auto keys = std::ranges::find(call.arguments, QLatin1String("keystrokes"), &Argument::name);
    const auto seconds = std::ranges::find(call.arguments, QLatin1String("duration"), &Argument::name);
    const bool waits =
        keys != call.arguments.end() && seconds != call.arguments.end() && firstLine(keys->value.text).isEmpty();
    return waits ? QStringLiteral("wait %1 s").arg(firstLine(seconds->value.text)) : QString();
}

} // namespace

QString lineOfCall(const ToolCall &call)
{
    if (const QString waiting = lineOfWaiting(call); !waiting.isEmpty())
        return waiting;
    for (const Argument *found :
         {argument(call, commandNames), argument(call, fileNames), argument(call, otherNames)}) {
        if (found)
            return firstLine(found->value.text);
    }
    if (!call.arguments.empty())
        return firstLine(call.arguments.front().value.text);
    return firstLine(call.argumentsJson.text == QLatin1String("{}") ? QString() : call.argumentsJson.text);
}

std::vector<Excerpt> excerptsOfCall(const ToolCall &call)
{
    std::vector<Excerpt> excerpts;
    const QString file = fileOfCall(call);
    const Argument *before = oldText(call);
    const Argument *after = newText(call);
    if (before && after) {
        excerpts.push_back({.text = asDiff(before->value, after->value), .language = QStringLiteral("diff")});
        return excerpts;
    }
    const Argument *command = argument(call, commandNames);
    if (command && !isShownWhole(command->value.text))
        excerpts.push_back({.text = command->value, .language = languageOfCommand(call, *command)});
    if (const Argument *patch = argument(call, patchNames))
        excerpts.push_back({.text = patch->value, .language = QStringLiteral("diff")});
    if (const Argument *content = argument(call, contentNames))
        excerpts.push_back({.text = content->value, .fileName = file});
    const bool isSpoken =
        command || !excerpts.empty() || (call.arguments.size() <= 1 && isShownWhole(call.argumentsJson.text));
    if (!isSpoken && call.arguments.size() > 1)
        excerpts.push_back({.text = call.argumentsJson, .language = QStringLiteral("json")});
    return excerpts;
}

std::vector<Excerpt> excerptsOfResult(const ObservationResult &result, const ToolCall *call)
{
    std::vector<Excerpt> excerpts;
    const bool reads = call && call->function.contains(QLatin1String("read"), Qt::CaseInsensitive);
    for (const ContentPart &part : result.content) {
        if (!part.text || part.text->isEmpty())
            continue;
        excerpts.push_back({.text = *part.text,
                            .fileName = reads ? fileOfCall(*call) : QString(),
                            .language = reads ? QString() : languageOfOutput(*part.text)});
    }
    return excerpts;
}

namespace {

constexpr std::array errorWords{"rror:",  "Exception:",         "fatal:", "not found", "No such file", "annot ",
                                "denied", "Segmentation fault", "Killed", "*** "};
constexpr std::array exitWords{"exited with code ", "xit code", "exited with signal ", "return_code="};

template <size_t N> bool hasAny(const QString &line, const std::array<const char *, N> &words)
{
    return std::ranges::any_of(words, [&line](const char *word) { return line.contains(QLatin1StringView(word)); });
}

/// What a tool adds to the output of a command.
bool saysExit(const QString &line)
{
    return line == QLatin1StringView("Command not found") || hasAny(line, exitWords);
}

/// The last lines that are not blank, the last one first.
QStringList lastLines(const QString &text)
{
    constexpr qsizetype mostLines = 20;
    QStringList lines;
    for (qsizetype end = text.size(); end > 0 && lines.size() < mostLines;) {
        const qsizetype start = text.lastIndexOf(QLatin1Char('\n'), end - 1) + 1;
        const QString line = text.sliced(start, std::min(end - start, longestLine)).trimmed();
        if (!line.isEmpty())
            lines.append(line);
        end = start - 1;
    }
    return lines;
}

QString lineOfFailedOutput(const QString &text)
{
    const QStringList lines = lastLines(text);
    const auto named =
        std::ranges::find_if(lines, [](const QString &line) { return !saysExit(line) && hasAny(line, errorWords); });
    if (named != lines.end())
        return *named;
    const auto output = std::ranges::find_if_not(lines, saysExit);
    if (output != lines.end() && text.contains(QLatin1StringView("Traceback (most recent call last)")))
        return *output;
    const auto status = std::ranges::find_if(lines, saysExit);
    if (status != lines.end())
        return *status;
    const QString first = firstLine(text);
    return saysExit(first) || hasAny(first, errorWords) || output == lines.end() ? first : *output;
}

QString lineOfFailedText(const QString &text)
{
    const bool hasExited = std::ranges::any_of(lastLines(text), saysExit);
    constexpr QLatin1StringView key("\"error\": \"");
    const qsizetype error = text.indexOf(key);
    if (error >= 0 && !hasExited)
        return firstLine(text.sliced(error + key.size())).section(QLatin1Char('"'), 0, 0);
    const bool isJson = text.startsWith(QLatin1Char('{')) || text.startsWith(QLatin1Char('['));
    return isJson && !hasExited ? firstLine(text) : lineOfFailedOutput(text);
}

} // namespace

QString lineOfFailure(std::span<const ObservationResult> results)
{
    QString other;
    for (const ObservationResult &result : results) {
        const QString text = plainText(result.content).trimmed();
        if (answersFailure(text))
            return lineOfFailedText(text);
        other = other.isEmpty() ? text : other;
    }
    return lineOfFailedText(other);
}

} // namespace quayside
