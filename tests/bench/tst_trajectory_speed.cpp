// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/atif.h"
#include "core/trajectory/search.h"

#include "tests/support/madetrajectory.h"
#include "tests/support/result.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <simdjson.h>

#include <algorithm>
#include <fstream>

using namespace quayside;

namespace {

/// Anonymous memory of this process now and at most, in KiB.
qint64 statusKiB(const char *key)
{
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word) {
        qint64 value = 0;
        if (word == key && status >> value)
            return value;
    }
    return 0;
}

/// simdjson over the whole file: On-Demand, each member of each step visited once.
double walkMs(const QString &path)
{
    simdjson::padded_string json;
    QElapsedTimer clock;
    clock.start();
    if (simdjson::padded_string::load(path.toStdString()).get(json) != simdjson::SUCCESS)
        return -1;
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::array steps;
    if (parser.iterate(json).get(document) != simdjson::SUCCESS
        || document["steps"].get_array().get(steps) != simdjson::SUCCESS)
        return -1;
    size_t members = 0;
    for (auto step : steps) {
        simdjson::ondemand::object object;
        if (step.get_object().get(object) != simdjson::SUCCESS)
            return -1;
        for (auto field : object)
            members += field.error() == simdjson::SUCCESS ? 1 : 0;
    }
    return members > 0 ? static_cast<double>(clock.nsecsElapsed()) / 1e6 : -1;
}

double grepMs(const QString &path, const QString &needle)
{
    QElapsedTimer clock;
    clock.start();
    QProcess grep;
    grep.start(QStringLiteral("grep"), {QStringLiteral("-c"), QStringLiteral("-F"), needle, path});
    grep.waitForFinished(-1);
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

} // namespace

/// The table of what a large trajectory costs; printed, not asserted.
class TestTrajectorySpeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measure_data();
    void measure();
};

void TestTrajectorySpeed::measure_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("109 MB") << 20'000 << qint64(109'000'000);
    QTest::newRow("1 GB") << 340'000 << qint64(1'000'000'000);
}

void TestTrajectorySpeed::measure()
{
    QFETCH(int, steps);
    QFETCH(qint64, bytes);
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("trajectory.json"));
    QVERIFY(writeTrajectory(path, steps, bytes));
    const auto folder = Folder::open(dir.path());
    VERIFY_RESULT(folder);
    const double size = static_cast<double>(QFile(path).size()) / 1e6;
    const qint64 before = statusKiB("RssAnon:");
    double first = -1;
    double best = 1e9;
    std::shared_ptr<const TrajectoryIndex> index;
    for (int round = 0; round < 3; ++round) {
        index.reset();
        QElapsedTimer clock;
        clock.start();
        bool isFirst = true;
        const auto range = ByteRange::open(*folder, QStringLiteral("trajectory.json"));
        VERIFY_RESULT(range);
        index = std::make_shared<const TrajectoryIndex>(
            indexTrajectory(*range, {.onProgress = [&](const TrajectoryIndex &soFar) {
                if (std::exchange(isFirst, false) && soFar.count().value > 0) {
                    decodeStep(soFar, StepIndex(0));
                    first = static_cast<double>(clock.nsecsElapsed()) / 1e6;
                }
            }}));
        best = std::min(best, static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    QCOMPARE(index->count().value, steps);
    const double anonymous = static_cast<double>(statusKiB("RssAnon:") - before) * 1024 / 1e6;
    TrajectoryGraph graph;
    graph.nodes.push_back({.trajectory = index});
    const auto shared = std::make_shared<const TrajectoryGraph>(std::move(graph));
    const AgentRun run = makeRun(shared, agentsOf(*shared).front());
    // Nowhere; in an id, which is no text of a step; in few steps; in each; in the ids of each.
    for (const QString &needle :
         {QStringLiteral("no such words here"), QStringLiteral("call_19999"),
          QStringLiteral("error? error? error? error? error?"), QStringLiteral("import os"), QStringLiteral("call_")}) {
        size_t hits = 0;
        QElapsedTimer clock;
        clock.start();
        searchRun(run, {.pattern = needle, .caseSensitivity = Qt::CaseSensitive},
                  [&hits](std::span<const RunIndex> found) { hits += found.size(); });
        const double ours = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        qInfo("%.0f MB, search \"%s\": %.0f ms, %zu steps; grep -c -F %.0f ms", size, qPrintable(needle), ours, hits,
              grepMs(path, needle));
    }
    double walk = 1e9;
    for (int round = 0; round < 3; ++round)
        walk = std::min(walk, walkMs(path));
    qInfo(
        "%.0f MB, %d steps: first step %.1f ms, whole index %.0f ms; simdjson's own walk %.0f ms (x %.1f); anonymous memory %.1f MB (%.1f %%)",
        size, steps, first, best, walk, best / walk, anonymous, 100 * anonymous / size);
}

QTEST_GUILESS_MAIN(TestTrajectorySpeed)
#include "tst_trajectory_speed.moc"
