// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/linechanges.h"
#include "core/diff/texthunks.h"
#include "tests/support/result.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace quayside;

namespace {

QByteArray numbered(int count, int changeEvery)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += (changeEvery && i % changeEvery == 0 ? "changed " : "line ") + QByteArray::number(i) + '\n';
    return text;
}

/// Many lines, few different ones, in two random orders: slow for Myers.
QByteArray shuffled(int count, std::uint32_t seed)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        seed = seed * 1664525 + 1013904223;
        text += QByteArray::number(seed >> 22) + '\n';
    }
    return text;
}

} // namespace

class TestTextDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsIntoLines()
    {
        const TextLines lines(QByteArray("one\r\n\ntwo"));
        QCOMPARE(lines.count(), 3);
        QCOMPARE(lines.line(0), std::string_view("one\r\n"));
        QCOMPARE(lines.bare(0), std::string_view("one"));
        QCOMPARE(lines.bare(1), std::string_view());
        QCOMPARE(lines.bare(2), std::string_view("two"));
        QVERIFY(!lines.endsWithNewline());
        QVERIFY(TextLines().isEmpty());
        QVERIFY(TextLines(QByteArray()).isEmpty());
    }

    void findsChanges()
    {
        const TextLines before(QByteArray("a\nb\nc\nd\n")), after(QByteArray("a\nB\nc\nd\ne\n"));
        const auto diff = diffText(before, after);
        VERIFY_RESULT(diff);
        QCOMPARE(diff->changes, (std::vector<TextChange>{{{1, 1}, {1, 1}}, {{4, 0}, {4, 1}}}));
        QCOMPARE(totalsOf(*diff), (DiffTotals{.changes = 2, .added = 2, .removed = 1}));
        QCOMPARE(diff->precision, DiffPrecision::Full);
        QVERIFY(diffText(before, before)->changes.empty());
    }

    void ignoresWhatItIsToldTo()
    {
        const TextLines before(QByteArray("A b\r\nc\r\n")), after(QByteArray("a  b\nc\n"));
        QCOMPARE(diffText(before, after)->changes.size(), 1U);
        QCOMPARE(diffText(before, after, Ignored::LineEnds)->changes, (std::vector<TextChange>{{{0, 1}, {0, 1}}}));
        QVERIFY(
            diffText(before, after, Ignored::LineEnds | Ignored::Case | Ignored::WhiteSpaceAmount)->changes.empty());
        QVERIFY(diffText(before, after, Ignored::WhiteSpace | Ignored::Case)->changes.empty());
        const TextLines upper(QString::fromUtf8("ÄÖ\n").toUtf8()), lower(QString::fromUtf8("äö\n").toUtf8());
        QVERIFY(diffText(upper, lower, Ignored::Case)->changes.empty());
    }

    void takesAnyBytes()
    {
        const TextLines before(QByteArray("\0\xff\n\x1b[31m\n", 9)), after(QByteArray("\0\xfe\n\x1b[31m\n", 9));
        const auto diff = diffText(before, after);
        VERIFY_RESULT(diff);
        QCOMPARE(diff->changes, (std::vector<TextChange>{{{0, 1}, {0, 1}}}));
        QCOMPARE(applied(*diff, before, after), after.text());
    }

    void namesNewAndGoneFilesInPatches()
    {
        const TextLines none, some(QByteArray("x"));
        const QByteArray added = patchText(*diffText(none, some), none, some, {QString(), QStringLiteral("a b/\"q\"")});
        QCOMPARE(added,
                 QByteArray("diff --git \"a/a b/\\\"q\\\"\" \"b/a b/\\\"q\\\"\"\nnew file mode 100644\n--- /dev/null\n"
                            "+++ \"b/a b/\\\"q\\\"\"\n@@ -0,0 +1 @@\n+x\n\\ No newline at end of file\n"));
        QVERIFY(patchText(*diffText(some, none), some, none, {QStringLiteral("x"), {}}).contains("+++ /dev/null"));
        QVERIFY(patchText({}, some, some, {QStringLiteral("x"), QStringLiteral("x")}).isEmpty());
    }

    void theCoarseWayIsCorrectToo()
    {
        const TextLines before(numbered(5000, 0)), after(numbered(5000, 7));
        const auto changes = changesByAnchors(before, after, {});
        VERIFY_RESULT(changes);
        const TextDiff diff{.changes = *changes, .precision = DiffPrecision::Coarse};
        QCOMPARE(applied(diff, before, after), after.text());
        QCOMPARE(diff, (TextDiff{.changes = diffText(before, after)->changes, .precision = DiffPrecision::Coarse}));
        const TextLines one(shuffled(3000, 1)), two(shuffled(3000, 2));
        QCOMPARE(applied({.changes = *changesByAnchors(one, two, {})}, one, two), two.text());
        QVERIFY(changesByAnchors(one, one, {})->empty());
    }

    void fallsBackWhenTheBudgetIsSpent()
    {
        const TextLines before(shuffled(200'000, 1)), after(shuffled(200'000, 2));
        const auto diff = diffText(before, after, {}, {}, {.time = std::chrono::milliseconds(1)});
        VERIFY_RESULT(diff);
        QCOMPARE(diff->precision, DiffPrecision::Coarse);
        QCOMPARE(applied(*diff, before, after), after.text());
    }

    void cutsLongTextsAtLinesThatOccurOnce()
    {
        QByteArray first, second;
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray anchor = "anchor " + QByteArray::number(i) + '\n';
            first += anchor + "old\n{\n}\nold\n";
            second += anchor + "new\n{\n}\nnew\n";
        }
        const TextLines before(first), after(second);
        const auto diff = diffText(before, after, {}, {}, {.time = std::chrono::hours(1)});
        VERIFY_RESULT(diff);
        QCOMPARE(diff->precision, DiffPrecision::Full);
        QCOMPARE(diff->changes.size(), 40'000U);
        QCOMPARE(diff->changes[3], (TextChange{{9, 1}, {9, 1}}));
        QCOMPARE(applied(*diff, before, after), after.text());
    }

    void aStretchThatIsTooLongStaysCoarse()
    {
        const TextLines before(shuffled(60'000, 1) + "anchor\none\n"), after(shuffled(60'000, 2) + "anchor\ntwo\n");
        const auto diff = diffText(before, after, {}, {}, {.time = std::chrono::hours(1)});
        VERIFY_RESULT(diff);
        QCOMPARE(diff->precision, DiffPrecision::Coarse);
        QCOMPARE(diff->changes.back(), (TextChange{{60'001, 1}, {60'001, 1}}));
        QCOMPARE(applied(*diff, before, after), after.text());
    }

    void canBeCancelled()
    {
        const TextLines before(shuffled(400'000, 1)), after(shuffled(400'000, 2));
        int cancelled = 0;
        for (const int milliseconds : {0, 1, 5, 20}) { // it may be over before the last of them
            std::stop_source stop;
            if (milliseconds == 0)
                stop.request_stop();
            const std::jthread canceller([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
                stop.request_stop();
            });
            const auto diff = diffText(before, after, {}, stop.get_token(), {.time = std::chrono::hours(1)});
            QVERIFY(diff || diff.error().code == ErrorCode::Cancelled);
            cancelled += !diff;
        }
        QVERIFY(cancelled > 0);
    }
};

QTEST_GUILESS_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
