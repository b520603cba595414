// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/testfailure.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace quayside {

namespace {

QStringList linesOf(const QString &text)
{
    return text.split(QLatin1Char('\n'));
}

QStringList withoutIndent(QStringList lines)
{
    qsizetype least = std::numeric_limits<qsizetype>::max();
    for (const QString &line : lines) {
        const auto first = std::ranges::find_if_not(line, [](QChar character) { return character.isSpace(); });
        if (first != line.end())
            least = std::min<qsizetype>(least, first - line.begin());
    }
    for (QString &line : lines)
        line.remove(0, std::min(least, line.size()));
    while (!lines.isEmpty() && lines.back().trimmed().isEmpty())
        lines.removeLast();
    return lines;
}

/// The last block of lines that pytest marks with an E: earlier ones are exceptions that it arose from.
QStringList markedLines(const QStringList &trace)
{
    static const QRegularExpression marked(QStringLiteral("^E(?:\\s(.*))?$"));
    QStringList block;
    bool isInside = false;
    for (const QString &line : trace) {
        const auto match = marked.match(line);
        if (match.hasMatch() && !isInside)
            block.clear();
        isInside = match.hasMatch();
        if (isInside)
            block << match.captured(1);
    }
    return withoutIndent(block);
}

/// What Python writes below the last frame of a traceback.
QStringList linesBelowFrames(const QStringList &trace)
{
    static const QRegularExpression frame(QStringLiteral("^\\s*File \".*\", line \\d+"));
    const auto last =
        std::ranges::find_last_if(trace, [](const QString &line) { return frame.match(line).hasMatch(); });
    if (last.empty())
        return {};
    const auto first = std::find_if(last.begin() + 1, trace.end(),
                                    [](const QString &line) { return !line.isEmpty() && !line.front().isSpace(); });
    return withoutIndent(QStringList(first, trace.end()));
}

/// Some reporters write the phase instead of what was wrong.
bool saysOnlyThePhase(const QString &message)
{
    static const QRegularExpression phase(QStringLiteral("^The test failed in the \\w+ phase"));
    return phase.match(message).hasMatch();
}

QStringList saidBy(const TestCase &test, const QStringList &trace)
{
    for (const QStringList &lines :
         {markedLines(trace), saysOnlyThePhase(test.message) ? QStringList() : withoutIndent(linesOf(test.message)),
          linesBelowFrames(trace)}) {
        if (!lines.isEmpty())
            return lines;
    }
    return withoutIndent(trace);
}

/// The line of the test at which it failed: marked by pytest, below the frame in a traceback of Python's own.
QString sourceIn(const QStringList &trace)
{
    static const QRegularExpression marked(QStringLiteral("^>\\s+(.*)$"));
    static const QRegularExpression frame(QStringLiteral("^\\s*File \".*\", line \\d+"));
    QString source;
    for (qsizetype i = 0; i < trace.size(); ++i) {
        if (const auto match = marked.match(trace[i]); match.hasMatch())
            source = match.captured(1).trimmed();
        else if (frame.match(trace[i]).hasMatch())
            source = trace.value(i + 1).trimmed();
    }
    return source;
}

/// The first frame is the test's; those after it are what it called.
std::optional<TestPlace> placeIn(const QStringList &trace)
{
    static const QRegularExpression ofPytest(QStringLiteral("^(\\S+\\.\\w+):(\\d+): ?"));
    static const QRegularExpression ofPython(QStringLiteral("^\\s*File \"(.*)\", line (\\d+)"));
    for (const QString &line : trace) {
        for (const auto &pattern : {ofPytest, ofPython}) {
            if (const auto match = pattern.match(line); match.hasMatch())
                return TestPlace{match.captured(1).section(QLatin1Char('/'), -1), match.captured(2).toInt()};
        }
    }
    return std::nullopt;
}

QString headlineOf(const QStringList &said)
{
    static const QRegularExpression type(QStringLiteral("^AssertionError:? ?"));
    for (const QString &line : said) {
        const QString words = QString(line).remove(type).trimmed();
        if (!words.isEmpty())
            return words;
    }
    return said.value(0);
}

/// Of a test without a word of its own, what the step says that it failed in.
TestCase withWordsOfItsStep(TestCase test)
{
    const auto failed = std::ranges::find(test.steps, QStringLiteral("failed"), &TestPart::status);
    if (!test.message.isEmpty() || !test.trace.isEmpty() || failed == test.steps.end())
        return test;
    test.message = failed->message.isEmpty() ? failed->name : failed->name + QLatin1String(": ") + failed->message;
    test.trace = failed->trace;
    return test;
}

} // namespace

bool isFailed(const TestCase &test)
{
    return test.status == QLatin1String("failed");
}

TestFailure failureOf(const TestCase &reported)
{
    const TestCase test = withWordsOfItsStep(reported);
    const QStringList trace = test.trace.isEmpty() ? QStringList() : linesOf(test.trace);
    const QStringList said = saidBy(test, trace);
    return {.headline = headlineOf(said),
            .said = said,
            .assertion = readAssertion(said, sourceIn(trace)),
            .place = placeIn(trace)};
}

} // namespace quayside
