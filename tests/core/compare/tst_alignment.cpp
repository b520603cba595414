// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/alignment.h"
#include "core/compare/lcs.h"
#include "core/stats/draws.h"

#include <QTest>

#include <algorithm>

using namespace quayside;

namespace {

/// "r1 e2" are two steps: tool r with argument 1, tool e with argument 2.
std::vector<AlignStep> steps(const char *text)
{
    std::vector<AlignStep> made;
    for (const QByteArray &word : QByteArray(text).split(' '))
        made.push_back({.path = static_cast<std::uint64_t>(word[0]),
                        .whole = static_cast<std::uint64_t>(word[0]) * 1000 + word.mid(1).toULongLong()});
    return made;
}

/// The alignment as text: = same, ~ other arguments, % moved, < only first, > only second; | divergence, ^ rejoin.
QByteArray drawn(const char *first, const char *second)
{
    const auto alignment = alignSteps(steps(first), steps(second));
    QByteArray text;
    for (size_t i = 0; i < alignment->pairs.size(); ++i) {
        if (alignment->divergence == i)
            text += '|';
        if (alignment->rejoin == i)
            text += '^';
        text += "=~%<>"[static_cast<size_t>(alignment->pairs[i].match)];
    }
    return text;
}

size_t quadraticLength(const std::vector<std::uint64_t> &a, const std::vector<std::uint64_t> &b)
{
    std::vector<std::vector<size_t>> table(a.size() + 1, std::vector<size_t>(b.size() + 1));
    for (size_t i = 1; i <= a.size(); ++i) {
        for (size_t j = 1; j <= b.size(); ++j)
            table[i][j] = a[i - 1] == b[j - 1] ? table[i - 1][j - 1] + 1 : std::max(table[i - 1][j], table[i][j - 1]);
    }
    return table[a.size()][b.size()];
}

} // namespace

class TestAlignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *first, const char *second, const char *expected) {
            QTest::newRow(name) << QByteArray(first) << QByteArray(second) << QByteArray(expected);
        };
        row("the same", "r1 e1 t1", "r1 e1 t1", "===");
        row("an argument only", "r1 e1 t1 d1", "r1 e2 t1 d1", "=~==");
        row("two arguments in a row", "r1 e1 e2 t1", "r1 e3 e4 t1", "=~~=");
        row("another path", "r1 e1 t1 d1", "r1 s1 s2 w1", "=|<<<>>>");
        row("reordered reads", "r1 r2 e1 t1", "r2 r1 e1 t1", "=%==");
        row("one step more is no divergence", "r1 e1 t1 d1", "r1 x1 e1 t1 d1", "=>===");
        row("divergence and return", "r1 e1 e2 t1 d1 f1", "r1 s1 s2 s3 t1 d1 f1", "=|<<>>>^===");
        row("a return at the end", "r1 e1 e2 f1", "r1 s1 s2 f1", "=|<<>>^=");
        row("a lone step on the way is no return", "r1 e1 e2 c1 e3 e4", "r1 s1 s2 c1 s3 s4", "=|<<>>=<<>>");
        row("the second goes on", "r1 e1", "r1 e1 t1 d1 f1", "==|>>>");
        row("nothing in common", "a1 b1", "c1 d1", "|<<>>");
    }

    void cases()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(QByteArray, expected);
        const QByteArray text = drawn(first.constData(), second.constData());
        if (QByteArray(QTest::currentDataTag()) == "reordered reads")
            QVERIFY2(text == "=%==" || text == "%===", text.constData()); // either of the two has moved
        else
            QCOMPARE(text, expected);
    }

    void everyStepIsThereOnceAndInOrder()
    {
        Draws draws(4);
        std::vector<AlignStep> a;
        std::vector<AlignStep> b;
        for (int i = 0; i < 600; ++i) {
            const AlignStep step{.path = draws.below(6), .whole = draws.below(60)};
            if (draws.below(10) > 0)
                a.push_back(step);
            if (draws.below(10) > 0)
                b.push_back(step);
        }
        const auto alignment = alignSteps(a, b);
        std::vector<int> first;
        std::vector<int> second;
        for (const AlignedPair &pair : alignment->pairs) {
            if (pair.first)
                first.push_back(pair.first->value);
            if (pair.second && pair.match != StepMatch::Moved)
                second.push_back(pair.second->value);
        }
        QCOMPARE(first.size(), a.size());
        QVERIFY(std::ranges::is_sorted(first) && std::ranges::is_sorted(second));
        QCOMPARE(second.size() + static_cast<size_t>(alignment->count(StepMatch::Moved)), b.size());
    }

    void theCommonSubsequenceIsALongestOne()
    {
        Draws draws(8);
        for (int round = 0; round < 200; ++round) {
            const auto make = [&] {
                std::vector<std::uint64_t> made(draws.below(150));
                std::ranges::generate(made, [&] { return draws.below(2 + static_cast<std::uint32_t>(round) % 30); });
                return made;
            };
            const auto a = make();
            const auto b = make();
            const auto common = longestCommon(a, b, {});
            QCOMPARE(common->size(), quadraticLength(a, b));
            for (size_t i = 0; i < common->size(); ++i) {
                QCOMPARE(a[(*common)[i].first], b[(*common)[i].second]);
                QVERIFY(
                    i == 0
                    || ((*common)[i].first > (*common)[i - 1].first && (*common)[i].second > (*common)[i - 1].second));
            }
        }
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto alignment = alignSteps(steps("r1 e1 t1"), steps("s1 r1 d1"), {}, stop.get_token());
        QVERIFY(!alignment);
        QCOMPARE(alignment.error().code, ErrorCode::Cancelled);
    }

    void emptyTrajectoriesAreFine()
    {
        QVERIFY(alignSteps({}, {})->pairs.empty());
        QCOMPARE(alignSteps(steps("r1"), {})->count(StepMatch::OnlyFirst), 1);
    }
};

QTEST_GUILESS_MAIN(TestAlignment)
#include "tst_alignment.moc"
