// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/process/processtrace.h"
#include "core/run/queue/harborplan.h"
#include "core/run/queue/jobfolder.h"
#include "core/run/record/configessence.h"
#include "core/run/record/specfromconfig.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <functional>

using namespace quayside;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A job of this program, without its journal: what Harbor would have left, but for where its trials run.
class HarborsJob
{
public:
    explicit HarborsJob(int attempts = 2)
    {
        RunSpec spec = m_bench.spec({m_bench.task(QStringLiteral("one")), m_bench.task(QStringLiteral("two"))},
                                    {QStringLiteral("oracle"), QStringLiteral("nop")});
        spec.attempts = attempts;
        const auto queue = m_bench.run(spec);
        m_folder = queue->folder();
        for (const RunTrial &trial : queue->trials())
            m_trials << trial.plan.name.value;
        QFile::remove(m_folder + QStringLiteral("/.quayside-journal.jsonl"));
    }

    const RunBench &bench() const { return m_bench; }
    const QString &folder() const { return m_folder; }
    const QStringList &trials() const { return m_trials; }
    QString trial(qsizetype i) const { return m_folder + QLatin1Char('/') + m_trials[i]; }
    QByteArray id() const
    {
        return memberText(jsonFrom(contentOf(m_folder + QStringLiteral("/result.json"))), "id").toUtf8();
    }

    void edit(const QString &file, const std::function<void(Json &)> &change) const
    {
        Json json = jsonFrom(contentOf(file));
        change(json);
        QFile out(file);
        if (out.open(QIODevice::WriteOnly | QIODevice::Truncate))
            out.write(QByteArray::fromStdString(serialized(json, 4)));
    }
    void editConfig(const std::function<void(Json &)> &change) const
    {
        edit(m_folder + QStringLiteral("/config.json"), change);
    }

    Result<OpenJob> reopen() const
    {
        const auto review = reviewForeignRun(m_folder);
        if (!review)
            return std::unexpected(review.error());
        return reopenJob(m_folder, m_bench.sandbox(), review->digest());
    }

private:
    RunBench m_bench;
    QString m_folder;
    QStringList m_trials;
};

} // namespace

