// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"
#include "views/trajectory/steplist.h"
#include "views/trajectory/trajectorypage.h"

#include "tests/support/madetrajectory.h"
#include "tests/support/result.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWindow>

#include <algorithm>
#include <ctime>
#include <numeric>

using namespace quayside;

/// How long the frames of the real page take on 100,000 steps; printed, not asserted.
class TestStepListFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frames();
};

namespace {

/// What a frame costs on a machine that others keep busy.
double processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void print(const char *what, std::vector<double> times)
{
    std::ranges::sort(times);
    const double mean = std::accumulate(times.begin(), times.end(), 0.0) / static_cast<double>(times.size());
    qInfo("%s: %zu frames, mean %.2f ms, p99 %.2f ms, longest %.2f ms", what, times.size(), mean, times[times.size() * 99 / 100], times.back());
}

} // namespace

void TestStepListFrames::frames()
{
    QTemporaryDir dir;
    QVERIFY(writeTrajectory(dir.filePath(QStringLiteral("trajectory.json")), 100'000, 300'000'000));
    applyTheme(*qApp, ThemeChoice::Light);
    const auto folder = Folder::open(dir.path());
    VERIFY_RESULT(folder);
    TrajectoryPage page;
    page.resize(1920, 1080);
    page.show();
    QSignalSpy loaded(&page, &TrajectoryPage::loaded);
    page.setTrial(*folder, {});
    QVERIFY(loaded.wait(60'000));
    auto *list = page.findChild<StepList *>();
    list->repaint();
    QScrollBar *bar = list->verticalScrollBar();
    std::vector<double> times;
    std::vector<double> work;
    const auto frame = [&](int value) {
        QElapsedTimer clock;
        clock.start();
        const double before = processorMs();
        bar->setValue(value);
        QEvent flush(QEvent::UpdateRequest); // what is due on the whole page, as the event loop would do it
        QCoreApplication::sendEvent(page.windowHandle(), &flush);
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        work.push_back(processorMs() - before);
    };
    const auto report = [&](const char *what) {
        print(what, std::exchange(times, {}));
        print("   processor time of this thread", std::exchange(work, {}));
    };
    for (int i = 0; i < 1500; ++i)
        frame(bar->value() + 60);
    report("scrolling by wheel");
    QRandomGenerator random(5);
    for (int i = 0; i < 400; ++i)
        frame(random.bounded(bar->maximum()));
    report("jumping anywhere");
    for (int i = 0; i < 200; ++i)
        frame(bar->value() - bar->pageStep());
    report("paging back");
}

QTEST_MAIN(TestStepListFrames)
#include "tst_steplist_frames.moc"
