// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sidebyside/pairrows.h"

#include <QTest>

using namespace quayside;

namespace {

/// A letter a pair: = the same, ~ other arguments, - only in the first, + only in the second.
Alignment alignmentOf(const QByteArray &letters)
{
    Alignment alignment;
    for (const char letter : letters) {
        const StepMatch match = letter == '~' ? StepMatch::ArgumentsDiffer
            : letter == '-'                   ? StepMatch::OnlyFirst
            : letter == '+'                   ? StepMatch::OnlySecond
                                              : StepMatch::Same;
        alignment.pairs.push_back({.match = match, .first = {}, .second = {}});
    }
    return alignment;
}

} // namespace

class TestPairRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noticesStandAboveTheirPairs()
    {
        Alignment alignment = alignmentOf("=-+=");
        alignment.divergence = 1;
        alignment.rejoin = 3;
        const PairRows all(alignment, PairsShown::All);
        QCOMPARE(all.count(), 6);
        QCOMPARE(all.at(1), (PairRow{1, PairRow::Kind::Divergence}));
        QCOMPARE(all.at(4), (PairRow{3, PairRow::Kind::Rejoin}));
        QCOMPARE(all.rowOf(3), 5);
        const PairRows some(alignment, PairsShown::Differences);
        QCOMPARE(some.count(), 4);
        QCOMPARE(some.rowOf(0), 1); // the next that is shown
        QCOMPARE(some.rowOf(3), std::nullopt);
    }

    void goesPastNoticesAndStaysInside()
    {
        Alignment alignment = alignmentOf("=-+=");
        alignment.divergence = 1;
        const PairRows rows(alignment, PairsShown::All);
        QCOMPARE(rows.pairBeside({}, 1), 0U);
        QCOMPARE(rows.pairBeside(0, 1), 1U);
        QCOMPARE(rows.pairBeside(1, -1), 0U);
        QCOMPARE(rows.pairBeside(0, 100), 3U);
        QCOMPARE(rows.pairBeside(3, -100), 0U);
        QCOMPARE(PairRows().pairBeside({}, 1), std::nullopt);
    }

    void leavesAStretchOfLikeDifferences()
    {
        const Alignment alignment = alignmentOf("==--+=~");
        QCOMPARE(nextDifference(alignment, {}, Direction::Forward), 2U);
        QCOMPARE(nextDifference(alignment, 2, Direction::Forward), 4U);
        QCOMPARE(nextDifference(alignment, 4, Direction::Forward), 6U);
        QCOMPARE(nextDifference(alignment, 6, Direction::Forward), std::nullopt);
        QCOMPARE(nextDifference(alignment, 6, Direction::Backward), 4U);
        QCOMPARE(nextDifference(alignment, 4, Direction::Backward), 3U);
        QCOMPARE(nextDifference(alignmentOf(""), {}, Direction::Forward), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestPairRows)
#include "tst_pairrows.moc"
