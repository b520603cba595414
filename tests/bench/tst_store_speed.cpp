// SPDX-License-Identifier: GPL-3.0-or-later
// How long a job of many trials takes to open, to look at again and to show a change, against reading its bytes alone.
// QUAYSIDE_BENCH_TRIALS (10,000) says how many; QUAYSIDE_BENCH_DATA keeps the job for the next run.

#include "core/store/jobload.h"
#include "core/store/snapshot.h"
#include "tests/support/livejob.h"
#include "tests/support/temporaryfolder.h"
#include "views/models/trialtablemodel.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace quayside;
using namespace std::chrono_literals;

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void print(const char *what, double value, const char *unit, const char *limit = "")
{
    std::printf("  %-44s %10.1f %-4s %s\n", what, value, unit, limit);
    std::fflush(stdout);
}

/// Of all threads; less shaken than the clock on the wall when others use the machine.
double processorMilliseconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto of = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

double memoryPeakMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

qint64 readFile(const QByteArray &path, QByteArray &buffer)
{
    const int file = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    qint64 sum = 0;
    ssize_t got = 0;
    while ((got = ::read(file, buffer.data(), static_cast<size_t>(buffer.size()))) > 0)
        sum += got;
    ::close(file);
    return sum;
}

} // namespace

class TestStoreSpeed : public QObject
{
    Q_OBJECT

private:
    struct Table {
        JobStore store;
        TrialTableModel model;
        double firstRows = 0;
        double longestUpdate = 0;
    };

    void show(Table &table, const QElapsedTimer &since) const
    {
        QElapsedTimer update;
        update.start();
        table.model.setJob(table.store.job(table.store.jobs().front()));
        table.longestUpdate = std::max(table.longestUpdate, milliseconds(update));
        if (table.firstRows == 0 && table.model.rowCount() > 0)
            table.firstRows = milliseconds(since);
    }

    double open(Table &table) const
    {
        QElapsedTimer timer;
        timer.start();
        connect(&table.store, &JobStore::jobChanged, &table.model, [&table, &timer, this] { show(table, timer); });
        table.store.open(m_folder);
        while (table.model.rowCount() < m_trials || table.store.job(table.store.jobs().front())->loading)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const double whole = milliseconds(timer);
        table.store.disconnect(&table.model);
        connect(&table.store, &JobStore::jobChanged, &table.model,
                [&table] { table.model.setJob(table.store.job(table.store.jobs().front())); });
        return whole;
    }

    double readBytesAlone() const
    {
        std::atomic<int> next = 0;
        QElapsedTimer timer;
        timer.start();
        std::vector<std::jthread> threads;
        for (int i = 0; i < WorkerPool::usualThreads(); ++i) {
            threads.emplace_back([&] {
                QByteArray buffer(65536, Qt::Uninitialized);
                for (int number = next++; number < m_trials; number = next++)
                    readFile(QFile::encodeName(m_folder + QLatin1Char('/') + LiveJob::trialName(number)
                                               + QStringLiteral("/result.json")),
                             buffer);
            });
        }
        threads.clear();
        return milliseconds(timer);
    }

    LoadedJobPointer load(WorkerPool &pool, const std::shared_ptr<const StoreAccess> &access) const
    {
        const auto opened = access->find(m_folder, {});
        JobLoad job(pool, access, {}, std::make_shared<const FoundJob>(opened->jobs.front()), nullptr);
        LoadedJobPointer loaded;
        connect(&job, &JobLoad::finished, &job, [&](const LoadedJobPointer &whole) { loaded = whole; });
        job.start({.everything = true});
        while (!loaded)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return loaded;
    }

    TemporaryFolder m_temp;
    QString m_folder;
    int m_trials = 10'000;

private Q_SLOTS:
    void initTestCase()
    {
        if (const int wanted = qEnvironmentVariableIntValue("QUAYSIDE_BENCH_TRIALS"); wanted > 0)
            m_trials = wanted;
        const QString kept = qEnvironmentVariable("QUAYSIDE_BENCH_DATA");
        m_folder = kept.isEmpty() ? m_temp.path(QStringLiteral("job")) : kept + QStringLiteral("/job-%1").arg(m_trials);
        if (!QFile::exists(m_folder + QStringLiteral("/result.json")))
            LiveJob(m_folder).writeWhole(m_trials);
        std::printf("\n  %d trials of %lld bytes, %d threads\n", m_trials,
                    static_cast<long long>(LiveJob::trialResult(1, 1).size()), WorkerPool::usualThreads());
    }

