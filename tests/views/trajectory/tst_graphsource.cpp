// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/page/graphsource.h"

#include "tests/support/temporaryfolder.h"
#include "tests/views/trajectory/trajectorysample.h"

#include <QTest>

using namespace quayside;

class TestGraphSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_counts.clear();
        m_folder = std::make_unique<TemporaryFolder>();
        m_source = std::make_unique<GraphSource>();
        connect(m_source.get(), &GraphSource::loaded, this, [this](const LoadedGraph &graph) {
            if (graph.isWhole)
                m_counts.push_back(graph.runs.empty() ? 0 : graph.runs.front()->count().value);
        });
    }

    void whatGrowsIsLoadedAgain()
    {
        write(sample(10));
        open();
        QTRY_COMPARE(m_counts, std::vector{11});
        write(sample(20));
        QTRY_COMPARE_WITH_TIMEOUT(m_counts, (std::vector{11, 21}), 10'000);
    }

    void aHalfWrittenFileIsWaitedOut()
    {
        write(sample(30));
        open();
        QTRY_COMPARE(m_counts, std::vector{31});
        const QByteArray whole = sample(40);
        write(whole.first(whole.size() / 3));
        QTest::qWait(1300);
        write(whole);
        QTRY_COMPARE_WITH_TIMEOUT(m_counts, (std::vector{31, 41}), 10'000);
    }

    void aFileThatStaysShorterIsShownInTheEnd()
    {
        write(sample(30));
        open();
        QTRY_COMPARE(m_counts, std::vector{31});
        write(sample(30).first(3000));
        QTRY_COMPARE_WITH_TIMEOUT(m_counts.size(), 2U, 10'000);
        QVERIFY(m_counts.back() < 31);
    }

    void whatIsClosedSaysNothing()
    {
        write(sample(10));
        open();
        m_source->close();
        QTest::qWait(200);
        QVERIFY(m_counts.empty());
    }

    void theFolderThatWasOpenedLastCounts()
    {
        TemporaryFolder other;
        other.write(QStringLiteral("agent/trajectory.json"), sample(5));
        write(sample(10));
        open();
        m_source->open(*Folder::open(other.path()), {}, {});
        QTRY_COMPARE(m_counts, std::vector{6});
    }

private:
    void write(const QByteArray &json) { m_folder->write(QStringLiteral("agent/trajectory.json"), json); }
    void open() { m_source->open(*Folder::open(m_folder->path()), {}, {}); }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<GraphSource> m_source;
    std::vector<int> m_counts; ///< steps of the main agent in each whole graph
};

QTEST_GUILESS_MAIN(TestGraphSource)
#include "tst_graphsource.moc"
