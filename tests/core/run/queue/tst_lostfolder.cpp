// SPDX-License-Identifier: GPL-3.0-or-later
// A jobs folder that goes away or takes nothing more while trials run.
#include "core/run/queue/runqueue.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"

#include <QDir>
#include <QFile>

using namespace quayside;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A job of three trials, one at a time; `during` is called once, while the second one's agent acts.
class Interrupted
{
public:
    Interrupted()
    {
        m_bench.agent(QStringLiteral("slow"), "echo a line; sleep 1; echo another; touch /app/done\n");
        RunSpec spec = m_bench.spec({m_bench.task(QStringLiteral("one"))}, {QStringLiteral("slow")});
        spec.attempts = 3;
        spec.concurrent = 1;
        auto job = createJob(spec, readMaterial(spec));
        if (!job)
            qFatal("%s", qPrintable(describe(job.error())));
        m_folder = job->folder;
        m_queue = std::make_unique<RunQueue>(std::move(*job), Secrets(), m_bench.sandbox());
    }

    void run(const std::function<void()> &during)
    {
        bool isDone = false;
        const auto watch = QObject::connect(m_queue.get(), &RunQueue::trialChanged, m_queue.get(), [&](int row) {
            if (row != 1 || isDone || m_queue->trials()[1].state != RunState::Acting)
                return;
            isDone = true;
            during();
        });
        runToEnd(*m_queue);
        QObject::disconnect(watch);
    }

    const RunBench &bench() const { return m_bench; }
    RunQueue &queue() { return *m_queue; }
    void close() { m_queue.reset(); }
    const QString &folder() const { return m_folder; }
    QString first() const
    {
        return m_folder + QLatin1Char('/') + m_queue->trials()[0].plan.name.value + QStringLiteral("/result.json");
    }

private:
    RunBench m_bench;
    QString m_folder;
    std::unique_ptr<RunQueue> m_queue;
};

QList<RunState> statesOf(const RunQueue &queue)
{
    QList<RunState> states;
    for (const RunTrial &trial : queue.trials())
        states << trial.state;
    return states;
}

const QList<RunState> cutInTheSecond{RunState::Finished, RunState::Lost, RunState::Waiting};

} // namespace

class TestLostFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
    }

    void aFolderThatWasMovedStopsTheJobAndGoesOnWhenItIsBack()
    {
        Interrupted job;
        const QString away = job.bench().folder().path(QStringLiteral("away"));
        job.run([&] { QVERIFY(QDir().rename(job.folder(), away)); });
        QCOMPARE(statesOf(job.queue()), cutInTheSecond);
        QVERIFY(job.queue().problem());
        QCOMPARE(describe(*job.queue().problem()),
                 job.folder() + QStringLiteral(": the job's folder is not there any more"));
        QVERIFY2(!job.queue().trials()[1].error.isEmpty(), "the lost trial says why");
        QVERIFY(!QFileInfo::exists(job.folder()));
        QVERIFY(QDir().rename(away, job.folder()));
        const QByteArray first = contentOf(job.first());
        QVERIFY(!first.isEmpty());
        job.queue().retry({job.queue().trials()[1].plan.name});
        QTRY_VERIFY_WITH_TIMEOUT(!job.queue().isActive(), 60'000);
        QVERIFY(!job.queue().problem());
        QCOMPARE(job.queue().totals().scored, 3);
        QCOMPARE(contentOf(job.first()), first);
    }

    void anotherProgramMayFinishIt()
    {
        Interrupted job;
        const QString away = job.bench().folder().path(QStringLiteral("away"));
        job.run([&] { QVERIFY(QDir().rename(job.folder(), away)); });
        QVERIFY(!reopenJob(away, job.bench().sandbox()));
        job.close();
        auto again = reopenJob(away, job.bench().sandbox());
        VERIFY_RESULT(again);
        QCOMPARE(again->trials[0].state, RunState::Finished);
        RunQueue queue(std::move(*again), {}, job.bench().sandbox());
        runToEnd(queue);
        QCOMPARE(queue.totals().scored, 3);
    }

    /// Removed while trials run: nothing of it comes back, and the program still runs other jobs.
    void aFolderThatWasRemovedStaysAway()
    {
        Interrupted job;
        // The trial writes there meanwhile, so it may take more than one try.
        job.run([&] {
            for (int tries = 0; QFileInfo::exists(job.folder()) && tries < 100; ++tries)
                QDir(job.folder()).removeRecursively();
        });
        QCOMPARE(statesOf(job.queue()), cutInTheSecond);
        QVERIFY(job.queue().problem());
        QVERIFY(!QFileInfo::exists(job.folder()));
        QCOMPARE(reopenJob(job.folder(), job.bench().sandbox()).error().code, ErrorCode::NotFound);
        QVERIFY(QDir(job.bench().sandbox().scratchFolder).isEmpty());
        RunSpec spec = job.bench().spec({job.bench().task(QStringLiteral("two"))}, {QStringLiteral("oracle")});
        spec.jobName = QStringLiteral("next");
        QCOMPARE(job.bench().run(spec)->totals().scored, 1);
    }

    /// The trial ends as soon as its log cannot be written, long before its time limit, and leaves no result.
    void aLogThatCannotBeWrittenEndsTheTrial()
    {
        RunBench bench;
        bench.agent(QStringLiteral("chatty"), "while :; do echo line; sleep 0.05; done\n");
        const RunSpec spec = bench.spec({bench.task(QStringLiteral("one"), {.toml = "[agent]\ntimeout_sec = 60\n"})},
                                        {QStringLiteral("chatty")});
        auto job = createJob(spec, readMaterial(spec));
        VERIFY_RESULT(job);
        const QString trial = job->folder + QLatin1Char('/') + job->trials[0].plan.name.value;
        // A log is not written to where a link in its place points.
        RunQueue queue(std::move(*job), {}, bench.sandbox());
        QObject::connect(&queue, &RunQueue::trialChanged, &queue, [&](int) {
            if (queue.trials()[0].state == RunState::SettingUp && QDir().mkpath(trial + QStringLiteral("/agent")))
                QFile::link(QStringLiteral("/dev/full"), trial + QStringLiteral("/agent/chatty.txt"));
        });
        runToEnd(queue);
        QCOMPARE(queue.trials()[0].state, RunState::Lost);
        QVERIFY2(queue.trials()[0].error.contains(QLatin1String("a link is in the way")),
                 qPrintable(queue.trials()[0].error));
        QVERIFY(!QFileInfo::exists(trial + QStringLiteral("/result.json")));
    }
};

QTEST_GUILESS_MAIN(TestLostFolder)
#include "tst_lostfolder.moc"
