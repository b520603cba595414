// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jobbuilder.h"
#include "tests/support/loaded.h"

#include <QFile>

#include <algorithm>
#include <functional>

#include <sys/stat.h>

using namespace quayside;

namespace {

const QString trialPath = QStringLiteral("demo/sort-list__aB3dE5f");
const QString resultPath = trialPath + QStringLiteral("/result.json");

TrialSpec solved()
{
    return {.agent = QStringLiteral("codex"),
            .model = QStringLiteral("openai/gpt"),
            .rewards = {{QStringLiteral("reward"), 1}}};
}

/// A finished job of one trial whose files are a day old, after `damage` was done to them.
struct Damaged {
    explicit Damaged(const std::function<void(const TemporaryFolder &)> &damage)
    {
        writeJob(folder, QStringLiteral("demo"), {.trials = {solved()}});
        damage(folder);
        for (const QString &path :
             {resultPath, trialPath, QStringLiteral("demo/result.json"), QStringLiteral("demo")}) {
            if (QFile::exists(folder.path(path)))
                age(folder, path, 86400);
        }
        job = onlyJob(folder.path(QStringLiteral("demo")));
        trial = *job.trials.at(0);
    }

    TemporaryFolder folder;
    Job job;
    Trial trial;
};

Issue issueOf(const Trial &trial, QLatin1StringView code)
{
    const auto found = std::ranges::find(trial.issues, code, &Issue::code);
    return found == trial.issues.end() ? Issue{} : *found;
}

void rewrite(const TemporaryFolder &folder, const std::function<void(Json &)> &change)
{
    Json result = trialResultJson(solved(), HarborVersion::V0_22);
    change(result);
    writeJson(folder, resultPath, result);
}

void remove(const TemporaryFolder &folder, const QString &path)
{
    if (!QFile::remove(folder.path(path)))
        qFatal("cannot remove %s", qPrintable(path));
}

} // namespace

