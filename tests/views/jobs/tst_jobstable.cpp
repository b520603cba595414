// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jobbuilder.h"
#include "views/jobs/headlines.h"
#include "views/jobs/jobstable.h"
#include "views/models/joblistmodel.h"
#include "views/models/wording.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

using namespace quayside;

namespace {

constexpr int roomAt1280 = 1000;

/// As many agents and models as make the longest lists.
void writeWideJob(const TemporaryFolder &folder, const QString &path)
{
    JobSpec spec;
    for (int i = 0; i < 6; ++i) {
        spec.trials.push_back(
            {.name = QStringLiteral("sort-list__aaaaaa%1").arg(i),
             .agent = QStringLiteral("agent-with-a-name-%1").arg(i),
             .model = QStringLiteral("provider/model-with-a-long-name-%1").arg(i),
             .rewards = {{QStringLiteral("reward"), 0.5}},
             .usage = {.input = Tokens(123'456), .cache = {}, .output = Tokens(7890), .cost = Usd(12.34)}});
    }
    writeJob(folder, path, spec);
}

void show(JobsTable &table, int width)
{
    table.resize(width, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
}

bool isWhole(const JobsTable &table, JobField field)
{
    const int column = columnOf(field);
    const int right = table.columnViewportPosition(column) + table.columnWidth(column);
    return !table.isColumnHidden(column) && right <= table.viewport()->width()
        && table.columnWidth(column) >= table.sizeHintForIndex(table.model()->index(0, column)).width();
}

Headline headline(const Job &job, int number)
{
    return headlinesOf(job, QLocale::c())[static_cast<size_t>(number)];
}

} // namespace

class TestJobsTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureIsSeenWithoutScrolling()
    {
        const TemporaryFolder folder;
        writeWideJob(folder, QStringLiteral("a-job-with-quite-a-long-name-of-its-own"));
        JobStore store;
        JobListModel model(store);
        JobsTable table(&model);
        show(table, roomAt1280);
        store.open(folder.path());
        QTRY_COMPARE(model.rowCount(), 1);
        QTRY_VERIFY(!store.job(store.jobs().front())->loading);
        QTRY_COMPARE(table.horizontalScrollBar()->maximum(), 0);
        for (const JobField field : {JobField::State, JobField::Trials, JobField::Reward, JobField::Elapsed,
                                     JobField::TotalTokens, JobField::Cost, JobField::Started})
            QTRY_VERIFY2(isWhole(table, field),
                         qPrintable(model.headerData(columnOf(field), Qt::Horizontal, Qt::DisplayRole).toString()));
        QVERIFY(table.isColumnHidden(columnOf(JobField::Folder)));
        table.resize(2400, 300);
        QTRY_VERIFY(!table.isColumnHidden(columnOf(JobField::Folder)));
        QVERIFY(isWhole(table, JobField::Agents) || table.columnWidth(columnOf(JobField::Agents)) == 240);
    }

    void foldersThatTellJobsApartStay()
    {
        const TemporaryFolder folder;
        writeWideJob(folder, QStringLiteral("monday/nightly"));
        writeWideJob(folder, QStringLiteral("tuesday/nightly"));
        JobStore store;
        JobListModel model(store);
        JobsTable table(&model);
        show(table, roomAt1280);
        store.open(folder.path());
        QTRY_COMPARE(model.rowCount(), 2);
        QTRY_VERIFY(!table.isColumnHidden(columnOf(JobField::Folder)));
    }

    void trialsWithoutAResultAreInTheHeadline()
    {
        Job job;
        job.state = JobState::Interrupted;
        job.trials = {std::make_shared<const Trial>(
                          Trial{.state = TrialState::Finished, .rewards = {{QStringLiteral("reward"), 1}}}),
                      std::make_shared<const Trial>(Trial{.state = TrialState::Interrupted}),
                      std::make_shared<const Trial>(Trial{.state = TrialState::Interrupted})};
        QCOMPARE(headline(job, 0).value, QStringLiteral("3"));
        QCOMPARE(headline(job, 0).remark, QStringLiteral("1 scored · 2 interrupted"));
    }

    void rewardsThatMeasureNothingAreToldApart()
    {
        const auto trial = [](double reward, const QString &exception) {
            Trial made{.state = TrialState::Finished, .rewards = {{QStringLiteral("reward"), reward}}};
            if (!exception.isEmpty())
                made.exception = ExceptionInfo{.type = exception};
            return std::make_shared<const Trial>(made);
        };
        Job job;
        job.trials = {trial(1, QStringLiteral("ApiRateLimitError")), trial(0.5, {}), trial(0, {})};
        QCOMPARE(headline(job, 1).value, QStringLiteral("0.500"));
        QVERIFY2(headline(job, 1).remark.startsWith(QStringLiteral("valid ones 0.250, n = 2")),
                 qPrintable(headline(job, 1).remark));
        job.trials.front() = trial(1, QStringLiteral("AgentTimeoutError"));
        QVERIFY(!headline(job, 1).remark.contains(QStringLiteral("valid")));
    }

    void aJobWithoutRewardsSaysWhy()
    {
        Job job;
        job.state = JobState::Finished;
        job.trials = {std::make_shared<const Trial>(Trial{.state = TrialState::Finished})};
        QCOMPARE(headline(job, 1).value, unreported());
        QCOMPARE(headline(job, 1).remark, QStringLiteral("no trial was scored"));
        job.state = JobState::Running;
        QCOMPARE(headline(job, 1).remark, QStringLiteral("no rewards yet"));
    }
};

QTEST_MAIN(TestJobsTable)
#include "tst_jobstable.moc"
