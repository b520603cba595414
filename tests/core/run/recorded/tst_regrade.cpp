// SPDX-License-Identifier: GPL-3.0-or-later
// Recorded trials verified again in the sandbox, and those that cannot be, with the reason.
#include "core/run/recorded/regradable.h"
#include "core/run/recorded/rewardchange.h"
#include "core/run/recorded/trialdecisions.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace quayside;

namespace {

const QByteArray limits = "[agent]\ntimeout_sec = 20\n[verifier]\ntimeout_sec = 20\n";
const QByteArray separate = "artifacts = [\"/app/done\", \"/app/notes\"]\n[task]\nname = \"us/one\"\n" + limits
    + "environment_mode = \"separate\"\n";
const QByteArray solution = "#!/bin/sh\nmkdir /app/notes; echo a > /app/notes/a; printf well > /app/done\n";
const QByteArray lenient = "#!/bin/sh\n[ -f /app/done ] && r=1 || r=0\necho $r > /logs/verifier/reward.txt\n";
/// Of what the agent left it sees the artifacts alone.
const QByteArray strict =
    "#!/bin/sh\n[ \"$(cat /app/done)\" = well ] && r=1 || r=0\n"
    "[ -e /app/scratch ] && r=7\n"
    "echo \"{\\\"reward\\\": $r, \\\"notes\\\": $(ls /app/notes | wc -l)}\" > /logs/verifier/reward.json\n";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Json jsonAt(const QString &path)
{
    return jsonFrom(contentOf(path));
}

/// Every name below a folder with its content and time.
QByteArray digestOf(const QString &folder)
{
    QStringList lines;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info = files.nextFileInfo();
        lines << info.filePath() + info.lastModified().toString(Qt::ISODateWithMs)
                + QString::fromLatin1(contentOf(info.filePath()).toHex());
    }
    lines.sort();
    return QCryptographicHash::hash(lines.join(QLatin1Char('\n')).toUtf8(), QCryptographicHash::Sha256);
}

RunSpec again(const RunBench &bench, const QString &source, const QStringList &tasks)
{
    RunSpec spec = bench.spec(tasks, {});
    spec.jobName = QStringLiteral("again");
    spec.sources = {source};
    spec.sourceAction = SourceAction::Regrade;
    return spec;
}

QString trialFolder(const RunQueue &queue, size_t row = 0)
{
    return queue.folder() + QLatin1Char('/') + queue.trials()[row].plan.name.value;
}

} // namespace

class TestRegrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
    }

    void judgesAnewWithoutAnAgent()
    {
        RunBench bench;
        bench.agent(QStringLiteral("worker"),
                    "mkdir /app/notes; echo a > /app/notes/a; touch /app/scratch; "
                    "echo \"$1\" well > /dev/null; printf well > /app/done");
        bench.agent(QStringLiteral("sloppy"),
                    "mkdir /app/notes; printf badly > /app/done; echo b > /app/notes/b; exit 3");
        const QString task = bench.task(QStringLiteral("one"), {.toml = separate, .tests = lenient});
        const auto first = bench.run(bench.spec({task}, {QStringLiteral("worker"), QStringLiteral("sloppy")}));
        QCOMPARE(outcomeLine(first->trials()[0]), QStringLiteral("reward=1"));
        QCOMPARE(outcomeLine(first->trials()[1]), QStringLiteral("NonZeroAgentExitCodeError reward=1"));
        const QByteArray before = digestOf(first->folder());

        bench.task(QStringLiteral("one"), {.toml = separate, .tests = strict});
        const auto second = bench.run(again(bench, first->folder(), {task}));
        QCOMPARE(digestOf(first->folder()), before);
        QCOMPARE(second->trials().size(), size_t(2));
        const auto changes = rewardChanges(second->trials(), second->sources());
        QCOMPARE(changes.size(), size_t(2));
        for (const RunTrial &trial : second->trials()) {
            const bool isWorker = trial.plan.agent == QLatin1String("worker");
            QCOMPARE(outcomeLine(trial),
                     isWorker ? QStringLiteral("reward=1 notes=1")
                              : QStringLiteral("NonZeroAgentExitCodeError reward=0 notes=1"));
            const auto change = std::ranges::find(changes, trial.plan.name, &RewardChange::trial);
            QCOMPARE(change->before, 1.0);
            QCOMPARE(change->after, isWorker ? 1.0 : 0.0);
        }
        QCOMPARE(schemaProblem(second->folder()), QString());
    }

    void saysWhatItStandsOn()
    {
        RunBench bench;
        const QString task =
            bench.task(QStringLiteral("one"), {.toml = separate, .tests = lenient, .solution = solution});
        const auto first = bench.run(bench.spec({task}, {QStringLiteral("oracle")}));
        const auto second = bench.run(again(bench, first->folder(), {task}));
        const Json source = jsonAt(trialFolder(*first) + QStringLiteral("/result.json"));
        const Json result = jsonAt(trialFolder(*second) + QStringLiteral("/result.json"));
        for (const char *key : {"agent_info", "agent_result", "task_name"})
            QCOMPARE(result[key], source[key]);
        for (const char *key : {"environment_setup", "agent_setup", "agent_execution"})
            QVERIFY(result[key].is_null());
        QVERIFY(!result["verifier"].is_null());
        const Json config = jsonAt(trialFolder(*second) + QStringLiteral("/config.json"));
        QCOMPARE(config["source_trial"]["trial_id"], source["id"]);
        QCOMPARE(memberText(config["source_trial"], "path"), trialFolder(*first));
        const Json lock = jsonAt(trialFolder(*second) + QStringLiteral("/lock.json"));
        QCOMPARE(lock["source_trial"]["task"], jsonAt(trialFolder(*first) + QStringLiteral("/lock.json"))["task"]);
        const Json job = jsonAt(second->folder() + QStringLiteral("/config.json"));
        QCOMPARE(memberText(job["source_jobs"][0], "path"), first->folder());
        QCOMPARE(memberText(job["source_jobs"][0], "action"), QStringLiteral("regrade"));
        QVERIFY(!job.contains("agents"));
    }

    /// What the tests reported then is not carried over, whatever it was.
    void aVerifiersFailureIsMended()
    {
        RunBench bench;
        const QString task =
            bench.task(QStringLiteral("one"), {.toml = separate, .tests = "#!/bin/sh\nexit 1\n", .solution = solution});
        const auto first = bench.run(bench.spec({task}, {QStringLiteral("oracle")}));
        QCOMPARE(outcomeLine(first->trials()[0]), QStringLiteral("RewardFileNotFoundError"));
        bench.task(QStringLiteral("one"), {.toml = separate, .tests = lenient});
        const auto second = bench.run(again(bench, first->folder(), {task}));
        QCOMPARE(outcomeLine(second->trials()[0]), QStringLiteral("reward=1"));
    }

    void oneTrialAlone()
    {
        RunBench bench;
        const QString task =
            bench.task(QStringLiteral("one"), {.toml = separate, .tests = lenient, .solution = solution});
        RunSpec spec = bench.spec({task}, {QStringLiteral("oracle")});
        spec.attempts = 3;
        const auto first = bench.run(spec);
        const auto second = bench.run(again(bench, trialFolder(*first, 1), {}));
        QCOMPARE(second->spec().tasks, QStringList{task});
        QCOMPARE(second->trials().size(), size_t(1));
        QCOMPARE(second->trials()[0].plan.source, trialFolder(*first, 1));
        QCOMPARE(outcomeLine(second->trials()[0]), QStringLiteral("reward=1"));
    }

    void stepsAreJudgedOneByOne()
    {
        RunBench bench;
        const QByteArray toml = "[task]\nname = \"us/stepped\"\n" + limits
            + "environment_mode = \"separate\"\n[[steps]]\nname = \"one\"\nartifacts = [\"/app/one\"]\n"
              "[[steps]]\nname = \"two\"\nartifacts = [\"/app/two\"]\n";
        const auto write = [&](const char *path, const QByteArray &text) {
            bench.folder().write(QStringLiteral("tasks/stepped/") + QLatin1String(path), text);
        };
        const QString task = bench.task(QStringLiteral("stepped"), {.toml = toml});
        for (const QByteArray &step : {QByteArray("one"), QByteArray("two")}) {
            const QByteArray folder = "steps/" + step;
            write((folder + "/instruction.md").constData(), "do it\n");
            write((folder + "/solution/solve.sh").constData(), "#!/bin/sh\necho ok > /app/" + step + "\n");
            write((folder + "/tests/test.sh").constData(),
                  "#!/bin/sh\n[ -f /app/" + step + " ] && r=1 || r=0\necho $r > /logs/verifier/reward.txt\n");
        }
        const auto first = bench.run(bench.spec({task}, {QStringLiteral("oracle")}));
        QCOMPARE(outcomeLine(first->trials()[0]), QStringLiteral("reward=1"));
        write("steps/two/tests/test.sh", "#!/bin/sh\necho 0.5 > /logs/verifier/reward.txt\n");
        RunSpec spec = again(bench, first->folder(), {task});
        const auto second = bench.run(spec);
        QCOMPARE(outcomeLine(second->trials()[0]), QStringLiteral("reward=0.75"));
        QCOMPARE(schemaProblem(second->folder()), QString());
        write("steps/two/tests/test.sh", "#!/bin/sh\nexit 1\n");
        spec.jobName = QStringLiteral("third");
        const auto third = bench.run(spec);
        QCOMPARE(outcomeLine(third->trials()[0]), QStringLiteral("RegradeError"));
    }

    void whatCannotBeJudgedSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QString>("change"); ///< a file of the trial to be removed
        QTest::addColumn<QString>("reason");
        const QByteArray name = "[task]\nname = \"us/one\"\n";
        const QByteArray mode = limits + "environment_mode = \"separate\"\n";
        const auto with = [&](const QByteArray &artifacts) {
            return "artifacts = [" + artifacts + "]\n" + name + mode;
        };
        QTest::newRow("it can") << with("\"/app/done\"") << QString() << QString();
        QTest::newRow("never collected") << with("\"/app/done\", \"/app/more\"") << QString()
                                         << QStringLiteral("/app/more: was never collected");
        QTest::newRow("another place")
            << with("{source = \"/app/done\", destination = \"other\"}") << QString()
            << QStringLiteral("/app/done: was kept as artifacts/app/done, and the task now reads artifacts/other");
        QTest::newRow("not collected then")
            << with("\"/app/absent\"") << QString() << QStringLiteral("/app/absent: could not be collected then");
        QTest::newRow("left out otherwise")
            << with("{source = \"/app/notes\", exclude = [\"*.log\"]}") << QString()
            << QStringLiteral("/app/notes: was collected without [], and the task now leaves out [*.log]");
        QTest::newRow("gone") << with("\"/app/done\"") << QStringLiteral("artifacts/app/done")
                              << QStringLiteral("/app/done: is not in the trial's folder any more");
        QTest::newRow("no manifest") << with("\"/app/done\"") << QStringLiteral("artifacts/manifest.json")
                                     << QStringLiteral("there is no artifacts/manifest.json");
        QTest::newRow("another task") << "[task]\nname = \"us/two\"\n" + mode << QString()
                                      << QStringLiteral("no task folder of this name is chosen");
        QTest::newRow("shared") << name + limits << QString() << QStringLiteral("its tests run where the agent worked");
        QTest::newRow("steps") << name + mode + "[[steps]]\nname = \"a\"\n"
                               << QString() << QStringLiteral("it has no steps, and the task has some");
    }

    void whatCannotBeJudgedSaysWhy()
    {
        QFETCH(QByteArray, toml);
        QFETCH(QString, change);
        QFETCH(QString, reason);
        RunBench bench;
        bench.agent(QStringLiteral("worker"), "mkdir /app/notes; echo a > /app/notes/a; echo b > /app/done");
        const QByteArray collected = "artifacts = [\"/app/done\", \"/app/notes\", \"/app/absent\"]\n[task]\nname = "
                                     "\"us/one\"\n"
            + limits;
        const QString task = bench.task(QStringLiteral("one"), {.toml = collected, .tests = lenient});
        const auto first = bench.run(bench.spec({task}, {QStringLiteral("worker")}));
        if (!change.isEmpty())
            QVERIFY(QFile::remove(trialFolder(*first) + QLatin1Char('/') + change));
        bench.task(QStringLiteral("one"), {.toml = toml});
        bench.folder().write(QStringLiteral("tasks/one/steps/a/instruction.md"), "x");
        const RunSpec spec = again(bench, first->folder(), {task});
        const RunMaterial material = readMaterial(spec);
        const QString said = material.obstacles.value(trialFolder(*first));
        const auto decided = decideTrials(spec, material, randomTrialName);
        QVERIFY2(
            reason.isEmpty()
                ? said.isEmpty()
                : (said + describe(decided.problems.empty() ? Error{} : decided.problems.front())).contains(reason),
            qPrintable(said));
    }

    void aLinkOutOfTheRecordIsNotFollowed()
    {
        RunBench bench;
        const QString task =
            bench.task(QStringLiteral("one"), {.toml = separate, .tests = strict, .solution = solution});
        const auto first = bench.run(bench.spec({task}, {QStringLiteral("oracle")}));
        bench.folder().write(QStringLiteral("secret"), "well");
        QVERIFY(QDir().mkpath(trialFolder(*first) + QStringLiteral("/artifacts/app/notes")));
        QVERIFY(QFile::link(bench.folder().path(QStringLiteral("secret")),
                            trialFolder(*first) + QStringLiteral("/artifacts/app/notes/out")));
        const auto second = bench.run(again(bench, first->folder(), {task}));
        QCOMPARE(outcomeLine(second->trials()[0]), QStringLiteral("RegradeError"));
        QVERIFY(second->trials()[0].summary.has_value());
        const Json result = jsonAt(trialFolder(*second) + QStringLiteral("/result.json"));
        QVERIFY(memberText(result["exception_info"], "exception_message").contains(QLatin1String("app/notes/out")));
        QVERIFY(!QFileInfo::exists(trialFolder(*second) + QStringLiteral("/artifacts/app/notes/out")));
    }

    /// The plan of a run that was interrupted names the recorded trials.
    void goesOnAfterAStop()
    {
        RunBench bench;
        const QString task =
            bench.task(QStringLiteral("one"), {.toml = separate, .tests = lenient, .solution = solution});
        const auto first = bench.run(bench.spec({task}, {QStringLiteral("oracle")}));
        {
            const RunSpec spec = again(bench, first->folder(), {task});
            auto job = createJob(spec, readMaterial(spec));
            VERIFY_RESULT(job);
        }
        auto job = reopenJob(bench.folder().path(QStringLiteral("jobs/again")), bench.sandbox());
        VERIFY_RESULT(job);
        QCOMPARE(job->trials.size(), size_t(1));
        RunQueue queue(std::move(*job), {}, bench.sandbox());
        runToEnd(queue);
        QCOMPARE(outcomeLine(queue.trials()[0]), QStringLiteral("reward=1"));
    }

    void asRealHarborDid_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("tasks");
        QTest::addColumn<QString>("regraded");
        QTest::newRow("0.25") << "harbor-0.25/compare-3x3" << "harbor-0.25/tasks/regrade-set" << "harbor-0.25/regraded";
        QTest::newRow("0.26") << "harbor-0.26/failing-agents" << "harbor-0.26/tasks/regrade-failed"
                              << "harbor-0.26/regraded";
    }

    /// The same rewards and exceptions, trial by trial, but for what 0.25 does not carry over.
    void asRealHarborDid()
    {
        QFETCH(QString, source);
        QFETCH(QString, tasks);
        QFETCH(QString, regraded);
        const QString data = qEnvironmentVariable("QUAYSIDE_REAL_DATA");
        if (!QFileInfo::exists(data + QLatin1Char('/') + regraded))
            QSKIP("QUAYSIDE_REAL_DATA has no such runs");
        QMap<QString, TrialSummary> expected;
        const auto theirs = readRecordedJob(data + QLatin1Char('/') + regraded);
        VERIFY_RESULT(theirs);
        for (const RecordedTrial &trial : theirs->trials)
            expected.insert(memberText(trial.config["source_trial"], "trial_id"), summaryOf(trial.result));
        RunBench bench;
        const auto ours = bench.run(again(bench, data + QLatin1Char('/') + source, {data + QLatin1Char('/') + tasks}));
        QCOMPARE(ours->trials().size(), static_cast<size_t>(expected.size()));
        for (const RunTrial &trial : ours->trials()) {
            const Json original = jsonAt(trial.plan.source + QStringLiteral("/result.json"));
            const TrialSummary wanted = expected.value(memberText(original, "id"));
            QCOMPARE(trial.summary->rewards, wanted.rewards);
            QCOMPARE(trial.summary->exceptions, wanted.exceptions);
            QCOMPARE(trial.summary->agent, wanted.agent);
            QCOMPARE(trial.summary->usage, wanted.usage);
        }
    }
};

QTEST_GUILESS_MAIN(TestRegrade)
#include "tst_regrade.moc"
