// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/checks.h"

#include "core/artifacts/mismatch.h"
#include "core/artifacts/testfailure.h"

#include <algorithm>

namespace quayside {

namespace {

QString unquoted(const QString &text)
{
    const bool isQuoted = text.size() >= 2 && (text.front() == QLatin1Char('\'') || text.front() == QLatin1Char('"'))
        && text.back() == text.front();
    return isQuoted ? text.sliced(1, text.size() - 2) : text;
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
    const TestFailure failure = failureOf(test);
    const QString file =
        artifactNamedBy(test.name + QLatin1Char('\n') + test.message + QLatin1Char('\n') + test.trace, detail);
    const QString name = test.name.section(QLatin1String("::"), -1);
    if (!failure.assertion)
        return {name, file, {}, {}, failure.headline};
    const bool isEqual = failure.assertion->relation == Relation::Equal;
    return {name,
            file,
            isEqual ? unquoted(failure.assertion->expected) : toText(*failure.assertion),
            unquoted(failure.assertion->got),
            {}};
}

/// What no row says takes no room.
void dropWhatIsEmpty(FactTable &table)
{
    for (auto column = std::ssize(table.columns) - 1; column > 0; --column) {
        const auto at = static_cast<size_t>(column);
        if (!std::ranges::all_of(table.rows, [at](const auto &row) { return row[at].isEmpty(); }))
            continue;
        table.columns.erase(table.columns.begin() + column);
        for (auto &row : table.rows)
            row.erase(row.begin() + column);
    }
}

} // namespace

FactTable checksOf(const TrialDetail &detail)
{
    if (const FactTable *own = mismatchesOf(detail))
        return *own;
    FactTable table{.columns = {QStringLiteral("test"), QStringLiteral("file"), QStringLiteral("expected"),
                                QStringLiteral("got"), QStringLiteral("message")}};
    for (const TestReport &report : detail.reports) {
        for (const TestCase &test : report.tests) {
            if (isFailed(test))
                table.rows.push_back(rowOf(test, detail));
        }
        table.file = table.file.isEmpty() && !table.rows.empty() ? report.file : table.file;
    }
    dropWhatIsEmpty(table);
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
