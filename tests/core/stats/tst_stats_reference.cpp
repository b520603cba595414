// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/attempts.h"
#include "core/stats/difference.h"
#include "core/stats/holm.h"
#include "core/stats/mean.h"
#include "core/stats/median.h"
#include "core/stats/paired.h"
#include "core/stats/power.h"
#include "core/stats/rate.h"
#include "core/stats/signflip.h"
#include "core/stats/unpaired.h"

#include <nlohmann/json.hpp>

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <cmath>
#include <functional>

using namespace quayside;
using nlohmann::json;

namespace {

using Numbers = std::vector<double>;

Numbers ends(const Estimate &estimate)
{
    return {estimate.value, estimate.interval->low, estimate.interval->high};
}

Numbers ends(const Interval &interval)
{
    return {interval.low, interval.high};
}

Numbers numbers(const json &given, const char *key)
{
    return given.at(key).get<Numbers>();
}

int whole(const json &given, const char *key)
{
    return given.at(key).get<int>();
}

Numbers meanOf(const json &given)
{
    const Estimate estimate = meanOverTasks(numbers(given, "values"), std::nullopt);
    return {estimate.value, estimate.standardError, estimate.interval->low, estimate.interval->high};
}

Numbers welchOf(const json &given)
{
    const TestedDifference result = welch(numbers(given, "a"), numbers(given, "b"));
    Numbers all = ends(result.difference);
    all.insert(all.end(), {result.degreesOfFreedom, result.p.value()});
    return all;
}

Numbers clusteredOf(const json &given)
{
    const auto values = numbers(given, "values");
    const auto clusters = given.at("clusters").get<std::vector<int>>();
    return {clusteredError(values, clusters, ClusterCorrection::None),
            clusteredError(values, clusters, ClusterCorrection::SmallSample)};
}

Numbers differenceOf(const json &given)
{
    const auto differences = numbers(given, "differences");
    const auto families = given.at("families").get<std::vector<int>>();
    const TestedDifference tested = differenceOverTasks(differences, families, std::nullopt);
    Numbers all = ends(tested.difference);
    all.insert(all.end(),
               {tested.p.value(), smallestDetectable(tested.difference.standardError, tested.degreesOfFreedom)});
    return all;
}

Numbers bootstrapOf(const json &given)
{
    return ends(bootstrapMean(numbers(given, "values"), std::nullopt,
                              {.seed = given.at("seed").get<std::uint64_t>(), .resamples = whole(given, "resamples")}));
}

Numbers attemptsOf(const json &given)
{
    const AttemptCount task{.attempts = whole(given, "n"), .passes = whole(given, "c")};
    return {passAtK(task, whole(given, "k")), passHatK(task, whole(given, "k"))};
}

const std::map<std::string, std::function<Numbers(const json &)>> &formulas()
{
    static const std::map<std::string, std::function<Numbers(const json &)>> all{
        {"wilson", [](const json &g) { return ends(wilson(whole(g, "x"), whole(g, "n"))); }},
        {"clopperPearson", [](const json &g) { return ends(clopperPearson(whole(g, "x"), whole(g, "n"))); }},
        {"mcNemar",
         [](const json &g) {
             return Numbers{mcNemarExact(whole(g, "b"), whole(g, "c")), mcNemarMidP(whole(g, "b"), whole(g, "c"))};
         }},
        {"newcombePaired",
         [](const json &g) {
             return ends(newcombePaired({whole(g, "a"), whole(g, "b"), whole(g, "c"), whole(g, "d")}));
         }},
        {"newcombeUnpaired",
         [](const json &g) {
             return ends(newcombeUnpaired(whole(g, "x1"), whole(g, "n1"), whole(g, "x2"), whole(g, "n2")));
         }},
        {"mean", meanOf},
        {"difference", differenceOf},
        {"welch", welchOf},
        {"clustered", clusteredOf},
        {"median", [](const json &g) { return ends(medianEstimate(numbers(g, "values"))); }},
        {"clusteredMedian",
         [](const json &g) {
             return ends(clusteredMedian(numbers(g, "values"), g.at("families").get<std::vector<int>>()));
         }},
        {"holm", [](const json &g) { return holm(numbers(g, "p")); }},
        {"attempts", attemptsOf},
        {"bootstrap", bootstrapOf},
        {"signFlip", [](const json &g) {
             return Numbers{signFlip(numbers(g, "values"),
                                     {.seed = g.at("seed").get<std::uint64_t>(), .flips = whole(g, "flips")})};
         }}};
    return all;
}

QByteArray referenceCases(const QString &python, const QString &seed)
{
    QProcess process;
    process.start(python, {QStringLiteral(QUAYSIDE_SOURCE "/tests/reference/stats_reference.py"), seed});
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        qFatal("the reference failed: %s", process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

bool agree(double value, double expected)
{
    return std::abs(value - expected) <= 1e-9 * std::max(1.0, std::abs(expected));
}

} // namespace

/// Random cases against an independent implementation in plain Python, to 1e-9.
class TestStatsReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agrees_data()
    {
        QTest::addColumn<QString>("seed");
        QTest::newRow("1") << QStringLiteral("1");
        QTest::newRow("20260629") << QStringLiteral("20260629");
    }

    void agrees()
    {
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (python.isEmpty())
            QSKIP("python3 is not installed, so there is nothing to compare with");
        QFETCH(QString, seed);
        std::map<std::string, int> compared;
        for (const QByteArray &line : referenceCases(python, seed).split('\n')) {
            if (line.isEmpty())
                continue;
            const json testCase = json::parse(line.toStdString());
            const auto name = testCase.at("name").get<std::string>();
            ++compared[name];
            if (name == "scipy") {
                qInfo("scipy %s",
                      testCase.at("expected").at(0) == 1.0 ? "agrees with the reference" : "is not installed");
                continue;
            }
            const Numbers expected = numbers(testCase, "expected");
            const Numbers ours = formulas().at(name)(testCase.at("given"));
            QCOMPARE(ours.size(), expected.size());
            for (size_t i = 0; i < expected.size(); ++i)
                QVERIFY2(agree(ours[i], expected[i]),
                         qPrintable(QStringLiteral("%1: %2 against %3")
                                        .arg(QString::fromUtf8(line.left(200)))
                                        .arg(ours[i], 0, 'g', 17)
                                        .arg(expected[i], 0, 'g', 17)));
        }
        QCOMPARE(compared.size(), formulas().size() + 1);
    }
};

QTEST_GUILESS_MAIN(TestStatsReference)
#include "tst_stats_reference.moc"
