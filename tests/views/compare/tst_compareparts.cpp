// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/evidencestore.h"
#include "views/compare/answer.h"
#include "views/compare/comparebar.h"
#include "views/compare/compareexport.h"
#include "views/compare/comparerun.h"
#include "views/compare/differsstrip.h"
#include "views/compare/taskpane.h"

#include "tests/support/madejob.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace quayside;
using namespace Qt::StringLiterals;

namespace {

JobPointer madeJob(const QString &name)
{
    return makeJob({.agents = 2, .tasks = 6, .attempts = 2, .seed = 3}, name);
}

ComparisonPointer compared(const std::vector<JobPointer> &jobs)
{
    auto comparison = compareJobs(jobs, {.scoring = {.choice = likelyChoice(jobs)}});
    return comparison ? std::make_shared<const Comparison>(std::move(*comparison)) : nullptr;
}

QPushButton *buttonThatSays(const QWidget &widget, const QString &text)
{
    const auto buttons = widget.findChildren<QPushButton *>();
    const auto found =
        std::ranges::find_if(buttons, [&](const QPushButton *button) { return button->text().startsWith(text); });
    return found == buttons.end() ? nullptr : *found;
}

} // namespace

class TestCompareParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestQuestionIsAnsweredOnce()
    {
        CompareRun run;
        QSignalSpy answered(&run, &CompareRun::compared);
        run.setJobs({madeJob(u"one"_s)});
        CompareOptions options = run.options();
        options.scoring.unscored = UnscoredPolicy::Zero;
        run.setOptions(options);
        QVERIFY(answered.wait(60'000));
        QTRY_VERIFY(!run.isRunning());
        QCOMPARE(answered.count(), 1);
        QCOMPARE(answered[0][0].value<ComparisonPointer>()->options.scoring.unscored, UnscoredPolicy::Zero);
    }

    void otherJobsAreAnotherSubject()
    {
        CompareRun run;
        QSignalSpy subject(&run, &CompareRun::subjectChanged);
        const JobPointer job = madeJob(u"one"_s);
        run.setJobs({job});
        QCOMPARE(subject.count(), 1);
        CompareOptions options = run.options();
        options.scoring.order = {u"agent"_s};
        run.setOptions(options);
        run.setJobs({std::make_shared<const Job>(*job)}); // the same folder, read again
        QCOMPARE(subject.count(), 1);
        QCOMPARE(run.options().scoring.order.size(), 1U);
        run.setJobs({madeJob(u"two"_s)});
        QCOMPARE(subject.count(), 2);
        QVERIFY(run.options().scoring.order.empty());
    }

    void theBarChangesTheRun()
    {
        CompareRun run;
        const CompareBar bar(run, new QWidget);
        QSignalSpy changed(&run, &CompareRun::changed);
        run.setJobs({madeJob(u"one"_s)});
        QTRY_VERIFY(buttonThatSays(bar, u"metric: primary reward"_s));
        for (const QMenu *menu : bar.findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (action->text() == u"by model"_s)
                    action->trigger();
            }
        }
        QCOMPARE(run.options().scoring.choice.axis, ArmAxis::ModelName);
    }

    void theAnswerIsCopied()
    {
        const ComparisonPointer comparison = compared({madeJob(u"one"_s)});
        CompareExport share;
        share.setComparison(comparison, 1);
        share.menu()->actions().front()->trigger();
        const Answer answer = answerOf(*comparison, 1);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringList({answer.question, answer.verdict, answer.ground}).join(u'\n'));
        share.setComparison(nullptr, 1);
        share.menu()->actions().front()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    }

    void theStripSaysWhenNothingDiffers()
    {
        Comparison comparison;
        DiffersStrip strip;
        strip.setComparison(comparison);
        const auto labels = strip.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().startsWith(u"Nothing else differs"_s); }));
        QSignalSpy details(&strip, &DiffersStrip::detailsWanted);
        buttonThatSays(strip, u"Details"_s)->click();
        QCOMPARE(details.count(), 1);
    }

    void aChosenPartOfTheSquareHasAChip()
    {
        EvidenceStore evidence;
        TaskPane pane(evidence);
        pane.setComparison(compared({madeJob(u"one"_s)}));
        pane.setArm(1);
        QVERIFY(!buttonThatSays(pane, u"all 6"_s)->isHidden());
        QVERIFY(buttonThatSays(pane, u"neither"_s)->isHidden());
        pane.choose(TaskChoice::Neither);
        QVERIFY(!buttonThatSays(pane, u"neither"_s)->isHidden());
        QVERIFY(buttonThatSays(pane, u"neither"_s)->isChecked());
        pane.choose(TaskChoice::Neither);
        QVERIFY(buttonThatSays(pane, u"all"_s)->isChecked());
    }
};

QTEST_MAIN(TestCompareParts)
#include "tst_compareparts.moc"
