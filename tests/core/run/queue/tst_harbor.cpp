// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/jobfolder.h"
#include "tests/support/harborpackage.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"
#include "tests/support/testengine.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace quayside;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString program(const char *name)
{
    return QStringLiteral(QUAYSIDE_SOURCE "/tests/core/run/queue/") + QLatin1String(name);
}

/// The results of a job by the name of their trial.
QMap<QString, QByteArray> resultsOf(const QString &job)
{
    QMap<QString, QByteArray> results;
    for (const QString &name : QDir(job).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString file = job + QLatin1Char('/') + name + QStringLiteral("/result.json");
        if (QFileInfo::exists(file))
            results.insert(name, contentOf(file));
    }
    return results;
}

/// Slow enough to be interrupted.
QString dockerTask(const RunBench &bench)
{
    const QByteArray toml = "[task]\nname = \"quayside/paced\"\nversion = \"1.2.3\"\n"
                            "[agent]\ntimeout_sec = 60\n[verifier]\ntimeout_sec = 60\n";
    const QString task = bench.task(QStringLiteral("paced"),
                                    {.toml = toml,
                                     .solution = "#!/bin/sh\nsleep 2; touch /app/done\n",
                                     .dockerfile = "FROM " + QByteArray(TestEngine::baseImage) + "\nWORKDIR /app\n"});
    bench.folder().write(QStringLiteral("tasks/paced/LICENSE"), "free\n");
    bench.folder().write(QStringLiteral("tasks/paced/.gitignore"), "*.log\n");
    bench.folder().write(QStringLiteral("tasks/paced/tests/noise.log"), "noise\n");
    return task;
}

RunSpec dockerSpec(const RunBench &bench)
{
    RunSpec spec = bench.spec({dockerTask(bench)}, {QStringLiteral("oracle"), QStringLiteral("nop")});
    spec.environment = EnvironmentKind::Docker;
    spec.attempts = 2;
    spec.artifacts = {{.source = QStringLiteral("/app/x"), .exclude = {QStringLiteral("*.o")}}};
    return spec;
}

/// Of what the agents leave, its tests see one file.
QString separateTask(const RunBench &bench)
{
    const QByteArray toml = "artifacts = [\"/app/done\"]\n[task]\nname = \"quayside/apart\"\nversion = \"1.0.0\"\n"
                            "[agent]\ntimeout_sec = 60\n[verifier]\ntimeout_sec = 60\n"
                            "environment_mode = \"separate\"\n";
    return bench.task(QStringLiteral("apart"),
                      {.toml = toml,
                       .solution = "#!/bin/sh\ntouch /app/done; echo x > /app/done\n",
                       .dockerfile = "FROM " + QByteArray(TestEngine::baseImage) + "\nWORKDIR /app\n"});
}

RunSpec regradeOf(const RunBench &bench, const QString &job)
{
    RunSpec spec = bench.spec({}, {});
    spec.jobName = QStringLiteral("ours");
    spec.environment = EnvironmentKind::Docker;
    spec.sources = {job};
    spec.sourceAction = SourceAction::Regrade;
    return spec;
}

} // namespace

