// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/evidencestore.h"
#include "views/compare/comparepage.h"
#include "views/compare/comparetable.h"
#include "views/theme/theme.h"

#include "tests/support/madejob.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace quayside;

/// 50 arms x 2,000 tasks x 5 attempts: until the page stands, and each frame of a scroll through it.
class BenchComparePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAndScrolls()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        const JobPointer job = makeJob({.agents = 50, .tasks = 2000, .attempts = 5});
        EvidenceStore evidence;
        ComparePage page(evidence);
        QSignalSpy shown(&page, &ComparePage::comparisonShown);
        page.resize(1280, 800);
        page.show();
        QElapsedTimer clock;
        clock.start();
        page.setJobs({job});
        QVERIFY(shown.wait(120'000));
        page.grab();
        qInfo("opened in %lld ms", static_cast<long long>(clock.elapsed()));
        auto *table = page.findChild<CompareTable *>();
        std::vector<qint64> frames;
        for (int i = 0; i < 200; ++i) {
            table->verticalScrollBar()->setValue(i * 97 % table->verticalScrollBar()->maximum());
            clock.restart();
            table->viewport()->grab();
            frames.push_back(clock.nsecsElapsed());
        }
        std::ranges::sort(frames);
        qInfo("frames: median %.2f ms, slowest %.2f ms", static_cast<double>(frames[100]) / 1e6,
              static_cast<double>(frames.back()) / 1e6);
    }
};

QTEST_MAIN(BenchComparePage)
#include "tst_comparepage_speed.moc"
