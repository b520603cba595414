// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/searchrun.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>
#include <QSignalSpy>

using namespace quayside;

class TestSearchRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsHitsInOrder()
    {
        const QByteArray bytes = (QByteArray(999, '.') + "hit").repeated(5'000);
        SearchRun run;
        QSignalSpy done(&run, &SearchRun::finished);
        VERIFY_RESULT(run.start(ByteSource(bytes), TextEncoding::Utf8, {.pattern = QStringLiteral("hit")}));
        QVERIFY(run.isRunning());
        QVERIFY(done.wait());
        QCOMPARE(run.count(), 5'000);
        QCOMPARE(run.hits()[4'999], (SearchHit{4'999 * 1002 + 999, 3}));
        QCOMPARE(run.searchedTo(), bytes.size());
        QCOMPARE(run.firstAtOrAfter(1000), 1U);
        QCOMPARE(run.firstAtOrAfter(999), 0U);
        QCOMPARE(run.lastBefore(999), std::nullopt);
        QCOMPARE(run.lastBefore(99'999'999), 4'999U);
        QCOMPARE(run.firstAtOrAfter(99'999'999), std::nullopt);
    }

    void aNewSearchDropsTheOldOne()
    {
        const QByteArray bytes = QByteArray("aaab").repeated(2'000'000);
        SearchRun run;
        QSignalSpy done(&run, &SearchRun::finished);
        VERIFY_RESULT(run.start(ByteSource(bytes), TextEncoding::Utf8,
                                {.pattern = QStringLiteral("(a|b)+c"), .kind = SearchKind::Regex}));
        VERIFY_RESULT(run.start(ByteSource("xyz"), TextEncoding::Utf8, {.pattern = QStringLiteral("y")}));
        QVERIFY(done.wait());
        QTest::qWait(30);
        QCOMPARE(done.size(), 1);
        QCOMPARE(run.hits(), (std::vector<SearchHit>{{1, 1}}));
    }

    void keepsAMillionAndCountsTheRest()
    {
        SearchRun run;
        QSignalSpy done(&run, &SearchRun::finished);
        VERIFY_RESULT(
            run.start(ByteSource(QByteArray(1'200'000, 'x')), TextEncoding::Utf8, {.pattern = QStringLiteral("x")}));
        QVERIFY(done.wait());
        QCOMPARE(run.count(), 1'200'000);
        QCOMPARE(run.hits().size(), SearchRun::mostHits);
    }

    void findsWhatIsAppended()
    {
        const TemporaryFolder temp;
        temp.write(QStringLiteral("log"), "fail\nok\nfa");
        auto handle = Folder::open(temp.path())->openFile(QStringLiteral("log"));
        VERIFY_RESULT(handle);
        for (const auto kind : {SearchKind::Literal, SearchKind::Regex}) {
            QVERIFY(QFile::resize(temp.path(QStringLiteral("log")), 10));
            auto again = Folder::open(temp.path())->openFile(QStringLiteral("log"));
            VERIFY_RESULT(again);
            SearchRun run;
            QSignalSpy done(&run, &SearchRun::finished);
            VERIFY_RESULT(run.start(ByteSource(std::move(*again)), TextEncoding::Utf8,
                                    {.pattern = QStringLiteral("fail"), .kind = kind}));
            QVERIFY(done.wait());
            QCOMPARE(run.count(), 1);
            QFile file(temp.path(QStringLiteral("log")));
            QVERIFY(file.open(QIODevice::Append));
            file.write("il\nfail\n");
            file.close();
            run.extend();
            QVERIFY(done.wait());
            QCOMPARE(run.hits(), (std::vector<SearchHit>{{0, 4}, {8, 4}, {13, 4}}));
            QCOMPARE(run.count(), 3);
        }
    }

    void clearForgetsEverything()
    {
        SearchRun run;
        VERIFY_RESULT(
            run.start(ByteSource(QByteArray(50'000'000, 'x')), TextEncoding::Utf8, {.pattern = QStringLiteral("xy")}));
        run.clear();
        QVERIFY(!run.isRunning());
        QTest::qWait(20);
        QCOMPARE(run.count(), 0);
        QVERIFY(!run.start(ByteSource("x"), TextEncoding::Utf8,
                           {.pattern = QStringLiteral("("), .kind = SearchKind::Regex}));
    }
};

QTEST_GUILESS_MAIN(TestSearchRun)
#include "tst_searchrun.moc"