    void opens()
    {
        readBytesAlone();
        double bytes = 1e9;
        double whole = 1e9;
        double bytesWork = 1e9;
        double wholeWork = 1e9;
        double first = 1e9;
        double update = 1e9;
        for (int i = 0; i < 3; ++i) {
            const double start = processorMilliseconds();
            bytes = std::min(bytes, readBytesAlone());
            const double middle = processorMilliseconds();
            Table table;
            whole = std::min(whole, open(table));
            bytesWork = std::min(bytesWork, middle - start);
            wholeWork = std::min(wholeWork, processorMilliseconds() - middle);
            first = std::min(first, table.firstRows);
            update = std::min(update, table.longestUpdate);
        }
        print("reading the bytes alone", bytes, "ms");
        print("open to complete table", whole, "ms");
        print("  times the bytes alone", whole / bytes, "x", "(at most 3)");
        print("  processor time, bytes alone", bytesWork, "ms");
        print("  processor time, open", wholeWork, "ms");
        print("first rows", first, "ms", "(under 150)");
        print("longest update of the table", update, "ms");
    }

    void tellsWhereTheTimeGoes()
    {
        const StoreAccess access = diskAccess();
        double last = processorMilliseconds();
        const auto step = [&last](const char *what) {
            const double now = processorMilliseconds();
            print(what, now - last, "ms");
            last = now;
        };
        const auto opened = access.find(m_folder, {});
        step("one thread: find");
        const auto found = std::make_shared<const FoundJob>(opened->jobs.front());
        auto scan = scanJob(access, found, nullptr, {.everything = true}, {});
        step("one thread: outline");
        for (LoadedTrial &row : scan->next.trials)
            row = readTrial(*found, *scan->next.outline, row);
        step("one thread: read");
        const JobPointer job = concluded(scan->next);
        step("one thread: conclude");
        TrialTableModel model;
        model.setJob(job);
        step("one thread: table");
    }

    void looksAgain()
    {
        WorkerPool pool;
        const auto access = std::make_shared<const StoreAccess>(diskAccess());
        const LoadedJobPointer loaded = load(pool, access);
        double best = 1e9;
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            const auto scan = scanJob(*access, loaded->found, loaded, {.everything = true}, {});
            best = std::min(best, milliseconds(timer));
            QVERIFY(scan && scan->stale.empty());
        }
        print("unchanged rescan", best, "ms", "(under 50)");
    }

    void showsAChange()
    {
        Table table;
        open(table);
        QTest::qWait(1000 + m_trials / 20); // the watches are being set
        LiveJob job(m_folder);
        const int row = table.model.rowOf(TrialName(LiveJob::trialName(m_trials / 2)));
        double worst = 0;
        for (int i = 1; i <= 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            job.finishTrial(m_trials / 2, i * 0.125);
            while (table.model.trialAt(row)->rewards.front().value != i * 0.125)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            worst = std::max(worst, milliseconds(timer));
        }
        print("a change on disk is in the table (worst of 5)", worst, "ms", "(under 300)");
    }

    void sortsAndFilters()
    {
        Table table;
        open(table);
        QElapsedTimer timer;
        double sorting = 0;
        for (int column = 0; column < table.model.columnCount(); ++column) {
            timer.start();
            table.model.sort(column, Qt::AscendingOrder);
            sorting = std::max(sorting, milliseconds(timer));
        }
        print("sort, slowest column", sorting, "ms");
        double keystroke = 0;
        for (const char *text : {"t", "ta", "task-1", "task-12", "task-1", "", "nothing has this"}) {
            timer.start();
            table.model.setFilter({.text = QString::fromLatin1(text)});
            keystroke = std::max(keystroke, milliseconds(timer));
        }
        print("filter, slowest keystroke (sorted)", keystroke, "ms");
        print("peak memory of this process", memoryPeakMiB(), "MiB", "(under 1024)");
    }
};

QTEST_GUILESS_MAIN(TestStoreSpeed)
#include "tst_store_speed.moc"
