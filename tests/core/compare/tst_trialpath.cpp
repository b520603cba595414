// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/scan.h"

#include "tests/support/result.h"
#include "tests/support/walkedtrial.h"

#include <QTest>

using namespace quayside;
using namespace Qt::StringLiterals;

namespace {

template <typename T> T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
    return std::move(*result);
}

const WalkedStep plan{.argument = u"I will look first."_s};
const WalkedStep look{.tool = u"Read"_s, .argument = u"/app/a.py"_s, .answer = u"x = 1"_s};
const WalkedStep list{.tool = u"Bash"_s, .argument = u"ls -la"_s, .answer = u"a.py"_s};
const WalkedStep grep{.tool = u"Bash"_s, .argument = u"grep -n x a.py"_s, .answer = u"1"_s};
const WalkedStep edit{.tool = u"Edit"_s, .argument = u"/app/a.py"_s, .answer = u"done"_s};
const WalkedStep search{.tool = u"WebSearch"_s, .argument = u"x"_s, .answer = u"nothing"_s};
const WalkedStep fetch{.tool = u"WebFetch"_s, .argument = u"y"_s, .answer = u"nothing"_s};
const WalkedStep test{.tool = u"Bash"_s, .argument = u"pytest -q"_s, .answer = u"1 passed"_s};
const WalkedStep end{.argument = u"Done."_s};

} // namespace

/// The cases that a trajectory diff is asked for (deepeval#3019), on trajectories read from disk.
class TestTrialPath : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;

    struct Laid {
        TrialPath first;
        TrialPath second;
        Alignment alignment;
        PathDifference difference;
    };
    EvidenceStore m_store;

    Laid lay(const std::vector<WalkedStep> &first, const std::vector<WalkedStep> &second)
    {
        Laid laid{.first = valueOf(readPath(m_store, writeWalkedTrial(m_folder, u"first"_s, first))),
                  .second = valueOf(readPath(m_store, writeWalkedTrial(m_folder, u"second"_s, second)))};
        laid.alignment = valueOf(alignPaths(laid.first, laid.second));
        laid.difference = differenceOf(laid.first, laid.second, laid.alignment);
        return laid;
    }

private Q_SLOTS:
    void theSameWayHasNoDivergence()
    {
        const Laid laid = lay({plan, look, edit, test, end}, {plan, look, edit, test, end});
        QCOMPARE(laid.difference.kind, DivergenceKind::None);
        QCOMPARE(laid.alignment.count(StepMatch::Same), 5);
    }

    void anotherArgumentIsNoOtherPath()
    {
        WalkedStep other = test;
        other.argument = u"pytest -q tests/test_a.py"_s;
        const Laid laid = lay({plan, look, edit, test, end}, {plan, look, edit, other, end});
        QCOMPARE(laid.difference.kind, DivergenceKind::Arguments);
        QCOMPARE(laid.difference.firstRow, size_t(3));
        QVERIFY(!laid.alignment.divergence);
    }

    void otherWordsAreNoDivergence()
    {
        WalkedStep other = plan;
        other.argument = u"Let me see."_s;
        const Laid laid = lay({plan, look, end}, {other, look, end});
        QCOMPARE(laid.difference.kind, DivergenceKind::None);
        QCOMPARE(laid.alignment.count(StepMatch::ArgumentsDiffer), 1);
    }

    void independentStepsInAnotherOrderAreNoDivergence()
    {
        const Laid laid = lay({plan, look, list, edit, end}, {plan, list, look, edit, end});
        QCOMPARE(laid.difference.kind, DivergenceKind::Reordered);
        QCOMPARE(laid.alignment.count(StepMatch::Moved), 1);
        QVERIFY(!laid.alignment.divergence);
    }

    void aSustainedDetourPartsAndMeetsAgain()
    {
        const Laid laid = lay({plan, look, edit, test, end}, {plan, look, search, fetch, search, edit, test, end});
        QCOMPARE(laid.difference.kind, DivergenceKind::OtherStep);
        QCOMPARE(laid.difference.secondDoes, u"WebSearch"_s);
        QVERIFY(laid.difference.rejoinPair.has_value());
        QCOMPARE(laid.alignment.pairs[*laid.difference.rejoinPair].first, StepIndex(2));
    }

    void aSingleStepMoreIsADetour()
    {
        const Laid laid = lay({plan, look, edit, test, end}, {plan, look, search, edit, test, end});
        QCOMPARE(laid.difference.kind, DivergenceKind::Detour);
        QVERIFY(!laid.alignment.divergence);
    }

    void oneSideMayEnd()
    {
        const Laid laid = lay({plan, look, edit, test, end}, {plan, look});
        QCOMPARE(laid.difference.kind, DivergenceKind::Ends);
        QVERIFY(laid.difference.firstRow && !laid.difference.secondRow);
    }

    void describingArgumentsAndBlanksDoNotCount()
    {
        const auto call = [](const QString &tool, const std::vector<std::pair<QString, QString>> &arguments) {
            Step step;
            ToolCall made{.function = tool};
            for (const auto &[name, value] : arguments)
                made.arguments.push_back({.name = name, .value = {.text = value, .isJson = value.startsWith(u'[')}});
            step.calls.push_back(std::move(made));
            return keyOf(step, StepKind::ToolCall);
        };
        const AlignStep plain = call(u"Bash"_s, {{u"command"_s, u"ls  -la"_s}});
        QCOMPARE(call(u"Bash"_s,
                      {{u"command"_s, u"ls -la\n"_s}, {u"description"_s, u"List files"_s}, {u"timeout"_s, u"1000"_s}}),
                 plain);
        QCOMPARE(call(u"exec_command"_s, {{u"cmd"_s, u"ls -la"_s}}), plain); // another agent's shell
        QCOMPARE(call(u"shell"_s, {{u"command"_s, u"[\"bash\", \"-lc\", \"ls -la\"]"_s}}), plain);
        const AlignStep other = call(u"Bash"_s, {{u"command"_s, u"ls"_s}});
        QCOMPARE(other.path, plain.path);
        QVERIFY(other.whole != plain.whole);
        QVERIFY(call(u"Read"_s, {{u"file_path"_s, u"/app/a.py"_s}}).path != plain.path);
    }

    void figuresRunAlong()
    {
        const Laid laid = lay({plan, look, edit}, {plan, look, search, edit});
        QCOMPARE(laid.first.tokensAt(2), Tokens(300));
        QCOMPARE(laid.second.tokensAt(3), Tokens(400));
        QCOMPARE(laid.first.elapsedAt(2), Milliseconds(2000));
    }

    void aTrialWithoutTrajectorySaysSo()
    {
        m_folder.makeFolder(u"bare"_s);
        const auto bare =
            std::make_shared<const Trial>(Trial{.name = TrialName(u"bare"_s), .folder = m_folder.path(u"bare"_s)});
        const auto path = readPath(m_store, bare);
        QVERIFY(!path);
        QCOMPARE(path.error().code, ErrorCode::NotFound);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(readPath(m_store, writeWalkedTrial(m_folder, u"first"_s, {plan, look}), stop.get_token()).error().code,
                 ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestTrialPath)
#include "tst_trialpath.moc"
