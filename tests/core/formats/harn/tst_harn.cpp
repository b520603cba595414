// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loaded.h"
#include "tests/support/quotes.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>

#include <algorithm>

using namespace quayside;

namespace {

QByteArray run(const char *id, const char *rest)
{
    return QByteArray("{'run_id': '") + id
        + "', 'fixture_id': 'python-add', 'selector': {'selector': 's', 'provider': 'openrouter', 'model': 'qwen/qwen3'},"
          " 'tool_format': 'native', 'elapsed_ms': 558, 'iterations': 5, "
        + rest + "}";
}

const QByteArray passed =
    run("a__native",
        "'status': 'passed', 'passed': true, 'skipped': false, 'input_tokens': 3600, 'output_tokens': 240,"
        " 'cost_usd': 0.25, 'pricing_known': true");
const QByteArray failed =
    run("b__native",
        "'status': 'failed', 'passed': false, 'skipped': false, 'input_tokens': 0, 'output_tokens': 0,"
        " 'cost_usd': 0.0, 'pricing_known': true, 'tool_calls': 160");
const QByteArray unpriced =
    run("c__text",
        "'status': 'done', 'passed': false, 'skipped': false, 'input_tokens': 10, 'output_tokens': 1,"
        " 'cost_usd': 0.0, 'pricing_known': false");
const QByteArray skipped =
    run("d__text",
        "'status': 'skipped', 'passed': false, 'skipped': true, 'skipped_reason': 'no credentials', 'input_tokens': 0");
const QByteArray infra =
    run("e__text",
        "'status': 'infra_error', 'passed': false, 'skipped': false, 'error': 'no summary', 'stderr_excerpt': 'boom'");

QByteArray summary(const QByteArrayList &runs, const char *totals)
{
    return json(
        "{'schema_version': 3, 'fixture_ids': ['python-add'], 'models': [], 'tool_formats': ['native', 'text'], "
        + QByteArray(totals) + ", 'runs': [" + runs.join(", ") + "], 'step_judge_preset': 'off'}");
}

const char *const rightTotals =
    "'total_runs': 5, 'passed_runs': 1, 'failed_runs': 3, 'skipped_runs': 1, 'total_cost_usd': 0.25";

} // namespace

