// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/runboard.h"
#include "tests/support/runbench.h"
#include "views/models/modelroles.h"
#include "views/models/runmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;

class TestRunModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
    }

    void followsARunToItsEnd()
    {
        const RunBench bench;
        RunSpec spec =
            bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("oracle"), QStringLiteral("nop")});
        spec.attempts = 2;
        auto job = createJob(spec, readMaterial(spec));
        QVERIFY(job.has_value());
        RunQueue queue(std::move(*job), {}, bench.sandbox());
        RunModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setQueue(&queue);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(cell(model, 0, RunField::Phase), QStringLiteral("waiting"));
        QCOMPARE(cell(model, 0, RunField::Elapsed), QStringLiteral("–"));
        QStringList seen;
        connect(&model, &QAbstractItemModel::dataChanged, &model, [&](const QModelIndex &first) {
            if (first.row() == 0 && !(!seen.isEmpty() && seen.last() == cell(model, 0, RunField::Phase)))
                seen << cell(model, 0, RunField::Phase);
        });
        runToEnd(queue);
        QCOMPARE(seen,
                 QStringList({QStringLiteral("environment"), QStringLiteral("agent set-up"), QStringLiteral("agent"),
                              QStringLiteral("verifier"), QStringLiteral("finished")}));
        QCOMPARE(markAt(model, 0), Outcome::Passed);
        QCOMPARE(markAt(model, 1), Outcome::Failed);
        QVERIFY(cell(model, 0, RunField::Reward).contains(QLatin1String("1.0000")));
        QCOMPARE(cell(model, 2, RunField::Attempt), QStringLiteral("2"));
        model.setQueue(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void outlivesItsQueue()
    {
        const RunBench bench;
        const RunSpec spec = bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("nop")});
        auto job = createJob(spec, readMaterial(spec));
        QVERIFY(job.has_value());
        auto queue = std::make_unique<RunQueue>(std::move(*job), Secrets(), bench.sandbox());
        RunModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQueue(queue.get());
        QCOMPARE(model.rowCount(), 1);
        queue.reset();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.trialAt(0), nullptr);
    }

private:
    static QString cell(const RunModel &model, int row, RunField field)
    {
        return model.index(row, static_cast<int>(field)).data().toString();
    }
    static Outcome markAt(const RunModel &model, int row)
    {
        return static_cast<Outcome>(model.index(row, static_cast<int>(RunField::Phase)).data(OutcomeRole).toInt());
    }
};

QTEST_GUILESS_MAIN(TestRunModel)
#include "tst_runmodel.moc"