class TestHarborDefects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAnUnreadableResultAsARow_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("cause");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("line 1, column 1 (byte 1)")
                               << QStringLiteral("empty");
        QTest::newRow("cut") << QByteArray("{\n    \"task_name\": \"so")
                             << QStringLiteral("line 2, column 21 (byte 23)") << QStringLiteral("ends in the middle");
        QTest::newRow("list") << QByteArray("[]") << QString() << QStringLiteral("none of the fields");
        QTest::newRow("other") << QByteArray("{\"a\": 1}") << QString() << QStringLiteral("none of the fields");
        QTest::newRow("text") << QByteArray("hello") << QStringLiteral("line 1, column 1 (byte 1)")
                              << QStringLiteral("expected a value");
    }

    void showsAnUnreadableResultAsARow()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, where);
        QFETCH(QString, cause);
        const Damaged made([&](const TemporaryFolder &folder) { folder.write(resultPath, bytes); });
        QCOMPARE(made.trial.state, TrialState::Unreadable);
        QCOMPARE(outcomeOf(made.trial), Outcome::Errored);
        const Issue issue = issueOf(made.trial, QLatin1StringView("trial.result-unreadable"));
        QCOMPARE(issue.severity, Severity::Error);
        QCOMPARE(issue.path, made.folder.path(resultPath));
        QCOMPARE(issue.where, where);
        QVERIFY2(issue.message.contains(cause), qPrintable(issue.message));
        QCOMPARE(made.trial.agent.name, QStringLiteral("codex"));
        QCOMPARE(made.trial.agent.model,
                 (ModelInfo{.name = QStringLiteral("gpt"), .provider = QStringLiteral("openai")}));
        QCOMPARE(made.trial.task.name.value, QStringLiteral("sort-list"));
    }

    void leavesOutWhatHasAnotherType()
    {
        const Damaged made([](const TemporaryFolder &folder) {
            rewrite(folder, [](Json &result) {
                result["agent_result"]["n_input_tokens"] = "many";
                result["verifier_result"]["rewards"] = {{"reward", 0.5}, {"style", "good"}, {"speed", nullptr}};
                result["started_at"] = "yesterday";
                result["exception_info"] = 7;
            });
        });
        QCOMPARE(made.trial.state, TrialState::Finished);
        QCOMPARE(made.trial.rewards, (Rewards{{QStringLiteral("reward"), 0.5}}));
        QVERIFY(!made.trial.usage.input && !made.trial.exception && !made.trial.span.start);
        QCOMPARE(sayIssues(made.job).count(QLatin1String("json.wrong-type")), 4);
        QVERIFY(sayIssues(made.job).contains(QLatin1String("/verifier_result/rewards/style")));
    }

    void takesNumbersInTextsAsHarborDoes()
    {
        const Damaged made([](const TemporaryFolder &folder) {
            rewrite(folder, [](Json &result) {
                result["agent_result"]["n_input_tokens"] = "1_200";
                result["agent_result"]["n_output_tokens"] = 30.0;
                result["agent_result"]["cost_usd"] = " 0.5 ";
            });
        });
        QCOMPARE(made.trial.usage.input, Tokens(1200));
        QCOMPARE(made.trial.usage.output, Tokens(30));
        QCOMPARE(made.trial.usage.cost, Usd(0.5));
        QVERIFY(!sayIssues(made.job).contains(QLatin1String("json.wrong-type")));
    }

    void readsAResultButForBytesThatAreNotUtf8()
    {
        const Damaged made([](const TemporaryFolder &folder) {
            TrialSpec spec = solved();
            spec.exception = QStringLiteral("Caf-Error");
            const QByteArray text = QByteArray::fromStdString(trialResultJson(spec, HarborVersion::V0_22).dump(4));
            folder.write(resultPath,
                         QByteArray(text).replace("Caf-Error",
                                                  "Caf\xe9"
                                                  "Error"));
        });
        QCOMPARE(made.trial.state, TrialState::Finished);
        QCOMPARE(made.trial.exception->type, QStringLiteral("Caf\uFFFDError"));
        QCOMPARE(totalsOf(made.job).trials.finished, 1);
        const Issue issue = issueOf(made.trial, QLatin1StringView("file.not-utf8"));
        QCOMPARE(issue.severity, Severity::Warning);
        QVERIFY2(issue.where.startsWith(QLatin1String("line ")), qPrintable(issue.where));
    }

    void takesANotFiniteRewardForUnscored()
    {
        const Damaged made([](const TemporaryFolder &folder) {
            QByteArray text = QByteArray::fromStdString(trialResultJson(solved(), HarborVersion::V0_22).dump(4));
            folder.write(resultPath, text.replace("\"reward\": 1.0", "\"reward\": NaN"));
        });
        QCOMPARE(outcomeOf(made.trial), Outcome::Unscored);
        QCOMPARE(issueOf(made.trial, QLatin1StringView("json.wrong-type")).where,
                 QStringLiteral("/verifier_result/rewards/reward"));
        QCOMPARE(made.trial.agent.name, QStringLiteral("codex"));
    }

    void calledInterruptedWithoutResult()
    {
        const Damaged made([](const TemporaryFolder &folder) { remove(folder, resultPath); });
        QCOMPARE(made.trial.state, TrialState::Interrupted);
        QCOMPARE(made.trial.agent.name, QStringLiteral("codex"));
        QCOMPARE(made.trial.environment, QStringLiteral("docker"));
        QVERIFY(made.trial.issues.empty());
        QVERIFY(sayIssues(made.job).contains(QLatin1String("job.totals-differ /stats/n_completed_trials")));
    }

    void isNamedAfterASiblingWithAResult()
    {
        const TemporaryFolder folder;
        const auto made = [](const char *name, const char *agent, const char *importPath, const char *task) {
            return TrialSpec{.name = QString::fromUtf8(name),
                             .task = QString::fromUtf8(task),
                             .agent = QString::fromUtf8(agent),
                             .importPath = QString::fromUtf8(importPath),
                             .rewards = {{QStringLiteral("reward"), 1}}};
        };
        TrialSpec killed = made("a__aaaaaa1", "weak", "own.agents:Weak", "local/sort-list");
        TrialSpec foreign = made("a__aaaaaa2", "boom", "own.agents:Boom", "local/other");
        killed.hasResult = foreign.hasResult = false;
        writeJob(folder, QStringLiteral("demo"),
                 {.isFinished = false,
                  .trials = {killed, foreign, made("a__aaaaaa3", "weak", "own.agents:Weak", "local/sort-list")}});
        const Job job = onlyJob(folder.path(QStringLiteral("demo")));
        QVERIFY(job.trials.at(0)->state != TrialState::Finished);
        QCOMPARE(job.trials.at(0)->agent.name, QStringLiteral("weak"));
        QCOMPARE(job.trials.at(0)->task.name.value, QStringLiteral("local/sort-list"));
        QCOMPARE(job.trials.at(1)->agent.name, QStringLiteral("Boom"));
        QCOMPARE(job.trials.at(1)->task.name.value, QStringLiteral("other"));
    }

    void needsNoConfigBesideAResult()
    {
        const Damaged made(
            [](const TemporaryFolder &folder) { remove(folder, trialPath + QStringLiteral("/config.json")); });
        QCOMPARE(sayIssues(made.job), QString());
        QCOMPARE(made.trial.state, TrialState::Finished);
    }

    void saysWhenNeitherCanBeRead()
    {
        const Damaged made([](const TemporaryFolder &folder) {
            remove(folder, trialPath + QStringLiteral("/config.json"));
            folder.write(resultPath, "{");
        });
        QCOMPARE(made.trial.state, TrialState::Unreadable);
        QCOMPARE(issueOf(made.trial, QLatin1StringView("trial.config-unreadable")).severity, Severity::Warning);
    }

    void followsNoLinkOut()
    {
        const TemporaryFolder outside;
        writeJson(outside, QStringLiteral("secret.json"), trialResultJson(solved(), HarborVersion::V0_22));
        const Damaged made([&](const TemporaryFolder &folder) {
            remove(folder, resultPath);
            QFile::link(outside.path(QStringLiteral("secret.json")), folder.path(resultPath));
            QFile::link(outside.path(), folder.path(QStringLiteral("demo/linked__aaaaaaa")));
        });
        QCOMPARE(made.trial.state, TrialState::Unreadable);
        QVERIFY(made.trial.rewards.empty());
        QVERIFY(issueOf(made.trial, QLatin1StringView("trial.result-unreadable"))
                    .message.contains(QLatin1String("leads out")));
        QCOMPARE(made.job.trials.size(), 1U);
        QCOMPARE(made.job.unknownEntries, std::vector{QStringLiteral("linked__aaaaaaa")});
    }

    void waitsForNoFifo()
    {
        const Damaged made([](const TemporaryFolder &folder) {
            remove(folder, resultPath);
            QCOMPARE(mkfifo(QFile::encodeName(folder.path(resultPath)).constData(), 0600), 0);
            QCOMPARE(mkfifo(QFile::encodeName(folder.path(QStringLiteral("demo/pipe"))).constData(), 0600), 0);
        });
        QCOMPARE(made.trial.state, TrialState::Unreadable);
        QVERIFY(issueOf(made.trial, QLatin1StringView("trial.result-unreadable"))
                    .message.contains(QLatin1String("not a regular file")));
        QVERIFY(sayIssues(made.job).contains(QLatin1String("folder.special-file")));
    }

    void listsUnknownEntriesAndKeepsThemOutOfTheTrials()
    {
        const Damaged made([](const TemporaryFolder &folder) {
            folder.write(QStringLiteral("demo/openrouter-usage.json"), "{}");
            folder.write(QStringLiteral("demo/plots/mean.png"), "png");
        });
        QCOMPARE(made.job.unknownEntries,
                 (std::vector{QStringLiteral("openrouter-usage.json"), QStringLiteral("plots")}));
        QCOMPARE(made.job.trials.size(), 1U);
        QCOMPARE(sayIssues(made.job), QString());
    }

    void keepsTheTrialsOfAJobWhoseResultIsCut()
    {
        const Damaged made([](const TemporaryFolder &folder) {
            folder.write(QStringLiteral("demo/result.json"), "{\"id\": \"x\", \"n_total_tri");
        });
        QCOMPARE(made.job.state, JobState::Unreadable);
        QCOMPARE(made.job.trials.size(), 1U);
        QCOMPARE(made.trial.state, TrialState::Finished);
        QCOMPARE(sayIssues(made.job), QStringLiteral("error job.result-unreadable line 1, column 25 (byte 25)"));
    }

    void takesAYoungHalfWrittenFileForARunningTrial()
    {
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("demo"), {.isFinished = false, .trials = {solved()}});
        folder.write(resultPath, "{\"task_name\": ");
        const Job job = onlyJob(folder.path(QStringLiteral("demo")));
        QCOMPARE(job.trials.at(0)->state, TrialState::Running);
        QCOMPARE(job.trials.at(0)->issues.at(0).severity, Severity::Info);
        QCOMPARE(job.state, JobState::Running);
    }
};

QTEST_GUILESS_MAIN(TestHarborDefects)
#include "tst_harbordefects.moc"
