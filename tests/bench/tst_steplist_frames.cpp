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

#include <algorithm>
#include <ctime>
#include <numeric>

using namespace quayside;

/// How long the frames of the real page take on 100,000 steps; printed, not asserted. What the machine itself adds is seen
/// in a piece of work that is always the same.
class TestStepListFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frames();

private:
    quint64 m_sum = 0;
};

namespace {

/// What a frame costs on a machine that others keep busy.
double processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

struct Frames {
    std::vector<double> times; ///< ms, on the clock
    std::vector<double> work;  ///< ms of the processor, in this thread
};

QElapsedTimer started()
{
    QElapsedTimer clock;
    clock.start();
    return clock;
}

QString say(std::vector<double> times)
{
    std::ranges::sort(times);
    const double mean = std::accumulate(times.begin(), times.end(), 0.0) / static_cast<double>(times.size());
    return QStringLiteral("mean %1, p99 %2, longest %3 ms, %4 over 16 ms").arg(mean, 0, 'f', 2).arg(times[times.size() * 99 / 100], 0, 'f', 2).arg(times.back(), 0, 'f', 2).arg(std::ranges::count_if(times, [](double time) { return time > 16; }));
}

void print(const char *what, const Frames &frames)
{
    qInfo().noquote() << what << "-" << frames.times.size() << "frames:" << say(frames.times) << "; of the processor:" << say(frames.work);
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
    Frames frames;
    Frames later;
    const auto timed = [&](Frames &into, const auto &action) {
        QElapsedTimer clock;
        clock.start();
        const double before = processorMs();
        action();
        QEvent flush(QEvent::UpdateRequest); // what is due on the whole page, as the event loop would do it
        QCoreApplication::sendEvent(&page, &flush);
        into.times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        into.work.push_back(processorMs() - before);
    };
    const auto report = [&](const char *what) {
        print(what, std::exchange(frames, {}));
        if (!later.times.empty())
            print("   frames in which the rest follows", std::exchange(later, {}));
    };
    const QByteArray same(1'300'000, 'x');
    const auto control = [&] {
        for (int i = 0; i < 400; ++i)
            timed(frames, [&] { m_sum += qChecksum(same); });
        report("always the same work");
    };
    const auto step = [&](const auto &action) {
        timed(frames, [&] {
            action();
            QCoreApplication::sendPostedEvents();
        });
        for (QElapsedTimer clock = started(); clock.elapsed() < 40;) {
            timed(later, [] { QCoreApplication::processEvents(); });
            if (later.times.back() < 0.2) { // nothing was due
                later.times.pop_back();
                later.work.pop_back();
            }
        }
    };
    for (int i = 0; i < 1500; ++i)
        timed(frames, [&] { bar->setValue(bar->value() + 60); });
    report("scrolling by wheel");
    control();
    QRandomGenerator random(5);
    for (int i = 0; i < 400; ++i)
        step([&] { bar->setValue(random.bounded(bar->maximum())); });
    report("jumping anywhere");
    for (int i = 0; i < 200; ++i)
        step([&] { bar->setValue(bar->value() - bar->pageStep()); });
    report("paging back");
    for (int i = 0; i < 200; ++i)
        step([&] { page.showStep(StepIndex(random.bounded(100'000))); });
    report("jumping to a step");
    for (int i = 0; i < 200; ++i)
        step([&] { QTest::keyClick(list, Qt::Key_Down); });
    report("step by step");
    control();
}

QTEST_MAIN(TestStepListFrames)
#include "tst_steplist_frames.moc"
