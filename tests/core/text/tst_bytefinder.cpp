// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytefinder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace quayside;

class TestByteFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithASimpleSearch_data()
    {
        QTest::addColumn<CaseFolding>("folding");
        QTest::newRow("exact") << CaseFolding::None;
        QTest::newRow("folded") << CaseFolding::Ascii;
    }

    void agreesWithASimpleSearch()
    {
        QFETCH(CaseFolding, folding);
        QRandomGenerator random(11);
        const QByteArray letters("abABz@`[{\0\xff ", 12);
        for (int round = 0; round < 3000; ++round) {
            const auto word = [&](int length) {
                QByteArray bytes;
                for (int i = 0; i < length; ++i)
                    bytes += letters[random.bounded(4 + round % 9)];
                return bytes;
            };
            const QByteArray needle = word(random.bounded(1, 6));
            const QByteArray hay = word(random.bounded(0, 120));
            const int from = random.bounded(0, 20);
            const bool fold = folding == CaseFolding::Ascii;
            const qsizetype expected = fold ? hay.toLower().indexOf(needle.toLower(), from) : hay.indexOf(needle, from);
            const qsizetype found = ByteFinder(needle, folding).find(hay, from);
            QCOMPARE(found, from > hay.size() ? -1 : expected);
        }
    }

    void neverReadsPastTheEnd()
    {
        const QByteArray hay = QByteArray(37, 'x') + "needl";
        const QByteArray tight(hay.constData(), hay.size());
        QCOMPARE(ByteFinder("needle").find(tight), -1);
        QCOMPARE(ByteFinder("needl").find(tight), 37);
        QCOMPARE(ByteFinder("longer than the hay").find("short"), -1);
        QCOMPARE(ByteFinder("x").find({}), -1);
    }
};

QTEST_GUILESS_MAIN(TestByteFinder)
#include "tst_bytefinder.moc"
