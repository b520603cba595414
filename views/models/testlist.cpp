// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/testlist.h"

#include "views/models/words.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <map>

namespace quayside {

namespace {

/// From the outermost to the test's own name; a parameter may hold anything.
QStringList pathOf(const TestCase &test)
{
    const QString separator = QStringLiteral("::");
    const qsizetype parameters = test.name.indexOf(QLatin1Char('['));
    QStringList path = test.name.left(parameters).split(separator);
    if (parameters >= 0)
        path.back() += test.name.sliced(parameters);
    if (path.size() > 1 || test.suite.isEmpty())
        return path;
    return test.suite.split(QStringLiteral(" > ")) + path;
}

qsizetype sharedParts(const std::vector<QStringList> &paths)
{
    if (paths.empty())
        return 0;
    qsizetype shared = paths.front().size() - 1;
    for (const QStringList &path : paths) {
        const auto end = std::mismatch(path.begin(), path.end() - 1, paths.front().begin(), paths.front().end()).first;
        shared = std::min(shared, end - path.begin());
    }
    return shared;
}

int rankOf(const TestCase &test)
{
    switch (outcomeOf(test)) {
    case Outcome::Failed: return 0;
    case Outcome::Passed: return test.isFlaky ? 1 : 2;
    default: return 1;
    }
}

} // namespace

TestList testList(const TestReport &report)
{
    const QString separator = QStringLiteral(" › ");
    std::vector<QStringList> paths;
    std::ranges::transform(report.tests, std::back_inserter(paths), pathOf);
    const qsizetype shared = sharedParts(paths);
    TestList list;
    if (!paths.empty())
        list.shared = paths.front().first(shared).join(separator);
    for (size_t i = 0; i < paths.size(); ++i)
        list.tests.push_back({.index = i, .name = paths[i].sliced(shared).join(separator)});
    std::ranges::stable_sort(list.tests, {}, [&](const ListedTest &test) { return rankOf(report.tests[test.index]); });
    return list;
}

Outcome outcomeOf(const TestCase &test)
{
    if (test.status == QLatin1String("failed"))
        return Outcome::Failed;
    return test.status == QLatin1String("passed") ? Outcome::Passed : Outcome::Unscored;
}

QString sayCounts(const TestReport &report)
{
    const auto count = [&](Outcome outcome) {
        return static_cast<int>(
            std::ranges::count_if(report.tests, [=](const TestCase &test) { return outcomeOf(test) == outcome; }));
    };
    QStringList words;
    if (const int failed = count(Outcome::Failed))
        words << tr("%n failed", nullptr, failed);
    if (const int passed = count(Outcome::Passed))
        words << tr("%n passed", nullptr, passed);
    std::map<QString, int> others;
    for (const TestCase &test : report.tests)
        others[test.status] += outcomeOf(test) == Outcome::Unscored ? 1 : 0;
    for (const auto &[status, number] : others) {
        if (number > 0)
            words << QStringLiteral("%1 %2").arg(QLocale().toString(number), status);
    }
    return words.isEmpty() ? tr("no tests") : words.join(QStringLiteral(", "));
}

QString sayRemarks(const TestCase &test)
{
    QStringList words;
    if (outcomeOf(test) == Outcome::Unscored)
        words << test.status;
    if (test.isFlaky)
        words << tr("flaky");
    if (test.retries.value_or(0) > 0)
        words << tr("%n retries", nullptr, *test.retries);
    return words.join(QStringLiteral(", "));
}

QString sayExpected(const Assertion &assertion)
{
    switch (assertion.relation) {
    case Relation::Contains: return tr("contains %1").arg(assertion.expected);
    case Relation::LacksIt: return tr("does not contain %1").arg(assertion.expected);
    case Relation::OneOf: return tr("one of %1").arg(assertion.expected);
    case Relation::NoneOf: return tr("none of %1").arg(assertion.expected);
    case Relation::NotSame: return tr("not %1").arg(assertion.expected);
    case Relation::Same: return assertion.expected;
    default: return toText(assertion);
    }
}

} // namespace quayside
