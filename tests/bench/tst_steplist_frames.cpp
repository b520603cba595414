// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/trajectory/followtrial.h"
#include "views/theme/theme.h"
#include "views/trajectory/list/steplist.h"
#include "views/trajectory/page/trajectorypage.h"

#include "tests/bench/metronome.h"
#include "tests/support/madetrajectory.h"
#include "tests/support/result.h"

#include <QApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>
#include <ctime>
#include <numeric>

#include <unistd.h>

using namespace quayside;

/// How long the frames of the real page take; printed, not asserted. What the machine itself adds is seen in a piece of
/// work that is always the same: after each series it is done for as long as the series took, so that what comes by
/// chance has the same chance to come.
class TestStepListFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void madeSteps_data();
    void madeSteps();
    void realSteps();
};

namespace {

/// What a frame costs on a machine that others keep busy.
double processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Time that whoever runs this machine, if it is a virtual one, gave to others: of all processors, in steps of 10 ms.
qint64 stolenMs()
{
    QFile stat(QStringLiteral("/proc/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> ticks =
        stat.readLine().simplified().split(' '); // "cpu", user, nice, system, idle, iowait, irq, softirq, steal
    return ticks.size() > 8 ? ticks[8].toLongLong() * 1000 / sysconf(_SC_CLK_TCK) : 0;
}

/// Time in which this thread could have run, and the processor did other things (proc(5), schedstat).
double waitedMs()
{
    QFile stat(QStringLiteral("/proc/thread-self/schedstat"));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> times = stat.readLine().split(' '); // ns of running, ns of waiting, slices
    return times.size() > 1 ? times[1].toDouble() / 1e6 : 0;
}

struct Frame {
    double time;   ///< ms, on the clock
    double work;   ///< ms of the processor, in this thread
    double waited; ///< ms
    double silent; ///< ms in which a timer did not come through
};

constexpr double frameOf60Hz = 16; // ms

QString say(const std::vector<Frame> &frames, double Frame::*figure)
{
    std::vector<double> times;
    std::ranges::transform(frames, std::back_inserter(times), figure);
    std::ranges::sort(times);
    const double mean = std::accumulate(times.begin(), times.end(), 0.0) / static_cast<double>(times.size());
    return QStringLiteral("mean %1, p99 %2, longest %3 ms, %4 over 16 ms")
        .arg(mean, 0, 'f', 2)
        .arg(times[times.size() * 99 / 100], 0, 'f', 2)
        .arg(times.back(), 0, 'f', 2)
        .arg(std::ranges::count_if(times, [](double time) { return time > frameOf60Hz; }));
}

void print(const char *what, const std::vector<Frame> &frames)
{
    if (frames.empty())
        return;
    qInfo().noquote() << what << "-" << frames.size() << "frames:" << say(frames, &Frame::time)
                      << "; of the processor:" << say(frames, &Frame::work);
    for (const Frame &frame : frames) {
        if (frame.time > frameOf60Hz)
            qInfo("   one of %.1f ms, %.1f of the processor; waited for it for %.1f; silent for %.1f", frame.time,
                  frame.work, frame.waited, frame.silent);
    }
}

/// Does things to a page, and takes the time of each frame that follows.
class FrameClock
{
public:
    explicit FrameClock(QWidget &page) : m_page(page) {}

    void frame(const std::function<void()> &action) { count(take(action), m_frames); }

    /// The frame of the action, and all those in which the rest of the page follows.
    void step(const std::function<void()> &action)
    {
        frame([&] {
            action();
            QCoreApplication::sendPostedEvents();
        });
        constexpr int settled = 40; // ms
        for (const QDeadlineTimer end(settled); !end.hasExpired();) {
            const Frame turn = take([] { QCoreApplication::processEvents(); });
            if (turn.time > 0.2) // something was due
                count(turn, m_later);
        }
    }

    void report(const char *what)
    {
        print(what, std::exchange(m_frames, {}));
        print("   frames in which the rest follows", std::exchange(m_later, {}));
        doTheSame(std::exchange(m_spent, 0));
        print("   always the same work, for as long", std::exchange(m_frames, {}));
        const qint64 before = std::exchange(m_stolen, stolenMs());
        qInfo("   the machine was taken away for %lld ms in all", static_cast<long long>(m_stolen - before));
    }

private:
    void count(const Frame &frame, std::vector<Frame> &series)
    {
        m_spent += frame.time;
        series.push_back(frame);
    }

    void doTheSame(double ms)
    {
        const QByteArray same(1'300'000, 'x');
        for (m_spent = 0; m_spent < ms;)
            frame([&] { m_sum += qChecksum(same); });
        m_spent = 0;
    }

    Frame take(const std::function<void()> &action)
    {
        const double waited = waitedMs();
        const double silent = m_metronome.silentMs();
        QElapsedTimer clock;
        clock.start();
        const double before = processorMs();
        action();
        QEvent flush(QEvent::UpdateRequest); // what is due on the whole page, as the event loop would do it
        QCoreApplication::sendEvent(&m_page, &flush);
        const auto time = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        return {time, processorMs() - before, waitedMs() - waited, m_metronome.silentMs() - silent};
    }

    QWidget &m_page;
    std::vector<Frame> m_frames;
    std::vector<Frame> m_later;
    double m_spent = 0; ///< ms
    quint64 m_sum = 0;
    qint64 m_stolen = stolenMs();
    Metronome m_metronome;
};

} // namespace

void TestStepListFrames::madeSteps_data()
{
    QTest::addColumn<CardDetail>("detail");
    QTest::newRow("lines") << CardDetail::Line;
    QTest::newRow("details") << CardDetail::Part;
}

void TestStepListFrames::madeSteps()
{
    QFETCH(const CardDetail, detail);
    QTemporaryDir dir;
    QVERIFY(writeTrajectory(dir.filePath(QStringLiteral("trajectory.json")), 100'000, 300'000'000));
    const auto folder = Folder::open(dir.path());
    VERIFY_RESULT(folder);
    TrajectoryPage page;
    page.resize(1920, 1080);
    page.show();
    QSignalSpy loaded(&page, &TrajectoryPage::loaded);
    follow(page, *folder);
    QVERIFY(loaded.wait(60'000));
    auto *list = page.findChild<StepList *>();
    list->setDetail(detail);
    list->repaint();
    QScrollBar *bar = list->verticalScrollBar();
    FrameClock clock(page);
    for (int i = 0; i < 1500; ++i)
        clock.frame([&] { bar->setValue(bar->value() + 60); });
    clock.report("scrolling by wheel");
    QRandomGenerator random(5);
    for (int i = 0; i < 400; ++i)
        clock.step([&] { bar->setValue(random.bounded(bar->maximum())); });
    clock.report("jumping anywhere");
    for (int i = 0; i < 200; ++i)
        clock.step([&] { bar->setValue(bar->value() - bar->pageStep()); });
    clock.report("paging back");
    for (int i = 0; i < 200; ++i)
        clock.step([&] { page.showStep({NodeIndex(0), StepIndex(random.bounded(100'000))}); });
    clock.report("jumping to a step");
    for (int i = 0; i < 200; ++i)
        clock.step([&] { QTest::keyClick(list, Qt::Key_Down); });
    clock.report("step by step");
}

void TestStepListFrames::realSteps()
{
    if (!qEnvironmentVariableIsSet("QUAYSIDE_REAL_DATA"))
        QSKIP("QUAYSIDE_REAL_DATA is not set");
    TrajectoryPage page;
    page.resize(1920, 1080);
    page.show();
    FrameClock clock(page);
    QRandomGenerator random(5);
    QDirIterator files(qEnvironmentVariable("QUAYSIDE_REAL_DATA"), {QStringLiteral("trajectory.json")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        QSignalSpy loaded(&page, &TrajectoryPage::loaded);
        follow(page, *Folder::open(file.path()));
        QVERIFY(loaded.wait(60'000));
        QTest::qWait(100);
        auto *list = page.findChild<StepList *>();
        for (int i = 0; i < std::min(30, page.stepCount()); ++i)
            clock.step([&] { QTest::keyClick(list, Qt::Key_Down); });
        for (int i = 0; i < 10; ++i)
            clock.step([&] { page.showStep({NodeIndex(0), StepIndex(random.bounded(page.stepCount()))}); });
    }
    clock.report("steps of real trajectories");
}

QTEST_MAIN(TestStepListFrames)
#include "tst_steplist_frames.moc"
