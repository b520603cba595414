// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/state/selection.h"

#include <QTest>

using namespace quayside;

class TestSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersPagesButNotStepsWithinOne()
    {
        Selection selection;
        selection.goToJob(JobKey(1));
        selection.goToTrial(JobKey(1), TrialName(QStringLiteral("t")));
        selection.goToStep({NodeIndex(0), StepIndex(3)});
        selection.goToStep({NodeIndex(0), StepIndex(4)});
        QCOMPARE(selection.location().tab, TrialTab::Trajectory);
        selection.goBack();
        QCOMPARE(selection.location().tab, TrialTab::Overview);
        selection.goBack();
        QCOMPARE(selection.location().place, Place::Job);
        selection.goForward();
        selection.goForward();
        QCOMPARE(selection.location().step, (StepRef{NodeIndex(0), StepIndex(4)}));
        QVERIFY(!selection.canGoForward());
    }

    void forgetsAClosedJobEverywhere()
    {
        Selection selection;
        selection.goToJob(JobKey(1));
        selection.goToJob(JobKey(2));
        selection.goToTrial(JobKey(1), TrialName(QStringLiteral("t")));
        selection.forget(JobKey(1));
        QCOMPARE(selection.location().place, Place::Jobs);
        selection.goBack();
        QCOMPARE(selection.location().job, JobKey(2));
        selection.goBack();
        QCOMPARE(selection.location().place, Place::Jobs);
    }
};

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"
