// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jobbuilder.h"
#include "tests/support/quotes.h"
#include "tests/support/result.h"

#include <QProcess>

using namespace quayside;

namespace {

struct Answer {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Answer run(const QStringList &arguments)
{
    QProcess process;
    process.start(qEnvironmentVariable("QUAYSIDE_BINARY"), arguments);
    if (!process.waitForFinished())
        qFatal("%s", qPrintable(process.errorString()));
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

const QByteArray expectedSummary = json(
    "{ "
    "'name': 'demo', 'format': 'harbor', 'format_version': '0.22.0', 'state': 'finished', "
    "'trials': {'declared': 2, 'present': 2, 'with_result': 2, 'queued': 0, 'running': 0, 'interrupted': 0, 'unreadable': 0, "
    "'scored': 1, 'measured': 0, 'unscored': 1, 'errored': 1, 'scored_and_errored': 0}, "
    "'rewards': {'reward': {'n': 1, 'mean': 1.0}}, 'exceptions': {'RuntimeError': 1}, "
    "'tokens': {'input': 100, 'cache': 40, 'output': 10}, 'cost_usd': null, "
    "'agents': ['codex', 'oracle'], 'models': ['gpt'], 'tasks': ['sort-list'], "
    "'started': '2026-08-30T10:00:00.125000Z', 'finished': '2026-08-30T10:02:00.125000Z', 'duration_s': 120.0, 'issues': []} ");

const TrialSpec solved{.agent = QStringLiteral("codex"),
                       .model = QStringLiteral("openai/gpt"),
                       .rewards = {{QStringLiteral("reward"), 1}},
                       .usage = {.input = Tokens(100), .cache = Tokens(40), .output = Tokens(10), .cost = {}}};

} // namespace

class TestSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsEveryTotalAsJson()
    {
        const TemporaryFolder folder;
        TrialSpec lost{.name = QStringLiteral("sort-list__lost000"),
                       .exception = QStringLiteral("RuntimeError"),
                       .startSecond = 60};
        writeJob(folder, QStringLiteral("jobs/demo"), {.trials = {solved, lost}});
        const Answer answer = run({QStringLiteral("summary"), folder.path(), QStringLiteral("--json")});
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.err, QByteArray());
        const Json job = Json::parse(answer.out.toStdString()).at("jobs").at(0);
        const Json expected = Json::parse(expectedSummary.toStdString());
        for (const auto &[key, value] : expected.items())
            QCOMPARE(QByteArray::fromStdString(job.at(key).dump()), QByteArray::fromStdString(value.dump()));
        QCOMPARE(QString::fromStdString(job.at("path")), folder.path(QStringLiteral("jobs/demo")));
    }

    void printsATable()
    {
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("demo"), {.declaredTrials = 3, .trials = {solved}});
        const Answer answer = run({QStringLiteral("summary"), folder.path()});
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.out.contains("finished"), answer.out.constData());
        QVERIFY2(answer.out.contains("1 of 3"), answer.out.constData());
        QVERIFY2(answer.out.contains("reward 1.0000 (n 1)"), answer.out.constData());
        QVERIFY2(answer.out.contains("trials: 3 declared, 1 present"), answer.out.constData());
    }

    /// A count that two commands print is one count.
    void summaryAndComparisonCountAlike()
    {
        const TemporaryFolder folder;
        const auto trial = [](const char *name, const Rewards &rewards, const char *exception = "") {
            return TrialSpec{.name = QStringLiteral("task__%1").arg(QLatin1String(name)),
                             .agent = QStringLiteral("one"),
                             .rewards = rewards,
                             .exception = QLatin1String(exception)};
        };
        writeJob(folder, QStringLiteral("demo"),
                 {.trials = {trial("passed", {{QStringLiteral("reward"), 1}}),
                             trial("late", {{QStringLiteral("reward"), 0.5}}, "AgentTimeoutError"),
                             trial("beyond", {{QStringLiteral("reward"), 3}}),
                             trial("other", {{QStringLiteral("errors"), 9}}),
                             trial("lost", {}, "RuntimeError"),
                             trial("empty", {}),
                             {.name = QStringLiteral("task__two"),
                              .agent = QStringLiteral("two"),
                              .rewards = {{QStringLiteral("reward"), 0}}}}});
        const Answer summary = run({QStringLiteral("summary"), folder.path(), QStringLiteral("--json")});
        const Answer comparison = run({QStringLiteral("compare"), folder.path(), QStringLiteral("--by"),
                                       QStringLiteral("agent"), QStringLiteral("--json")});
        const Json trials = Json::parse(summary.out.toStdString()).at("jobs").at(0).at("trials");
        const Json arms = Json::parse(comparison.out.toStdString()).at("arms");
        for (const char *count : {"with_result", "scored", "measured", "unscored", "errored", "scored_and_errored"})
            QCOMPARE(arms.at(0).at(count).get<int>() + arms.at(1).at(count).get<int>(), trials.at(count).get<int>());
        QCOMPARE(trials.at("scored").get<int>(), 3);
        QCOMPARE(trials.at("measured").get<int>(), 2);
        QCOMPARE(trials.at("unscored").get<int>(), 2);
        QCOMPARE(trials.at("errored").get<int>(), 2);
    }

    void saysByItsExitCodeWhatHappened()
    {
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("demo"), {.trials = {solved}});
        const QString trial = QStringLiteral("demo/sort-list__aB3dE5f");
        const QString summary = QStringLiteral("summary");
        QCOMPARE(run({summary}).code, 2);
        QCOMPARE(run({summary, QStringLiteral("--nonsense"), folder.path()}).code, 2);
        QCOMPARE(run({summary, folder.path(QStringLiteral("nowhere"))}).code, 2);
        QCOMPARE(run({QStringLiteral("trial"), folder.path(QStringLiteral("nowhere"))}).code, 2);
        QCOMPARE(run({QStringLiteral("trial"), folder.path(trial)}).code, 0);
        folder.write(trial + QStringLiteral("/result.json"), "{");
        age(folder, trial + QStringLiteral("/result.json"), 60);
        QCOMPARE(run({summary, folder.path()}).code, 1);
        QCOMPARE(run({QStringLiteral("trial"), folder.path(trial)}).code, 1);
    }

    void printsEveryFactOfATrial()
    {
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("demo"), {.trials = {solved}});
        const QString path = folder.path(QStringLiteral("demo/sort-list__aB3dE5f"));
        const Answer answer = run({QStringLiteral("trial"), path, QStringLiteral("--json")});
        QCOMPARE(answer.code, 0);
        const Json trial = Json::parse(answer.out.toStdString());
        QCOMPARE(QString::fromStdString(trial.at("outcome")), QStringLiteral("passed"));
        QCOMPARE(trial.at("rewards").at("reward").get<double>(), 1.0);
        QCOMPARE(trial.at("duration_s").get<double>(), 60.0);
        QCOMPARE(trial.at("phases").size(), 4U);
        QCOMPARE(trial.at("files").size(), 3U);
        QVERIFY(trial.at("cost_usd").is_null());
    }
};

QTEST_GUILESS_MAIN(TestSummary)
#include "tst_summary.moc"
