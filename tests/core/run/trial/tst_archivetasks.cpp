// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/unsupported.h"
#include "core/run/task/loadtask.h"
#include "tests/support/harbortrials.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"

#include <QFileInfo>
#include <QSet>
#include <QTest>

using namespace quayside;

namespace {

/// Of each task and agent that needs no model, the first as it is configured in itself.
std::vector<HarborTrial> plainTrials(const QString &archive)
{
    std::vector<HarborTrial> plain;
    QSet<QString> known;
    for (const HarborTrial &recorded : harborTrials(archive)) {
        const bool isOther = !jsonMember(recorded.config, "artifacts").empty()
            || !jsonMember(jsonMember(recorded.config, "agent"), "override_timeout_sec").is_null();
        const bool isBuiltIn = recorded.agent == QStringLiteral("oracle") || recorded.agent == QStringLiteral("nop");
        if (isOther || !isBuiltIn || known.contains(recorded.task + recorded.agent))
            continue;
        known.insert(recorded.task + recorded.agent);
        plain.push_back(recorded);
    }
    return plain;
}

} // namespace

/// The tasks of real archives, run by us with the agents that need no model: rewards, exceptions, steps and artifacts
/// are those that Harbor wrote.
class TestArchiveTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void archives_data() { addArchiveRows(); }
    void archives()
    {
        QFETCH(EnvironmentKind, kind);
        QFETCH(QString, archive);
        const QString data = archiveOfTasks(archive);
        if (data.isEmpty())
            QSKIP("QUAYSIDE_REAL_DATA has no such tasks");
        const auto engine = engineFor(kind);
        if (!engine)
            QSKIP(qPrintable(describe(engine.error())));
        QStringList tasks;
        QStringList refused;
        for (const HarborTrial &recorded : plainTrials(data)) {
            if (tasks.contains(recorded.task) || refused.contains(recorded.task))
                continue;
            const auto task = loadTask(recorded.task);
            VERIFY_RESULT(task);
            const std::vector<Issue> issues = unsupported(task->task, kind);
            const bool isRun = isImageHere(recorded.task)
                && std::ranges::none_of(issues, [](const Issue &one) { return one.severity == Severity::Error; });
            (isRun ? tasks : refused) << recorded.task;
        }
        compare(kind, data, tasks);
        for (const QString &task : refused)
            qInfo("not run: %s", qPrintable(task));
        if (*engine)
            QCOMPARE((*engine)->containers(), 0);
    }

private:
    static void compare(EnvironmentKind kind, const QString &archive, const QStringList &tasks)
    {
        RunBench bench;
        RunSpec spec = bench.spec(tasks, {QStringLiteral("oracle"), QStringLiteral("nop")});
        spec.environment = kind;
        const auto queue = bench.run(spec);
        int compared = 0;
        QStringList differences;
        for (const HarborTrial &recorded : plainTrials(archive)) {
            for (const RunTrial &trial : queue->trials()) {
                if (trial.plan.agent != recorded.agent || trial.plan.taskFolder != recorded.task)
                    continue;
                ++compared;
                const TrialOutcome ours = outcomeAt(queue->folder() + QLatin1Char('/') + trial.plan.name.value);
                if (ours != outcomeIn(kind, recorded))
                    differences << QStringLiteral("- %1 %2\n  Harbor: %3\n  here:   %4")
                                       .arg(QFileInfo(recorded.task).fileName(), recorded.agent,
                                            described(recorded.outcome), described(ours));
            }
        }
        QVERIFY2(differences.isEmpty(), qPrintable(QLatin1Char('\n') + differences.join(QLatin1Char('\n'))));
        QVERIFY(compared > 0);
        qInfo("%d trials as Harbor wrote them", compared);
    }
};

QTEST_GUILESS_MAIN(TestArchiveTasks)
#include "tst_archivetasks.moc"
