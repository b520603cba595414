// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/verifieroutput.h"

#include "core/artifacts/testfailure.h"
#include "core/text/encoding.h"

#include <QRegularExpression>

#include <algorithm>

namespace quayside {

namespace {

constexpr Bytes largestOutput(16 << 20);

QString folderOf(const QString &path)
{
    return path.section(QLatin1Char('/'), 0, -2);
}

QStringList linesWithoutColors(const QByteArray &bytes)
{
    static const QRegularExpression escape(QStringLiteral("\x1b\\[[0-9;?]*[A-Za-z]|\r"));
    return QString::fromUtf8(bytes).remove(escape).split(QLatin1Char('\n'));
}

/// "test_rows" of "test_outputs.py::TestFile::test_rows[a::b]" as pytest heads its failures:
/// "TestFile.test_rows[a::b]".
QString headingOf(const TestCase &test)
{
    const qsizetype parameters = test.name.indexOf(QLatin1Char('['));
    QStringList names = test.name.left(parameters).split(QStringLiteral("::"));
    if (names.size() > 1)
        names.removeFirst();
    return names.join(QLatin1Char('.')) + (parameters < 0 ? QString() : test.name.sliced(parameters));
}

bool isHeading(const QString &line, const QString &heading)
{
    static const QRegularExpression rule(QStringLiteral("^_+ (.*) _+$"));
    const auto match = rule.match(line);
    return match.hasMatch() && match.captured(1) == heading;
}

qsizetype firstFrom(const QStringList &lines, qsizetype start, const QString &words)
{
    for (qsizetype i = start; i < lines.size() && !words.isEmpty(); ++i) {
        if (lines[i].contains(words))
            return i;
    }
    return -1;
}

std::optional<int> lineOfTest(const QStringList &lines, const TestCase &test)
{
    const QString heading = headingOf(test);
    const TestFailure failure = failureOf(test);
    const auto head = std::ranges::find_if(lines, [&](const QString &line) { return isHeading(line, heading); });
    const qsizetype start = head == lines.end() ? 0 : head - lines.begin();
    for (const QString &words : {failure.said.value(0), failure.headline, head == lines.end() ? heading : *head}) {
        if (const qsizetype found = firstFrom(lines, start, words); found >= 0)
            return static_cast<int>(found);
    }
    return std::nullopt;
}

} // namespace

std::vector<VerifierOutput> verifierOutputs(const Folder &folder, const TrialDetail &detail)
{
    std::vector<VerifierOutput> outputs;
    for (const TrialFile &file : detail.files) {
        const bool isOutput = file.role == FileRole::VerifierLog && !file.isFolder && !file.isLink && !file.isSpecial;
        const auto bytes = isOutput ? folder.read(file.path, largestOutput) : Result<QByteArray>();
        if (!bytes || bytes->trimmed().isEmpty() || guessEncoding(*bytes).isBinary)
            continue;
        outputs.push_back({.file = file.path, .lines = linesWithoutColors(*bytes)});
    }
    std::ranges::stable_sort(outputs, std::greater(), [](const VerifierOutput &output) { return output.lines.size(); });
    return outputs;
}

QStringList endOf(const VerifierOutput &output, qsizetype lines)
{
    qsizetype end = output.lines.size();
    while (end > 0 && output.lines[end - 1].trimmed().isEmpty())
        --end;
    const qsizetype start = std::max<qsizetype>(0, end - lines);
    return output.lines.sliced(start, end - start);
}

std::optional<OutputPlace> placeOfTest(const std::vector<VerifierOutput> &outputs, const QString &report,
                                       const TestCase &test)
{
    for (const VerifierOutput &output : outputs) {
        const auto line = folderOf(output.file) == folderOf(report) ? lineOfTest(output.lines, test) : std::nullopt;
        if (line)
            return OutputPlace{output.file, *line};
    }
    return std::nullopt;
}

} // namespace quayside
