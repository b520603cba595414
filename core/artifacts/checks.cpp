// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/checks.h"

#include "core/artifacts/mismatch.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace quayside {

namespace {

struct Assertion {
    QString got;
    QString expected;
};

bool isFailed(const TestCase &test)
{
    return test.status == QLatin1String("failed");
}

/// The lines in which pytest says what was wrong; every line where there are none.
QStringList saidBy(const TestCase &test)
{
    static const QRegularExpression marked(QStringLiteral("^E\\s+(.*)$"));
    const QStringList all =
        (test.message + QLatin1Char('\n') + test.trace).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QStringList lines;
    for (const QString &line : all) {
        if (const auto match = marked.match(line); match.hasMatch())
            lines << match.captured(1);
    }
    return lines.isEmpty() ? all : lines;
}

QString unquoted(const QString &text)
{
    const QString word = text.trimmed();
    const bool isQuoted = word.size() >= 2 && (word.front() == QLatin1Char('\'') || word.front() == QLatin1Char('"'))
        && word.back() == word.front();
    return isQuoted ? word.sliced(1, word.size() - 2) : word;
}

/// "assert GOT == EXPECTED" of pytest, "expected EXPECTED, got GOT" of those who say it in words.
Assertion assertionOf(const QStringList &lines)
{
    static const QRegularExpression compared(
        QStringLiteral("\\bassert\\s+(.+?)\\s+(?:==|!=|<=|>=|<|>|is|in)\\s+(.+?)(?:,\\s.*)?$"));
    static const QRegularExpression told(
        QStringLiteral("\\bexpected:?\\s+(.+?)[,;]?\\s+(?:but\\s+)?(?:got|was|found|actual):?\\s+(.+?)\\.?$"),
        QRegularExpression::CaseInsensitiveOption);
    for (const QString &line : lines) {
        if (const auto match = told.match(line); match.hasMatch())
            return {.got = unquoted(match.captured(2)), .expected = unquoted(match.captured(1))};
        if (const auto match = compared.match(line); match.hasMatch())
            return {.got = unquoted(match.captured(1)), .expected = unquoted(match.captured(2))};
    }
    return {};
}

/// The artifact that a test names, by its path or its file name; the longest such name.
QString artifactNamedBy(const QString &text, const TrialDetail &detail)
{
    QString best;
    for (const TrialFile &file : detail.files) {
        const QString name = file.path.section(QLatin1Char('/'), -1);
        if (file.role == FileRole::Artifact && !file.isFolder && name.size() > best.size() && text.contains(name))
            best = name;
    }
    return best;
}

std::vector<QString> rowOf(const TestCase &test, const TrialDetail &detail)
{
    const QStringList lines = saidBy(test);
    const Assertion assertion = assertionOf(lines);
    const QString file =
        artifactNamedBy(test.name + QLatin1Char('\n') + test.message + QLatin1Char('\n') + test.trace, detail);
    return {test.name.section(QLatin1String("::"), -1), file, assertion.expected,
            assertion.got.isEmpty() ? lines.value(0) : assertion.got};
}

} // namespace

FactTable checksOf(const TrialDetail &detail)
{
    if (const FactTable *own = mismatchesOf(detail))
        return *own;
    FactTable table{
        .columns = {QStringLiteral("test"), QStringLiteral("file"), QStringLiteral("expected"), QStringLiteral("got")}};
    for (const TestReport &report : detail.reports) {
        for (const TestCase &test : report.tests) {
            if (isFailed(test))
                table.rows.push_back(rowOf(test, detail));
        }
        table.file = table.file.isEmpty() && !table.rows.empty() ? report.file : table.file;
    }
    return table;
}

std::optional<int> checkOfTest(const TrialDetail &detail, size_t report, size_t test)
{
    if (mismatchesOf(detail) || !isFailed(detail.reports[report].tests[test]))
        return std::nullopt;
    std::ptrdiff_t before = 0;
    for (size_t i = 0; i < report; ++i)
        before += std::ranges::count_if(detail.reports[i].tests, isFailed);
    const auto &tests = detail.reports[report].tests;
    return static_cast<int>(
        before + std::count_if(tests.begin(), tests.begin() + static_cast<std::ptrdiff_t>(test), isFailed));
}

} // namespace quayside