/// Folders that we write, in the hands of Harbor itself.
class TestHarbor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (HarborPackage::all().isEmpty())
            QSKIP("QUAYSIDE_HARBOR names no folder with packages of Harbor");
    }

    void itTakesUpAJobOfOurs_data() { versions(); }
    /// No engine is needed: the trials end without one, and Harbor compares what they were to be.
    void itTakesUpAJobOfOurs()
    {
        QFETCH(int, package);
        qputenv("DOCKER_HOST", "unix:///nonexistent/docker.sock");
        RunBench bench;
        const auto queue = bench.run(dockerSpec(bench));
        qunsetenv("DOCKER_HOST");
        QCOMPARE(resultsOf(queue->folder()).size(), 4);
        const QString gone = queue->folder() + QLatin1Char('/') + queue->trials().front().plan.name.value;
        QVERIFY(QFile::remove(gone + QStringLiteral("/result.json")));
        const auto said = HarborPackage::all()[package].python({program("harbortakesup.py"), queue->folder()});
        VERIFY_RESULT(said);
        QCOMPARE(said->trimmed(), QByteArray("3 done, 1 left"));
    }

    void itTakesUpARegradeOfOurs_data() { versions(); }
    /// Nor for this: what was recorded lies there, and the verifiers end without an engine.
    void itTakesUpARegradeOfOurs()
    {
        QFETCH(int, package);
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        RunBench bench;
        RunSpec spec = bench.spec({separateTask(bench)}, {QStringLiteral("oracle"), QStringLiteral("nop")});
        const auto recorded = bench.run(spec);
        qputenv("DOCKER_HOST", "unix:///nonexistent/docker.sock");
        const auto queue = bench.run(regradeOf(bench, recorded->folder()));
        qunsetenv("DOCKER_HOST");
        QCOMPARE(resultsOf(queue->folder()).size(), 2);
        const QString gone = queue->folder() + QLatin1Char('/') + queue->trials().front().plan.name.value;
        QVERIFY(QFile::remove(gone + QStringLiteral("/result.json")));
        const auto said = HarborPackage::all()[package].python({program("harbortakesup.py"), queue->folder()});
        VERIFY_RESULT(said);
        QCOMPARE(said->trimmed(), QByteArray("1 done, 1 left"));
    }

    void itVerifiesAgainAsWeDo_data() { versions(); }
    /// The same recorded trials, verified again by Harbor and by us.
    void itVerifiesAgainAsWeDo()
    {
        QFETCH(int, package);
        const TestEngine engine(ContainerEngine::Docker, TestEngine::Builder::BuildKit);
        if (const QString problem = composeProblem(engine); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        RunBench bench;
        const QString task = separateTask(bench);
        RunSpec spec = bench.spec({task}, {QStringLiteral("oracle"), QStringLiteral("nop")});
        spec.environment = EnvironmentKind::Docker;
        const auto recorded = bench.run(spec);
        bench.folder().write(QStringLiteral("tasks/apart/tests/test.sh"),
                             "#!/bin/sh\n[ -f /app/done ] && r=0.25 || r=0\necho $r > /logs/verifier/reward.txt\n");
        const QString jobs = bench.folder().path(QStringLiteral("theirs"));
        const auto said = HarborPackage::all()[package].harbor(
            {QStringLiteral("job"), QStringLiteral("regrade"), recorded->folder(), QStringLiteral("-p"), task,
             QStringLiteral("--jobs-dir"), jobs, QStringLiteral("--job-name"), QStringLiteral("again")},
            engineVariables());
        VERIFY_RESULT(said);
        const auto ours = bench.run(regradeOf(bench, recorded->folder()));
        const auto verdicts = [](const QString &job) {
            QStringList lines;
            for (const QByteArray &bytes : resultsOf(job)) {
                const QJsonObject result = QJsonDocument::fromJson(bytes).object();
                lines << QString::fromUtf8(
                    QJsonDocument(
                        QJsonObject{
                            {QStringLiteral("agent"), result[QLatin1String("agent_info")]},
                            {QStringLiteral("used"), result[QLatin1String("agent_result")]},
                            {QStringLiteral("reward"), result[QLatin1String("verifier_result")]},
                            {QStringLiteral("exception"),
                             result[QLatin1String("exception_info")].toObject()[QLatin1String("exception_type")]}})
                        .toJson(QJsonDocument::Compact));
            }
            lines.sort();
            return lines;
        };
        QCOMPARE(verdicts(ours->folder()), verdicts(jobs + QStringLiteral("/again")));
    }

    void itCountsAsWeDoAndTakesIt_data() { versions(); }
    /// By its own count and its viewer; then as it would upload it.
    void itCountsAsWeDoAndTakesIt()
    {
        QFETCH(int, package);
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        RunBench bench;
        bench.agent(QStringLiteral("fails"), "touch /app/done; exit 3");
        bench.agent(QStringLiteral("limited"), "echo 'HTTP 429: too many requests' >&2; exit 1");
        bench.agent(
            QStringLiteral("counts"),
            "touch /app/done; printf '%s' '{\"schema_version\":\"ATIF-v1.7\",\"session_id\":\"s\",\"agent\":"
            "{\"name\":\"counts\",\"version\":\"1\",\"model_name\":\"small\"},\"steps\":[{\"step_id\":1,"
            "\"source\":\"agent\",\"message\":\"m\",\"metrics\":{\"prompt_tokens\":7,\"completion_tokens\":2}}]}'"
            " > /logs/agent/trajectory.json");
        RunSpec spec = bench.spec(
            {bench.task(QStringLiteral("one")), bench.task(QStringLiteral("none"), {.tests = "#!/bin/sh\n"}),
             bench.task(QStringLiteral("two-keys"),
                        {.tests = "#!/bin/sh\necho '{\"a\": 1, \"b\": 0.5}' > /logs/verifier/reward.json\n"})},
            {QStringLiteral("oracle"), QStringLiteral("nop"), QStringLiteral("fails"), QStringLiteral("limited"),
             QStringLiteral("counts")});
        spec.attempts = 2;
        const auto queue = bench.run(spec);
        QCOMPARE(resultsOf(queue->folder()).size(), 30);
        for (const char *script : {"harborcounts.py", "harborupload.py"}) {
            const auto said = HarborPackage::all()[package].python({program(script), queue->folder()});
            VERIFY_RESULT(said);
            QCOMPARE(QString::fromUtf8(*said), QString());
        }
    }

    void itRunsWhatWeLeft_data() { versions(); }
    /// Our run is killed; what Harbor then runs is what was missing, and nothing a second time.
    void itRunsWhatWeLeft()
    {
        QFETCH(int, package);
        const TestEngine engine(ContainerEngine::Docker, TestEngine::Builder::BuildKit);
        if (const QString problem = composeProblem(engine); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        RunBench bench;
        RunSpec spec = dockerSpec(bench);
        spec.agents = {QStringLiteral("oracle")};
        spec.attempts = 3;
        spec.concurrent = 1;
        const QString job = killedAfterOne(bench, spec);
        const auto before = resultsOf(job);
        QVERIFY(!before.isEmpty() && before.size() < 3);
        const auto said = HarborPackage::all()[package].harbor(
            {QStringLiteral("job"), QStringLiteral("resume"), QStringLiteral("-p"), job}, engineVariables());
        VERIFY_RESULT(said);
        const auto after = resultsOf(job);
        QCOMPARE(after.size(), 3);
        for (const auto &[name, result] : before.asKeyValueRange())
            QCOMPARE(after.value(name), result);
        const QJsonObject stats = QJsonDocument::fromJson(contentOf(job + QStringLiteral("/result.json")))
                                      .object()[QLatin1String("stats")]
                                      .toObject();
        QCOMPARE(stats[QLatin1String("n_completed_trials")].toInt(), 3);
        QCOMPARE(stats[QLatin1String("n_errored_trials")].toInt(), 0);
    }

    void weTakeUpAJobOfIts_data() { versions(); }
    /// No engine is needed, as above.
    void weTakeUpAJobOfIts()
    {
        QFETCH(int, package);
        RunBench bench;
        const QString job = begunByHarbor(
            bench, package, {{QStringLiteral("DOCKER_HOST"), QStringLiteral("unix:///nonexistent/docker.sock")}});
        const auto results = resultsOf(job);
        QCOMPARE(results.size(), 4);
        QVERIFY(QFile::remove(job + QLatin1Char('/') + results.firstKey() + QStringLiteral("/result.json")));
        const auto opened = taken(bench, job);
        VERIFY_RESULT(opened);
        QCOMPARE(opened->trials.size(), 4U);
        for (const RunTrial &trial : opened->trials)
            QCOMPARE(trial.state == RunState::Waiting, trial.plan.name.value == results.firstKey());
    }

    void weRunWhatItLeft_data() { versions(); }
    /// The missing trials are run, nothing is run twice, and Harbor finds the job as it would have left it.
    void weRunWhatItLeft()
    {
        QFETCH(int, package);
        const TestEngine engine(ContainerEngine::Docker, TestEngine::Builder::BuildKit);
        if (const QString problem = composeProblem(engine); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        RunBench bench;
        const QString job = begunByHarbor(bench, package, engineVariables());
        auto before = resultsOf(job);
        QCOMPARE(before.size(), 4);
        const QString half = before.firstKey();
        const QString whole = before.lastKey();
        QVERIFY(QFile::remove(job + QLatin1Char('/') + half + QStringLiteral("/result.json")));
        QVERIFY(QDir(job + QLatin1Char('/') + whole).removeRecursively());
        before.remove(half);
        before.remove(whole);
        auto opened = taken(bench, job);
        VERIFY_RESULT(opened);
        RunQueue queue(std::move(*opened), {}, bench.sandbox());
        runToEnd(queue);
        QCOMPARE(queue.totals().scored, 4);
        const auto after = resultsOf(job);
        QCOMPARE(after.size(), 4);
        for (const auto &[name, result] : before.asKeyValueRange())
            QCOMPARE(after.value(name), result);
        const auto said = HarborPackage::all()[package].python({program("harbortakesup.py"), job});
        VERIFY_RESULT(said);
        QCOMPARE(said->trimmed(), QByteArray("4 done, 0 left"));
        QCOMPARE(HarborPackage::all()[package].python({program("harborcounts.py"), job}).value_or("did not run"),
                 QByteArray());
    }

private:
    /// The folder of a job of four trials that Harbor ran.
    static QString begunByHarbor(const RunBench &bench, int package, const QMap<QString, QString> &variables)
    {
        const QString jobs = bench.folder().path(QStringLiteral("theirs"));
        const QJsonObject config{
            {QStringLiteral("job_name"), QStringLiteral("begun")},
            {QStringLiteral("jobs_dir"), jobs},
            {QStringLiteral("n_attempts"), 2},
            {QStringLiteral("quiet"), true},
            {QStringLiteral("agents"),
             QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("oracle")}},
                        QJsonObject{{QStringLiteral("name"), QStringLiteral("nop")}}}},
            {QStringLiteral("tasks"),
             QJsonArray{QJsonObject{{QStringLiteral("path"), QDir::current().relativeFilePath(dockerTask(bench))}}}}};
        bench.folder().write(QStringLiteral("begun.json"), QJsonDocument(config).toJson());
        const auto said = HarborPackage::all()[package].python(
            {program("harborruns.py"), bench.folder().path(QStringLiteral("begun.json"))}, variables);
        if (!said)
            qWarning("%s", qPrintable(describe(said.error())));
        return jobs + QStringLiteral("/begun");
    }

    static Result<OpenJob> taken(const RunBench &bench, const QString &job)
    {
        return reviewForeignRun(job).and_then(
            [&](const ForeignRun &run) { return reopenJob(job, bench.sandbox(), run.digest()); });
    }

    static void versions()
    {
        QTest::addColumn<int>("package");
        const auto packages = HarborPackage::all();
        for (qsizetype i = 0; i < packages.size(); ++i)
            QTest::newRow(qPrintable(packages[i].version())) << static_cast<int>(i);
    }

    static QString composeProblem(const TestEngine &engine)
    {
        if (!engine.problem().isEmpty())
            return engine.problem();
        return engine.call({QStringLiteral("compose"), QStringLiteral("version")})
            ? QString()
            : QStringLiteral("Harbor needs Docker's compose plugin, which is not installed");
    }

    static QMap<QString, QString> engineVariables()
    {
        QMap<QString, QString> variables;
        for (const char *name : {"DOCKER_HOST", "DOCKER_CONFIG", "DOCKER_BUILDKIT"})
            variables.insert(QLatin1String(name), qEnvironmentVariable(name));
        return variables;
    }

    /// The folder of a job whose run was killed as soon as there was a result.
    static QString killedAfterOne(const RunBench &bench, const RunSpec &spec)
    {
        const QString job = jobFolder(spec);
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QStringList arguments{QStringLiteral("run"),
                              QStringLiteral("-p"),
                              spec.tasks.front(),
                              QStringLiteral("-a"),
                              spec.agents.front(),
                              QStringLiteral("-k"),
                              QString::number(spec.attempts),
                              QStringLiteral("-n"),
                              QString::number(spec.concurrent),
                              QStringLiteral("-e"),
                              QStringLiteral("docker"),
                              QStringLiteral("-o"),
                              spec.jobsFolder,
                              QStringLiteral("--job-name"),
                              spec.jobName};
        process.start(qEnvironmentVariable("QUAYSIDE_RUNNER"), arguments);
        while (process.state() != QProcess::NotRunning && resultsOf(job).isEmpty())
            process.waitForFinished(100);
        process.kill();
        process.waitForFinished();
        Q_UNUSED(bench)
        return job;
    }
};

QTEST_GUILESS_MAIN(TestHarbor)
#include "tst_harbor.moc"
