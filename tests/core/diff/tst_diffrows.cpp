// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/diffrows.h"
#include "core/diff/movedblocks.h"
#include "core/diff/threeway.h"
#include "core/diff/worddiff.h"
#include "tests/core/diff/randomtext.h"
#include "tests/support/result.h"

#include <QTest>

using namespace quayside;

namespace {

QStringList marked(std::string_view line, const std::vector<ByteSpan> &spans)
{
    QStringList parts;
    for (const ByteSpan &span : spans)
        parts.append(QString::fromUtf8(
            QByteArrayView(line.substr(static_cast<size_t>(span.first), static_cast<size_t>(span.count)))));
    return parts;
}

DiffRows rowsFor(const TextLines &before, const TextLines &after, const DiffRowOptions &options)
{
    return rowsOf(*diffText(before, after), before, after, options);
}

/// The text one side shows, put together from its rows.
QByteArray shownSide(const DiffRows &rows, const TextLines &text, bool isBefore)
{
    QByteArray shown;
    for (const DiffRow &row : rows.rows) {
        const auto &line = isBefore ? row.before : row.after;
        const bool isOther = row.kind == (isBefore ? DiffRowKind::Added : DiffRowKind::Removed);
        if (!line || isOther)
            continue;
        shown += QByteArrayView(text.lines({*line, row.kind == DiffRowKind::Fold ? row.hidden : 1})).toByteArray();
    }
    return shown;
}

} // namespace

class TestDiffRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksWords()
    {
        const std::string_view before("CAST(p.input_tokens AS INTEGER)"), after("CAST(l.input_units AS INTEGER)");
        const WordDiff diff = diffWords(before, after);
        QCOMPARE(marked(before, diff.before), (QStringList{QStringLiteral("p"), QStringLiteral("input_tokens")}));
        QCOMPARE(marked(after, diff.after), (QStringList{QStringLiteral("l"), QStringLiteral("input_units")}));
        QCOMPARE(diffWords("same", "same"), WordDiff());
        QCOMPARE(diffWords("", "x"), (WordDiff{{}, {{0, 1}}}));
        QCOMPARE(diffWords("one", "two"), (WordDiff{{{0, 3}}, {{0, 3}}}));
        QCOMPARE(marked("a b c d", diffWords("a b c d", "a x y d").before), QStringList(QStringLiteral("b c")));
    }

    void keepsCharactersWholeInHugeLines()
    {
        const QByteArray before =
            QByteArray("x,").repeated(5000) + QByteArray("\xc3\xa4") + QByteArray(",y").repeated(5000);
        const QByteArray after =
            QByteArray("x,").repeated(5000) + QByteArray("\xc3\xb6") + QByteArray(",y").repeated(5000);
        const WordDiff diff = diffWords({before.constData(), static_cast<size_t>(before.size())},
                                        {after.constData(), static_cast<size_t>(after.size())});
        QCOMPARE(diff, (WordDiff{{{10000, 2}}, {{10000, 2}}}));
    }

    void pairsLinesThatAreAlike()
    {
        const TextLines before(QByteArray("x\nalpha = first(one)\nbeta = second(two)\ny\n"));
        const TextLines after(QByteArray("x\n# something else\nbeta = second(2)\ny\n"));
        const DiffRows rows = rowsFor(before, after, {});
        QCOMPARE(rows.changeStarts, std::vector<int>{1});
        QCOMPARE(rows.rows[1], (DiffRow{DiffRowKind::Changed, 1, 1}));
        QCOMPARE(rows.rows[2], (DiffRow{DiffRowKind::Changed, 2, 2}));
        const TextLines shorter(QByteArray("x\nbeta = second(2)\ny\n"));
        const DiffRows uneven = rowsFor(before, shorter, {});
        QCOMPARE(uneven.rows[1], (DiffRow{DiffRowKind::Removed, 1, std::nullopt}));
        QCOMPARE(uneven.rows[2], (DiffRow{DiffRowKind::Changed, 2, 1}));
    }

    void foldsWhatIsFarFromChanges()
    {
        QByteArray text;
        for (int i = 0; i < 40; ++i)
            text += "line " + QByteArray::number(i) + '\n';
        const TextLines before(text), after(QByteArray(text).replace("line 20\n", "changed\n"));
        const DiffRows rows = rowsFor(before, after, {.context = 3});
        QCOMPARE(rows.rows.size(), 9U);
        QCOMPARE(rows.rows.front(), (DiffRow{DiffRowKind::Fold, 0, 0, 17}));
        QCOMPARE(rows.rows.back(), (DiffRow{DiffRowKind::Fold, 24, 24, 16}));
        QCOMPARE(rows.changeStarts, std::vector<int>{4});
    }

    void rowsShowEveryLineOnce()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 300; ++i) {
            const QByteArray one = randomText(random);
            const TextLines before(one), after(randomlyEdited(one, random));
            for (const DiffLayout layout : {DiffLayout::SideBySide, DiffLayout::Unified}) {
                for (const std::optional<int> context : {std::optional<int>(), std::optional(0), std::optional(2)}) {
                    const DiffRows rows = rowsFor(before, after, {layout, context});
                    QCOMPARE(shownSide(rows, before, true), before.text());
                    QCOMPARE(shownSide(rows, after, false), after.text());
                }
            }
        }
    }

    void findsMovedBlocks()
    {
        const QByteArray block("def compute_the_total(rows):\n    return sum(rows)\n");
        const QByteArray rest("alpha\nbeta\ngamma\ndelta\nepsilon\nzeta\n");
        const TextLines before(block + rest),
            after(rest + "class Holder:\n" + QByteArray(block).replace("\n    ", "\n\t"));
        const auto moved = movedBlocks(*diffText(before, after), before, after);
        QCOMPARE(moved, (std::vector<MovedBlock>{{{0, 2}, {7, 2}}}));
        const TextLines braces(QByteArray("}\na\n")), later(QByteArray("a\n}\n"));
        QVERIFY(movedBlocks(*diffText(braces, later), braces, later).empty());
    }

    void comparesThreeTexts()
    {
        const TextLines base(QByteArray("a\nb\nc\nd\ne\nf\ng\n"));
        const TextLines first(QByteArray("a\nB\nc\nd\ne\nF\ng\n"));
        const TextLines second(QByteArray("a\nb\nc\nX\ne\nF\ng\n"));
        const auto compared = compareThree(base, first, second);
        VERIFY_RESULT(compared);
        std::vector<ThreeWayAgreement> kinds;
        for (const ThreeWayRegion &region : compared->regions)
            kinds.push_back(region.agreement);
        QCOMPARE(kinds,
                 (std::vector{ThreeWayAgreement::All, ThreeWayAgreement::OnlyFirst, ThreeWayAgreement::All,
                              ThreeWayAgreement::OnlySecond, ThreeWayAgreement::All, ThreeWayAgreement::BothAlike,
                              ThreeWayAgreement::All}));
    }

    void threeTextsAreCoveredWhole()
    {
        QRandomGenerator random(11);
        for (int i = 0; i < 300; ++i) {
            const QByteArray text = randomText(random);
            const TextLines base(text), first(randomlyEdited(text, random)), second(randomlyEdited(text, random));
            const auto compared = compareThree(base, first, second);
            VERIFY_RESULT(compared);
            QByteArray one, two, three;
            for (const ThreeWayRegion &region : compared->regions) {
                one += QByteArrayView(base.lines(region.base)).toByteArray();
                two += QByteArrayView(first.lines(region.first)).toByteArray();
                three += QByteArrayView(second.lines(region.second)).toByteArray();
                if (region.agreement == ThreeWayAgreement::All)
                    QVERIFY(base.lines(region.base) == first.lines(region.first)
                            && base.lines(region.base) == second.lines(region.second));
            }
            QCOMPARE(one, base.text());
            QCOMPARE(two, first.text());
            QCOMPARE(three, second.text());
        }
    }
};

QTEST_GUILESS_MAIN(TestDiffRows)
#include "tst_diffrows.moc"
