// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/newestrun.h"

#include <QSignalSpy>
#include <QTest>

#include <latch>

using namespace quayside;

class TestAsync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void poolWorksOnManyThreads()
    {
        std::latch both(2);
        WorkerPool pool(2);
        for (int i = 0; i < 2; ++i)
            pool.run([&] { both.arrive_and_wait(); }); // would wait for ever on one thread
        both.wait();
    }

    void poolDropsWhatHasNotBegun()
    {
        std::atomic<int> ran = 0;
        {
            std::latch begun(1);
            WorkerPool pool(1);
            pool.run([&] {
                begun.count_down();
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
                ++ran;
            });
            begun.wait();
            for (int i = 0; i < 100; ++i)
                pool.run([&] { ++ran; });
        }
        QCOMPARE(ran.load(), 1);
    }

    void deliversInOrderOnTheReceiversThread()
    {
        std::vector<int> arrived;
        Delivery delivery(this);
        WorkerPool pool(1);
        for (int i = 0; i < 50; ++i) {
            pool.run([&arrived, i, sender = delivery.sender()] {
                sender.post([&arrived, i] {
                    QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
                    arrived.push_back(i);
                });
            });
        }
        QTRY_COMPARE(arrived.size(), 50U);
        QVERIFY(std::ranges::is_sorted(arrived));
    }

    void deliversNothingAfterItsEnd()
    {
        auto delivery = std::make_unique<Delivery>(this);
        const Delivery::Sender sender = delivery->sender();
        bool arrived = false;
        sender.post([&] { arrived = true; });
        delivery.reset();
        sender.post([&] { arrived = true; });
        QCoreApplication::processEvents();
        QVERIFY(!arrived);
    }

    void newestRunWins()
    {
        WorkerPool pool(1);
        NewestRun run(pool);
        const QSignalSpy running(&run, &NewestRun::runningChanged);
        std::vector<int> answers;
        std::atomic<bool> olderSawCancel = false;
        std::latch begun(1);
        run.start(
            [&](const RunControl &control) {
                begun.count_down();
                while (!control.isCancelled())
                    std::this_thread::yield();
                olderSawCancel = true;
                return 1;
            },
            [&](int answer) { answers.push_back(answer); });
        begun.wait();
        run.start([](const RunControl &) { return 2; }, [&](int answer) { answers.push_back(answer); });
        QTRY_COMPARE(answers, std::vector<int>{2});
        QVERIFY(olderSawCancel);
        QVERIFY(!run.isRunning());
        QCOMPARE(running.size(), 2);
    }

    void tellsHowFarItIsAndCanBeCancelled()
    {
        WorkerPool pool(1);
        NewestRun run(pool);
        bool delivered = false;
        run.start(
            [](const RunControl &control) {
                control.say({3, 10});
                while (!control.isCancelled())
                    std::this_thread::yield();
                return 0;
            },
            [&](int) { delivered = true; });
        QTRY_COMPARE(run.progress(), (RunProgress{3, 10}));
        run.cancel();
        QVERIFY(!run.isRunning());
        QTest::qWait(20);
        QVERIFY(!delivered);
    }

    void aRunHasAThreadOfItsOwnWhereNoPoolIsGiven()
    {
        NewestRun run;
        std::thread::id worker;
        run.start([](const RunControl &) { return std::this_thread::get_id(); },
                  [&](std::thread::id id) { worker = id; });
        QTRY_VERIFY(worker != std::thread::id());
        QVERIFY(worker != std::this_thread::get_id());
    }

    void whatIsKnownEarlyComesBeforeTheAnswerAndOnlyOfTheNewestQuestion()
    {
        NewestRun run;
        std::vector<int> seen;
        const auto ask = [&](int first) {
            run.start(
                [&seen, first](const RunControl &control) {
                    control.publish([&seen, first] { seen.push_back(first); });
                    return first + 1;
                },
                [&seen](int answer) { seen.push_back(answer); });
        };
        ask(10);
        ask(20);
        QTRY_COMPARE(seen.size(), size_t(2));
        QCOMPARE(seen, (std::vector<int>{20, 21}));
    }
};

QTEST_GUILESS_MAIN(TestAsync)
#include "tst_async.moc"
