// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/instant.h"

#include <QTest>

using namespace quayside;

class TestInstant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFormHarborWrites_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("microseconds");
        QTest::addColumn<bool>("utc");
        QTest::newRow("utc") << QByteArray("2026-03-08T04:03:07.173340Z") << qint64(1772942587173340) << true;
        QTest::newRow("naive") << QByteArray("2026-03-08T04:03:07.173340") << qint64(1772942587173340) << false;
        QTest::newRow("offset") << QByteArray("2026-03-08T12:03:07+08:00") << qint64(1772942587000000) << true;
        QTest::newRow("west, no colon") << QByteArray("2026-03-07T23:03:07-0500") << qint64(1772942587000000) << true;
        QTest::newRow("nanoseconds") << QByteArray("2026-03-08 04:03:07.173340999Z") << qint64(1772942587173340)
                                     << true;
        QTest::newRow("before the epoch") << QByteArray("1969-12-31T23:59:59Z") << qint64(-1000000) << true;
    }

    void readsEveryFormHarborWrites()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, microseconds);
        QFETCH(bool, utc);
        const auto instant = parseInstant(text.toStdString());
        QVERIFY(instant);
        QCOMPARE(instant->microseconds, microseconds);
        QCOMPARE(instant->clock == Clock::Utc, utc);
    }

    void refusesOtherText_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "2026", "2026-02-30T00:00:00Z", "2026-03-08T25:00:00Z", "2026-03-08T04:03:07.Z",
                                 "2026-03-08T04:03:07Zx", "yesterday", "2026-03-08T04:03:07+99:00"})
            QTest::newRow(text) << QByteArray(text);
    }

    void refusesOtherText()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseInstant(text.toStdString()));
    }

    void writesWhatItReads()
    {
        for (const char *text : {"2026-03-08T04:03:07.173340Z", "2026-03-08T04:03:07Z", "2026-03-08T04:03:07.000001"})
            QCOMPARE(toIso(*parseInstant(text)), QString::fromLatin1(text));
    }

    void neverSubtractsDifferentClocks()
    {
        const auto utc = parseInstant("2026-03-08T04:03:07Z");
        const auto local = parseInstant("2026-03-08T12:03:08");
        QVERIFY(!between(utc, local));
        QVERIFY(!between(utc, std::nullopt));
        QCOMPARE(between(utc, parseInstant("2026-03-08T04:03:08.500Z")), Milliseconds(1500));
    }
};

QTEST_GUILESS_MAIN(TestInstant)
#include "tst_instant.moc"
