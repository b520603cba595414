// SPDX-License-Identifier: GPL-3.0-or-later
// quayside run, resume and lint as a user types them: what they print, where, and how they end.
#include "tests/support/runbench.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace quayside;

namespace {

const QString ledgerTask = QStringLiteral(QUAYSIDE_SOURCE "/resources/examples/tasks/token-ledger-repair");

struct Ended {
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

QStringList words(std::initializer_list<const char *> list)
{
    QStringList result;
    for (const char *word : list)
        result << QString::fromUtf8(word);
    return result;
}

} // namespace

class TestRunCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_program = qEnvironmentVariable("QUAYSIDE_RUNNER");
        if (m_program.isEmpty())
            QSKIP("QUAYSIDE_RUNNER names no program");
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
    }

    void theLedgerTaskScoresAsItsAuthorSays()
    {
        const RunBench bench;
        const Ended run = runJob(bench,
                                 {QStringLiteral("-p"), ledgerTask, QStringLiteral("-a"), QStringLiteral("oracle"),
                                  QStringLiteral("-a"), QStringLiteral("nop"), QStringLiteral("-a"),
                                  QStringLiteral("token-ledger-agent"), QStringLiteral("-a"),
                                  QStringLiteral("token-ledger-agent-v0"), QStringLiteral("--json")});
        QVERIFY2(run.code == 0, run.err.constData());
        QMap<QString, QJsonObject> rewards;
        for (const QJsonValue &trial : run.json()[QLatin1String("trials")].toArray())
            rewards.insert(trial[QLatin1String("agent")].toString(), trial[QLatin1String("rewards")].toObject());
        QCOMPARE(rewards.size(), 4);
        const auto reward = [&](const char *agent, const char *key) {
            return rewards[QLatin1String(agent)][QLatin1String(key)].toDouble(-1);
        };
        QCOMPARE(reward("oracle", "reward"), 1.0);
        QCOMPARE(reward("nop", "reward"), 0.0);
        QCOMPARE(reward("token-ledger-agent", "reward"), 1.0);
        QCOMPARE(reward("token-ledger-agent-v0", "reward"), 0.7063);
        const std::pair<const char *, double> dimensions[]{{"coverage", 1}, {"diagnosis", 0.6875}, {"pricing", 0.6875},
                                                           {"report", 0},   {"safety", 1},         {"schema", 1},
                                                           {"units", 0.75}};
        for (const auto &[key, value] : dimensions)
            QCOMPARE(reward("token-ledger-agent-v0", key), value);
    }

    void withoutATerminalThereIsALineForEachTrial()
    {
        const RunBench bench;
        const Ended run = runJob(bench,
                                 {QStringLiteral("-p"), bench.task(QStringLiteral("one")), QStringLiteral("-a"),
                                  QStringLiteral("oracle"), QStringLiteral("-k"), QStringLiteral("2")});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(!run.err.contains('\r') && !run.err.contains('\033'), run.err.constData());
        QVERIFY2(run.err.contains("[1/2] one__") && run.err.contains("[2/2] one__") && run.err.contains("reward=1"),
                 run.err.constData());
        QVERIFY2(run.err.contains("2 of 2 trials scored, 0 with an exception"), run.err.constData());
        const Ended quiet = runJob(RunBench(),
                                   {QStringLiteral("-p"), bench.task(QStringLiteral("one")), QStringLiteral("-a"),
                                    QStringLiteral("oracle"), QStringLiteral("-q")});
        QCOMPARE(quiet.code, 0);
        QCOMPARE(quiet.err, QByteArray());
    }

    void whatIsRecordedIsVerifiedAgainOrNotRunAgain()
    {
        const RunBench bench;
        const QByteArray toml = "artifacts = [\"/app/done\"]\n[task]\nname = \"us/one\"\nversion = \"1.0.0\"\n"
                                "[verifier]\nenvironment_mode = \"separate\"\n";
        const QString task = bench.task(QStringLiteral("one"), {.toml = toml});
        QCOMPARE(runJob(bench, {QStringLiteral("-p"), task, QStringLiteral("-a"), QStringLiteral("oracle")}).code, 0);
        const QString job = bench.folder().path(QStringLiteral("jobs/job"));
        const QStringList wanted{QStringLiteral("run"),
                                 QStringLiteral("-p"),
                                 task,
                                 QStringLiteral("-a"),
                                 QStringLiteral("oracle"),
                                 QStringLiteral("--diff"),
                                 job,
                                 QStringLiteral("-o"),
                                 bench.folder().path(QStringLiteral("jobs"))};
        const Ended nothing = call(bench, m_program, wanted);
        QCOMPARE(nothing.code, 2);
        QVERIFY2(nothing.err.contains("nothing is missing"), nothing.err.constData());
        const Ended dry = call(bench, m_program, wanted + words({"-k", "3", "--dry-run", "--json"}));
        QCOMPARE(dry.code, 0);
        QCOMPARE(dry.json()[QLatin1String("n_reuse")].toInt(), 1);
        QCOMPARE(dry.json()[QLatin1String("n_run")].toInt(), 2);

        bench.task(QStringLiteral("one"), {.toml = toml, .tests = "#!/bin/sh\necho 0.5 > /logs/verifier/reward.txt\n"});
        const Ended again =
            call(bench, m_program,
                 {QStringLiteral("regrade"), job, QStringLiteral("-o"), bench.folder().path(QStringLiteral("jobs")),
                  QStringLiteral("--job-name"), QStringLiteral("again")});
        QVERIFY2(again.code == 0, again.err.constData());
        QVERIFY2(again.err.contains("1 verified again: 0 went up, 1 went down, mean 1.000 before and 0.500 now"),
                 again.err.constData());
        const Ended none =
            call(bench, m_program, {QStringLiteral("regrade"), bench.folder().path(QStringLiteral("tasks"))});
        QCOMPARE(none.code, 2);
        QVERIFY2(none.err.contains("neither a job (no config.json) nor a finished trial"), none.err.constData());
    }

    void onATerminalOneLineIsRewritten()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("script")).isEmpty())
            QSKIP("the program script, which makes a terminal, is not installed");
        const RunBench bench;
        bench.agent(QStringLiteral("slow"), "sleep 1; touch /app/done\n");
        const QString command =
            QStringLiteral("'%1' run -p '%2' -a slow -o '%3' --job-name job")
                .arg(m_program, bench.task(QStringLiteral("one")), bench.folder().path(QStringLiteral("jobs")));
        const Ended run =
            call(bench, QStringLiteral("script"), {QStringLiteral("-qec"), command, QStringLiteral("/dev/null")});
        QCOMPARE(run.code, 0);
        QVERIFY2(run.out.contains("\r\033[K0 of 1 done, 0 scored | one__") && run.out.contains(" slow: agent "),
                 run.out.constData());
        QVERIFY2(run.out.contains("1 of 1 trials scored"), run.out.constData());
    }

    void trialsWithoutARewardEndItWithOne()
    {
        const RunBench bench;
        const QString silent = bench.task(QStringLiteral("silent"), {.tests = "#!/bin/sh\nexit 0\n"});
        const Ended run = runJob(
            bench,
            {QStringLiteral("-p"), silent, QStringLiteral("-a"), QStringLiteral("oracle"), QStringLiteral("--json")});
        QCOMPARE(run.code, 1);
        const QJsonValue trial = run.json()[QLatin1String("trials")].toArray().first();
        QCOMPARE(trial[QLatin1String("exception")].toString(), QStringLiteral("RewardFileNotFoundError"));
        QVERIFY(trial[QLatin1String("rewards")].isNull());
        const Ended again =
            call(bench, m_program,
                 {QStringLiteral("resume"), bench.folder().path(QStringLiteral("jobs/job")), QStringLiteral("--json")});
        QCOMPARE(again.code, 1);
        QCOMPARE(again.json()[QLatin1String("n_finished")].toInt(), 1);
    }

    void wrongUseEndsItWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no task") << words({"run", "-a", "oracle"}) << QByteArray("tasks: no task is chosen");
        QTest::newRow("no agent") << words({"run", "-p", "TASK"}) << QByteArray("agents: no agent is chosen");
        QTest::newRow("unknown agent") << words({"run", "-p", "TASK", "-a", "nobody"})
                                       << QByteArray("nobody: no agent of this name; there are oracle, nop");
        QTest::newRow("unknown environment") << words({"run", "-p", "TASK", "-a", "oracle", "-e", "cloud"})
                                             << QByteArray("--env is one of sandbox, docker or podman");
        QTest::newRow("no number") << words({"run", "-p", "TASK", "-a", "oracle", "-k", "many"})
                                   << QByteArray("--n-attempts needs a whole number of at least 1");
        QTest::newRow("a factor of 0") << words({"run", "-p", "TASK", "-a", "oracle", "--timeout-multiplier", "0"})
                                       << QByteArray("--timeout-multiplier needs a number above 0");
        QTest::newRow("no such option") << words({"run", "--dance"}) << QByteArray("dance");
        QTest::newRow("no env file") << words({"run", "-p", "TASK", "-a", "oracle", "--env-file", "/nowhere/x.env"})
                                     << QByteArray("/nowhere/x.env");
        QTest::newRow("no job") << words({"resume", "/nowhere/job"}) << QByteArray("/nowhere/job");
        QTest::newRow("nothing to lint") << words({"lint"}) << QByteArray("a task folder expected");
    }

    void wrongUseEndsItWithTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, said);
        const RunBench bench;
        arguments.replaceInStrings(QStringLiteral("TASK"), bench.task(QStringLiteral("one")));
        if (arguments.front() == QLatin1String("run"))
            arguments << QStringLiteral("-o") << bench.folder().path(QStringLiteral("jobs"));
        const Ended run = call(bench, m_program, arguments);
        QVERIFY2(run.code == 2, run.err.constData());
        QVERIFY2(run.err.contains(said), run.err.constData());
        QVERIFY(!QFileInfo::exists(bench.folder().path(QStringLiteral("jobs"))));
    }

    void harborsOptionsReachTheTrials()
    {
        const RunBench bench;
        bench.agent(
            QStringLiteral("asks"),
            "[ \"$LEVEL $API_KEY $OTHER_KEY\" = '3 typed-secret secret-of-the-file' ] && touch /app/done; echo kept > /app/kept; sleep 4\n",
            "env = [\"API_KEY\", \"OTHER_KEY\"]");
        bench.folder().write(QStringLiteral("some.env"), "OTHER_KEY=secret-of-the-file\n");
        const QString task =
            bench.task(QStringLiteral("one"), {.toml = "[agent]\ntimeout_sec = 2\n[verifier]\ntimeout_sec = 20\n"});
        const Ended run =
            runJob(bench,
                   {QStringLiteral("-p"), task, QStringLiteral("-a"), QStringLiteral("asks"), QStringLiteral("--ae"),
                    QStringLiteral("API_KEY=typed-secret"), QStringLiteral("--ae"), QStringLiteral("LEVEL=3"),
                    QStringLiteral("--env-file"), bench.folder().path(QStringLiteral("some.env")),
                    QStringLiteral("--artifact"), QStringLiteral("/app/kept"), QStringLiteral("--timeout-multiplier"),
                    QStringLiteral("0.1"), QStringLiteral("--agent-timeout-multiplier"), QStringLiteral("5"),
                    QStringLiteral("--json")});
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY(run.json()[QLatin1String("trials")].toArray().first()[QLatin1String("exception")].isNull());
        bool isKept = false;
        QDirIterator files(bench.folder().path(QStringLiteral("jobs")), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains("typed-secret") && !content.contains("secret-of-the-file"),
                     qPrintable(file.fileName()));
            isKept |= file.fileName().endsWith(QLatin1String("/artifacts/app/kept"));
        }
        QVERIFY(isKept);
        QVERIFY(!run.err.contains("secret") && !run.out.contains("secret"));
    }

    void lintRunsTheAuthorsChecklist()
    {
        const RunBench bench;
        const QStringList ours{QStringLiteral("--run"), QStringLiteral("--ignore"), QStringLiteral("shared-verifier"),
                               QStringLiteral("--json")};
        const Ended good = call(bench, m_program, QStringList{QStringLiteral("lint"), ledgerTask} + ours);
        QVERIFY2(good.code == 0, (good.out + good.err).constData());
        QCOMPARE(good.err.count("passed "), 4);
        const QByteArray lucky =
            "#!/bin/sh\nread a b < /proc/uptime\nprintf '{\"one\": %s, \"reward\": 1}' $a > /logs/verifier/reward.json\n";
        const Ended bad =
            call(bench, m_program,
                 QStringList{QStringLiteral("lint"), bench.task(QStringLiteral("lucky"), {.tests = lucky})} + ours);
        QCOMPARE(bad.code, 1);
        QCOMPARE(rulesOf(bad),
                 words({"quayside/nop-scores-nothing", "quayside/oracle-repeats", "quayside/oracle-scores-full"}));
    }

    void lintNamesTheLine()
    {
        const RunBench bench;
        const QString broken =
            bench.task(QStringLiteral("broken"), {.dockerfile = "FROM any\nRUN pip install x\nONBUILD RUN x\n"});
        const Ended lint = call(bench, m_program, {QStringLiteral("lint"), broken, QStringLiteral("--ours")});
        QCOMPARE(lint.code, 1);
        QVERIFY2(lint.out.contains("broken/environment/Dockerfile:2 [unpinned-python-dependency] ")
                     && lint.out.contains("broken/environment/Dockerfile:3 [quayside/")
                     && lint.out.contains("ONBUILD is not supported by the sandbox"),
                 lint.out.constData());
    }

    void lintTakesRulesAndFoldersOfTasks()
    {
        const RunBench bench;
        const QString tasks = bench.folder().path(QStringLiteral("tasks"));
        const auto lint = [&](const QStringList &options) {
            return call(bench, m_program,
                        QStringList{QStringLiteral("lint"), tasks, QStringLiteral("--json")} + options);
        };
        bench.task(QStringLiteral("one"));
        bench.task(QStringLiteral("two"), {.toml = "[verifier]\nenvironment_mode = \"separate\"\n"});
        QCOMPARE(rulesOf(lint({})), words({"shared-verifier"}));
        QCOMPARE(rulesOf(lint(words({"--select", "root-agent"}))), words({"root-agent", "root-agent"}));
        const Ended none = lint(words({"--ignore", "shared-verifier"}));
        QCOMPARE(none.code, 0);
        QCOMPARE(none.out.trimmed(), QByteArray("[]"));
        QCOMPARE(lint(words({"--ignore", "no-such-rule"})).code, 2);
        QCOMPARE(call(bench, m_program, {QStringLiteral("lint"), tasks + QStringLiteral("/none")}).code, 2);
        bench.folder().write(QStringLiteral("tasks/dataset.toml"),
                             "[metadata.harbor.lint]\nignore = [\"shared-verifier\"]\n");
        QCOMPARE(lint({}).code, 0);
    }

private:
    static QStringList rulesOf(const Ended &lint)
    {
        QStringList rules;
        for (const QJsonValue &finding : lint.json().array())
            rules << finding[QLatin1String("rule")].toString();
        rules.sort();
        return rules;
    }

    Ended runJob(const RunBench &bench, const QStringList &arguments) const
    {
        return call(bench, m_program,
                    QStringList{QStringLiteral("run")} + arguments
                        + QStringList{QStringLiteral("-o"), bench.folder().path(QStringLiteral("jobs")),
                                      QStringLiteral("--job-name"), QStringLiteral("job")});
    }

    static Ended call(const RunBench &bench, const QString &program, const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CACHE_HOME"), bench.folder().path(QStringLiteral("cache")));
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        process.waitForFinished(120'000);
        return {.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                .out = process.readAllStandardOutput(),
                .err = process.readAllStandardError()};
    }

    QString m_program;
};

QTEST_GUILESS_MAIN(TestRunCommands)
#include "tst_runcommands.moc"