/// Jobs that Harbor began and did not finish.
class TestHarborPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
    }

    /// One trial is half done, one was not begun, one was cancelled.
    void whatIsMissingIsRun()
    {
        const HarborsJob job;
        const QByteArray id = job.id();
        QVERIFY(QFile::remove(job.trial(1) + QStringLiteral("/result.json")));
        QVERIFY(QDir(job.trial(2)).removeRecursively());
        job.edit(job.trial(3) + QStringLiteral("/result.json"), [](Json &result) {
            result["exception_info"] = {{"exception_type", "CancelledError"}, {"exception_message", ""}};
        });
        QMap<QString, QByteArray> kept;
        for (const qsizetype i : {0, 4, 5, 6, 7})
            kept.insert(job.trials()[i], contentOf(job.trial(i) + QStringLiteral("/result.json")));
        const QByteArray config = contentOf(job.folder() + QStringLiteral("/config.json"));
        const QByteArray lock = contentOf(job.folder() + QStringLiteral("/lock.json"));

        QCOMPARE(reopenJob(job.folder(), job.bench().sandbox()).error().code, ErrorCode::NotTrusted);
        auto again = job.reopen();
        VERIFY_RESULT(again);
        QCOMPARE(again->plan.jobId.toUtf8(), id);
        QCOMPARE(std::ranges::count(again->trials, RunState::Waiting, &RunTrial::state), 3);
        RunQueue queue(std::move(*again), {}, job.bench().sandbox());
        runToEnd(queue);
        QCOMPARE(queue.totals().scored, 8);
        for (const auto &[name, bytes] : kept.asKeyValueRange())
            QCOMPARE(contentOf(job.folder() + QLatin1Char('/') + name + QStringLiteral("/result.json")), bytes);
        QCOMPARE(QDir(job.folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 8);
        QVERIFY(QFileInfo::exists(job.trial(1) + QStringLiteral("/result.json")));
        QCOMPARE(contentOf(job.folder() + QStringLiteral("/config.json")), config);
        QCOMPARE(contentOf(job.folder() + QStringLiteral("/lock.json")), lock);
        QVERIFY(contentOf(job.folder() + QStringLiteral("/result.json")).contains("\"n_completed_trials\": 8"));
        QCOMPARE(schemaProblem(job.folder()), QString());
    }

    /// As Harbor from 0.22 on may have written it: with every default, or without them, and from another folder.
    void everyWayToSayTheSame()
    {
        const HarborsJob job(1);
        job.editConfig([&](Json &config) {
            config["schema_version"] = 1;
            config["quiet"] = true;
            config["timeout_multiplier"] = 1.0;
            config["agent_timeout_multiplier"] = nullptr;
            config["metrics"] = Json::array();
            config["agents"][0]["kwargs"] = Json::object();
            config["agents"][0]["skip_model_parsing"] = false;
            config["tasks"] = Json::array();
            config["datasets"] = Json::array({{{"path", "tasks"}, {"name", nullptr}, {"n_tasks", nullptr}}});
        });
        QVERIFY(QDir(job.trial(0)).removeRecursively());
        auto again = job.reopen();
        VERIFY_RESULT(again);
        QCOMPARE(again->trials.size(), 4U);
        QCOMPARE(std::ranges::count(again->trials, RunState::Waiting, &RunTrial::state), 1);
        RunQueue queue(std::move(*again), {}, job.bench().sandbox());
        runToEnd(queue);
        const auto ran = std::ranges::find_if(
            queue.trials(), [&](const RunTrial &trial) { return !job.trials().contains(trial.plan.name.value); });
        QVERIFY(ran != queue.trials().end());
        const Json config = jsonFrom(
            contentOf(job.folder() + QLatin1Char('/') + ran->plan.name.value + QStringLiteral("/config.json")));
        QCOMPARE(memberText(config["task"], "path"),
                 QStringLiteral("tasks/") + QFileInfo(ran->plan.taskFolder).fileName());
    }

    void whatCannotBeDoneIsNamed_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QByteArray>("patch");
        const auto row = [](const char *name, const char *place, const char *patch) {
            QTest::newRow(name) << QString::fromLatin1(place) << QByteArray(patch);
        };
        row("a million attempts", "n_attempts", R"([{"op":"add","path":"/n_attempts","value":1000000}])");
        row("a Python agent", "agents", R"([{"op":"add","path":"/agents/-","value":{"import_path":"mine:Agent"}}])");
        row("an agent nobody knows", "agents", R"([{"op":"add","path":"/agents/-","value":{"name":"nobody"}}])");
        row("arguments of an agent", "agents[0].kwargs.temperature",
            R"([{"op":"add","path":"/agents/0/kwargs","value":{"temperature":1}}])");
        row("a cloud", "environment", R"([{"op":"replace","path":"/environment","value":{"type":"daytona"}}])");
        row("memory", "environment.override_memory_mb",
            R"([{"op":"add","path":"/environment/override_memory_mb","value":4096}])");
        row("no verifier", "verifier.disable", R"([{"op":"add","path":"/verifier","value":{"disable":true}}])");
        row("a simulated user", "user_agent.name", R"([{"op":"add","path":"/user_agent","value":{"name":"nop"}}])");
        row("a task of a registry", "tasks", R"([{"op":"add","path":"/tasks/-","value":{"name":"a/b","ref":"1"}}])");
        row("some tasks of a dataset", "datasets",
            R"([{"op":"add","path":"/datasets","value":[{"path":"x","n_tasks":3}]}])");
        row("a word of a later version", "new_thing", R"([{"op":"add","path":"/new_thing","value":7}])");
        row("tasks that are no list", "tasks",
            R"([{"op":"add","path":"/datasets","value":[{"path":"x"}]},{"op":"replace","path":"/tasks","value":5}])");
        row("a job of the hub", "source_jobs",
            R"([{"op":"add","path":"/source_jobs","value":[{"action":"diff","type":"hub","job_id":"x"}]}])");
    }
    void whatCannotBeDoneIsNamed()
    {
        QFETCH(QString, place);
        QFETCH(QByteArray, patch);
        static const HarborsJob job(1);
        static const Json plain = jsonFrom(contentOf(job.folder() + QStringLiteral("/config.json")));
        VERIFY_RESULT(specFromConfig(plain, job.folder()));
        const auto spec = specFromConfig(plain.patch(jsonFrom(patch)), job.folder());
        QVERIFY(!spec);
        QCOMPARE(spec.error().code, ErrorCode::Refused);
        QCOMPARE(spec.error().where, place);
    }

    /// Harbor does not go on either.
    void aFinishedTrialThatNobodyAskedForIsNamed()
    {
        const HarborsJob job(1);
        job.edit(job.trial(0) + QStringLiteral("/config.json"),
                 [](Json &config) { config["agent"]["kwargs"] = {{"depth", 3}}; });
        const auto again = job.reopen();
        QVERIFY(!again);
        QCOMPARE(again.error().where, QStringLiteral("agent.kwargs.depth"));
        QVERIFY(again.error().path.contains(job.trials()[0]));
    }

    void whoeverWritesItsLogRunsIt()
    {
        const HarborsJob job(1);
        QProcess writer;
        writer.setStandardOutputFile(job.folder() + QStringLiteral("/job.log"), QIODevice::Append);
        writer.start(QStringLiteral("sleep"), {QStringLiteral("60")});
        QVERIFY(writer.waitForStarted());
        QTRY_VERIFY(processWriting(job.folder() + QStringLiteral("/job.log")));
        const auto again = reopenJob(job.folder(), job.bench().sandbox());
        QVERIFY(!again);
        QVERIFY(again.error().message.contains(QString::number(writer.processId())));
        writer.kill();
        writer.waitForFinished();
        QVERIFY(!processWriting(job.folder() + QStringLiteral("/job.log")));
    }

    void whoeverReadsItsLogDoesNot()
    {
        const HarborsJob job(1);
        job.bench().folder().write(QStringLiteral("jobs/%1/job.log").arg(QFileInfo(job.folder()).fileName()), "x");
        QFile reader(job.folder() + QStringLiteral("/job.log"));
        QVERIFY(reader.open(QIODevice::ReadOnly));
        QVERIFY(!processWriting(job.folder() + QStringLiteral("/job.log")));
    }

    void aFolderThatIsNoJob()
    {
        const TemporaryFolder folder;
        const auto again = reopenJob(folder.path(), SandboxSettings());
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Malformed);
        QVERIFY(!canFinishHarborJob(folder.path()));
    }
};

QTEST_GUILESS_MAIN(TestHarborPlan)
#include "tst_harborplan.moc"
