// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff/diffview.h"
#include "views/sidebyside/pathlanes.h"
#include "views/sidebyside/sidebysidepage.h"
#include "views/theme/theme.h"

#include "tests/support/screenshot.h"
#include "tests/support/walkedtrial.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace quayside;
using namespace Qt::StringLiterals;

namespace {

/// Twenty steps in common, then another way of three steps, then twenty in common again.
std::vector<WalkedStep> walk(const std::vector<WalkedStep> &detour)
{
    std::vector<WalkedStep> steps;
    for (int i = 0; i < 20; ++i)
        steps.push_back({.tool = u"Bash"_s, .argument = u"step %1"_s.arg(i), .answer = u"ok"_s});
    steps.insert(steps.end(), detour.begin(), detour.end());
    for (int i = 20; i < 40; ++i)
        steps.push_back({.tool = u"Bash"_s, .argument = u"step %1"_s.arg(i), .answer = u"ok"_s});
    return steps;
}

std::vector<WalkedStep> detour(const QString &tool, int count)
{
    return std::vector<WalkedStep>(static_cast<size_t>(count),
                                   {.tool = tool, .argument = u"/app/x"_s, .answer = u"y"_s});
}

} // namespace

class TestSideBySide : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;
    std::vector<TrialPointer> m_trials;

    void show(SideBySidePage &page, const std::vector<TrialPointer> &trials)
    {
        QSignalSpy shown(&page, &SideBySidePage::shown);
        page.resize(1280, 760);
        page.show();
        page.setTrials(trials);
        QVERIFY(shown.wait(20'000));
        QTest::qWait(20); // the layout follows what was shown
    }
    static const AlignedTrial &other(const SideBySidePage &page, size_t at = 0) { return page.paths()->others[at]; }
    static bool says(const SideBySidePage &page, const QString &text)
    {
        return std::ranges::any_of(page.findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }
    static QPushButton *button(const SideBySidePage &page, const QString &text)
    {
        for (QPushButton *candidate : page.findChildren<QPushButton *>()) {
            if (candidate->text() == text)
                return candidate;
        }
        qFatal("no button %s", qPrintable(text));
    }

    EvidenceStore m_evidence;

private Q_SLOTS:
    void initTestCase()
    {
        m_trials = {writeWalkedTrial(m_folder, u"first"_s, walk(detour(u"Edit"_s, 3))),
                    writeWalkedTrial(m_folder, u"second"_s, walk(detour(u"WebSearch"_s, 4))),
                    writeWalkedTrial(m_folder, u"third"_s, walk(detour(u"Edit"_s, 3)))};
    }
    void cleanup() { applyTheme(*qApp, ThemeChoice::Light); }

    void opensAtTheDivergenceAndWalksOn()
    {
        applyTheme(*qApp, ThemeChoice::Dark);
        SideBySidePage page(m_evidence);
        show(page, {m_trials[0], m_trials[1]});
        saveScreenshot(page, u"side-by-side"_s);
        const Alignment &alignment = other(page).alignment;
        QVERIFY(alignment.divergence && alignment.rejoin);
        QCOMPARE(page.list()->current(), alignment.divergence);
        QCOMPARE(page.list()->rowCount(),
                 static_cast<int>(alignment.pairs.size()) + 2); // and the lines that say where they part and meet
        QTest::mouseClick(button(page, u"Rejoin"_s), Qt::LeftButton);
        QCOMPARE(page.list()->current(), alignment.rejoin);
        QTest::keyClick(page.list(), Qt::Key_P);
        QVERIFY(*page.list()->current() < *alignment.rejoin);
        QTest::mouseClick(button(page, u"Only differences"_s), Qt::LeftButton);
        QCOMPARE(page.list()->rowCount(), 3 + 4 + 2);
        QTest::mouseClick(button(page, u"Only differences"_s), Qt::LeftButton);
        QTest::keyClick(page.list(), Qt::Key_End);
        QCOMPARE(page.list()->current(), alignment.pairs.size() - 1);
        QCOMPARE(page.list()->verticalScrollBar()->value(), page.list()->verticalScrollBar()->maximum());
        QTest::keyClick(page.list(), Qt::Key_Home);
        QCOMPARE(page.list()->current(), size_t(0));
        QCOMPARE(page.list()->verticalScrollBar()->value(), 0);
    }

    void aRowShowsBothStepsAndLeadsToEach()
    {
        SideBySidePage page(m_evidence);
        show(page, {m_trials[0], m_trials[1]});
        page.list()->setCurrent(0);
        QVERIFY(page.findChild<DiffView *>()->changeCount() == 0); // the same step on both sides
        page.list()->setCurrent(*other(page).alignment.divergence);
        QVERIFY(page.findChild<DiffView *>()->changeCount() > 0);
        QSignalSpy wanted(&page, &SideBySidePage::stepWanted);
        page.list()->setCurrent(2);
        const QPoint place(page.list()->viewport()->width() / 2 + 60,
                           2 * metrics::rowHeight + 8 - page.list()->verticalScrollBar()->value());
        QTest::mouseDClick(page.list()->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].value<TrialPointer>(), m_trials[1]);
        QCOMPARE(wanted[0][1].value<StepRef>(), (StepRef{NodeIndex(0), StepIndex(2)}));
        QTest::keyClick(page.list(), Qt::Key_Return);
        QCOMPARE(wanted[1][0].value<TrialPointer>(), m_trials[0]);
    }

    void severalTrialsHaveALaneEach()
    {
        SideBySidePage page(m_evidence);
        show(page, m_trials);
        QCOMPARE(page.paths()->others.size(), size_t(2));
        QCOMPARE(other(page, 1).difference.kind, DivergenceKind::None);
        auto *lanes = page.findChild<PathLanes *>();
        QTest::mouseClick(lanes, Qt::LeftButton, {}, QPoint(20, lanes->height() - 12)); // the last lane
        QCOMPARE(page.list()->rowCount(), static_cast<int>(other(page, 1).alignment.pairs.size()));
        QSignalSpy order(&page, &SideBySidePage::orderWanted);
        QTest::mouseClick(button(page, u"Swap"_s), Qt::LeftButton);
        QCOMPARE(order[0][0].value<std::vector<TrialPointer>>().front(), m_trials[2]);
    }

    void aTrialWithoutTrajectoryHoldsNobodyUp()
    {
        m_folder.makeFolder(u"bare"_s);
        const auto bare =
            std::make_shared<const Trial>(Trial{.name = TrialName(u"bare"_s), .folder = m_folder.path(u"bare"_s)});
        SideBySidePage page(m_evidence);
        show(page, {m_trials[0], bare, m_trials[1]});
        QVERIFY(!other(page, 0).path && other(page, 0).problem);
        QVERIFY(page.list()->isVisible() && page.list()->rowCount() > 40);
        SideBySidePage none(m_evidence);
        show(none, {bare, m_trials[0]});
        QVERIFY(!none.list()->isVisible());
        QVERIFY(says(none, u"This trial left no trajectory"_s));
        SideBySidePage neither(m_evidence);
        const auto gone =
            std::make_shared<const Trial>(Trial{.name = TrialName(u"gone"_s), .folder = m_folder.path(u"gone"_s)});
        show(neither, {bare, gone});
        QVERIFY(says(neither, u"These trials left no trajectory"_s));
    }
};

QTEST_MAIN(TestSideBySide)
#include "tst_sidebyside.moc"