class TestHarn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsEveryClassOfRun()
    {
        const TemporaryFolder folder;
        folder.write(QStringLiteral("latest/summary.json"),
                     summary({passed, failed, unpriced, skipped, infra}, rightTotals));
        folder.write(QStringLiteral("latest/stale__native/result.json"), "{}");
        const Job job = onlyJob(folder.path());
        QCOMPARE(job.format, QStringLiteral("harn"));
        QCOMPARE(job.formatVersion, QStringLiteral("schema 3"));
        QCOMPARE(job.state, JobState::Finished);
        QCOMPARE(job.trials.size(), 5U);
        QCOMPARE(job.unknownEntries, std::vector{QStringLiteral("stale__native")});
        QCOMPARE(sayIssues(job), QStringLiteral("info trial.skipped"));
        const Trial &first = *job.trials.at(0);
        QCOMPARE(outcomeOf(first), Outcome::Passed);
        QCOMPARE(first.task.name.value, QStringLiteral("python-add"));
        QCOMPARE(first.agent.model,
                 (ModelInfo{.name = QStringLiteral("qwen/qwen3"), .provider = QStringLiteral("openrouter")}));
        QCOMPARE(first.toolFormat, QStringLiteral("native"));
        QCOMPARE(first.usage, (Usage{.input = Tokens(3600), .cache = {}, .output = Tokens(240), .cost = Usd(0.25)}));
        QCOMPARE(outcomeOf(*job.trials.at(1)), Outcome::Failed);
        QCOMPARE(job.trials.at(1)->usage, Usage{}); // 160 calls and 0 tokens: not reported
        QVERIFY(!job.trials.at(2)->usage.cost);     // no known price
        QCOMPARE(outcomeOf(*job.trials.at(3)), Outcome::Unscored);
        QCOMPARE(outcomeOf(*job.trials.at(4)), Outcome::Errored);
        QCOMPARE(job.trials.at(4)->exception->message, QStringLiteral("no summary"));
    }

    void saysWhereTotalsAndRunsDiffer()
    {
        const TemporaryFolder folder;
        folder.write(QStringLiteral("latest/summary.json"),
                     summary({passed, passed, run("../up", "'passed': true")},
                             "'total_runs': 9, 'passed_runs': 3, 'total_cost_usd': 0.75"));
        const Job job = onlyJob(folder.path());
        QCOMPARE(job.trials.size(), 1U);
        QCOMPARE(sayIssues(job),
                 QStringLiteral("warning job.totals-differ /total_runs\nwarning job.totals-differ /total_cost_usd\n"
                                "warning job.run-left-out /runs\nwarning job.run-left-out /runs"));
    }

    void keepsWhatWasReadBeforeTheDamage()
    {
        const TemporaryFolder folder;
        const QByteArray whole = summary({passed, failed}, "'total_runs': 2");
        folder.write(QStringLiteral("latest/summary.json"), whole.left(whole.size() - 40) + "}");
        const Job job = onlyJob(folder.path());
        QCOMPARE(job.state, JobState::Unreadable);
        QVERIFY(sayIssues(job).contains(QLatin1String("error job.result-unreadable line 1")));
    }

    void tellsTheRestOfARunAsTables()
    {
        const TemporaryFolder folder;
        folder.write(QStringLiteral("latest/summary.json"), summary({passed, infra}, "'total_runs': 2"));
        folder.write(QStringLiteral("latest/a__native/summary.json"),
                     json("{'status': 'done', 'tools': {'mode': 'native'}}"));
        folder.write(QStringLiteral("latest/a__native/workspace/math_utils.py"), "pass");
        const FoundJob found = findJobs(folder.path())->jobs.at(0);
        const TrialDetail detail = found.format->loadDetail(found.folder.inside(QStringLiteral("a__native")));
        QCOMPARE(detail.tables.size(), 2U);
        QCOMPARE(detail.tables.at(0).title, QStringLiteral("run"));
        QVERIFY(std::ranges::contains(detail.tables.at(0).rows,
                                      std::vector{QStringLiteral("elapsed_ms"), QStringLiteral("558")}));
        QCOMPARE(detail.tables.at(1).title, QStringLiteral("suite"));
        QCOMPARE(detail.files.back().role, FileRole::Artifact);
        QVERIFY(detail.issues.empty());
    }

    void loadsRealRuns_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("runs");
        QTest::addColumn<int>("passes");
        QTest::newRow("real") << QStringLiteral("harn-real") << 24 << 15;
        QTest::newRow("derived") << QStringLiteral("harn-derived") << 72 << 38;
    }

    void loadsRealRuns()
    {
        QFETCH(QString, folder);
        QFETCH(int, runs);
        QFETCH(int, passes);
        const QString path = qEnvironmentVariable("QUAYSIDE_REAL_DATA") + QLatin1Char('/') + folder;
        if (!qEnvironmentVariableIsSet("QUAYSIDE_REAL_DATA") || !QFile::exists(path))
            QSKIP("QUAYSIDE_REAL_DATA names no folder with these runs");
        int present = 0;
        int passing = 0;
        const auto opened = findJobs(path);
        VERIFY_RESULT(opened);
        for (const FoundJob &found : opened->jobs) {
            const auto job = loadJob(found);
            VERIFY_RESULT(job);
            present += static_cast<int>(job->trials.size());
            passing += static_cast<int>(std::ranges::count_if(
                job->trials, [](const TrialPointer &t) { return outcomeOf(*t) == Outcome::Passed; }));
            QVERIFY2(!sayIssues(*job).contains(QLatin1String("differ"))
                         && !sayIssues(*job).contains(QLatin1String("error")),
                     qPrintable(sayIssues(*job)));
        }
        QCOMPARE(present, runs);
        QCOMPARE(passing, passes);
    }
};

QTEST_GUILESS_MAIN(TestHarn)
#include "tst_harn.moc"
