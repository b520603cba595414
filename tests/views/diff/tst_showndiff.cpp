// SPDX-License-Identifier: GPL-3.0-or-later
// What a diff view is made of, without a widget: the rows of a diff and where they are in the viewport.
#include "views/diff/blamewords.h"
#include "views/diff/diffgeometry.h"
#include "views/diff/linepainting.h"

#include <QTest>

using namespace quayside;

namespace {

QByteArray numbered(int lines)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += "line " + QByteArray::number(i) + '\n';
    return text;
}

std::shared_ptr<const TextComparison> compared(const QByteArray &before, const QByteArray &after)
{
    auto comparison = std::make_shared<TextComparison>();
    comparison->before = TextLines(before);
    comparison->after = TextLines(after);
    comparison->diff = *diffText(comparison->before, comparison->after);
    return comparison;
}

/// 100 lines of which two, 20 and 70 (from 0), became others; three lines are kept around each.
std::unique_ptr<ShownDiff> twoChanges(DiffLayout layout)
{
    QByteArray after = numbered(100);
    after.replace("line 20\n", "line twenty\n").replace("line 70\n", "line seventy\n");
    auto diff = std::make_unique<ShownDiff>();
    diff->setOptions({.layout = layout, .context = 3});
    diff->setContent({.text = compared(numbered(100), after)});
    return diff;
}

StepAction action(int step, Means means)
{
    StepAction action{.tool = QStringLiteral("bash")};
    action.step.step = StepIndex(step);
    action.action.means = means;
    return action;
}

} // namespace

class TestShownDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheChangesAroundARow()
    {
        const auto diff = twoChanges(DiffLayout::SideBySide);
        QCOMPARE(diff->changeStarts().size(), 2U);
        const int first = diff->changeStarts()[0];
        const int second = diff->changeStarts()[1];
        QCOMPARE(diff->changeAt(first - 1), std::nullopt);
        QCOMPARE(diff->changeAt(first + 1), 0);
        QCOMPARE(diff->changeAfter(first), 1);
        QCOMPARE(diff->changeAfter(second), std::nullopt);
        QCOMPARE(diff->changeBefore(second), 0);
        QCOMPARE(diff->changeBefore(first), std::nullopt);
        QCOMPARE(diff->afterText(first), QStringLiteral("line twenty"));
        QCOMPARE(diff->lineText(first), QStringLiteral("line twenty"));
        QCOMPARE(diff->wordsOf(first).after.size(), 1U);
        QVERIFY(diff->wordsOf(first - 1).after.empty());
    }

    void aFoldHidesLinesUntilItIsOpened()
    {
        const auto diff = twoChanges(DiffLayout::SideBySide);
        QCOMPARE(diff->row(0).kind, DiffRowKind::Fold);
        QCOMPARE(diff->rowOfAfterLine(5), 0);
        const int rows = diff->rowCount();
        const int hidden = diff->row(0).hidden;
        const int second = diff->changeStarts()[1];
        diff->unfold(0);
        QCOMPARE(diff->rowCount(), rows + hidden - 1);
        QCOMPARE(diff->rowOfAfterLine(5), 5);
        QCOMPARE(diff->changeStarts()[1], second + hidden - 1);
        QCOMPARE(diff->afterText(diff->changeStarts()[1]), QStringLiteral("line seventy"));
    }

    void aRowThatIsNotThereHasNothing()
    {
        ShownDiff diff;
        QCOMPARE(diff.afterLine(0), std::nullopt);
        QCOMPARE(diff.lineText(0), std::nullopt);
        QCOMPARE(diff.writerOf(0), nullptr);
        QCOMPARE(diff.changeAt(0), std::nullopt);
        QVERIFY(diff.afterText(-1).isEmpty());
    }

    void saysWhoWroteALine()
    {
        const auto diff = twoChanges(DiffLayout::Unified);
        Blame blame{.writers = {action(2, Means::HereText)}, .lines = std::vector<LineBlame>(100)};
        blame.lines[20] = {.writer = 0, .confidence = BlameConfidence::Likely};
        diff->setBlame(blame);
        const int removed = diff->changeStarts()[0];
        QCOMPARE(diff->row(removed).kind, DiffRowKind::Removed);
        QCOMPARE(diff->blameOf(removed), nullptr);
        QCOMPARE(diff->row(removed + 1).kind, DiffRowKind::Added);
        QCOMPARE(*diff->writerOf(removed + 1), blame.writers[0]);
        QCOMPARE(sayBlame(blame, *diff->blameOf(removed + 1)), QStringLiteral("likely step 3 · bash heredoc"));
        QCOMPARE(sayBlame(blame, *diff->blameOf(removed + 2)), QStringLiteral("not known"));
    }

    void sidesShareTheViewport()
    {
        const auto diff = twoChanges(DiffLayout::SideBySide);
        const DiffGeometry geometry(*diff, QFont(), {800, 400}, {.row = 5, .left = 0});
        const auto before = geometry.column(DiffSide::Before);
        const auto after = geometry.column(DiffSide::After);
        QCOMPARE(before.text.left(), before.gutter.right() + 1);
        QVERIFY(before.text.right() < after.gutter.left());
        QVERIFY(after.text.right() < geometry.ruler().left());
        QVERIFY(qAbs(before.text.width() - after.text.width()) <= 1);
        QCOMPARE(geometry.blameColumn().width(), 0);
        QCOMPARE(geometry.rowAt(headerHeight), 5);
        QCOMPARE(geometry.rowAt(geometry.rowRect(8).center().y()), 8);
        QCOMPARE(geometry.cell(DiffSide::After, 8).text.top(), geometry.rowRect(8).top());
        QCOMPARE(geometry.visibleRows(), (400 - headerHeight) / geometry.rowHeight());
    }

    void whoWroteALineTakesRoomFromTheSides()
    {
        const auto diff = twoChanges(DiffLayout::Unified);
        diff->setBlame(Blame());
        const DiffGeometry geometry(*diff, QFont(), {800, 400}, {});
        QCOMPARE(geometry.blameColumn().width(), 160);
        QCOMPARE(geometry.blameColumn().right() + 1, geometry.ruler().left());
        QCOMPARE(geometry.column(DiffSide::After).text.right() + 1, geometry.blameColumn().left());
        QCOMPARE(geometry.column(DiffSide::Before).text, geometry.column(DiffSide::After).text);
        QCOMPARE(DiffGeometry(*diff, QFont(), {800, 10}, {}).visibleRows(), 1);
    }
};

QTEST_MAIN(TestShownDiff)
#include "tst_showndiff.moc"
