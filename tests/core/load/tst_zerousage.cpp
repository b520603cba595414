// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/comparison.h"
#include "core/formats/atif/atif.h"
#include "core/load/load.h"

#include "tests/support/jobbuilder.h"
#include "tests/support/quotes.h"
#include "tests/support/result.h"

#include <QTest>

using namespace quayside;
using namespace Qt::StringLiterals;

namespace {

const Usage zero{.input = Tokens(0), .cache = Tokens(0), .output = Tokens(0), .cost = Usd(0)};

const QByteArray worked = json(
    "{'schema_version': 'ATIF-v1.6', 'session_id': 's', 'agent': {'name': 'demo', 'version': '1'}, 'steps': ["
    "{'step_id': 1, 'source': 'user', 'message': 'Go.'},"
    "{'step_id': 2, 'source': 'agent', 'message': '', 'tool_calls': [{'tool_call_id': 'c', 'function_name': 'sh', "
    "'arguments': {}}], 'metrics': {'prompt_tokens': 0, 'completion_tokens': 0, 'cost_usd': 0}},"
    "{'step_id': 3, 'source': 'agent', 'message': 'Done.', 'metrics': {'prompt_tokens': 0, 'completion_tokens': 0}}],"
    "'final_metrics': {'total_prompt_tokens': 0, 'total_completion_tokens': 0, 'total_cost_usd': 0}}");
const QByteArray refused =
    json("{'schema_version': 'ATIF-v1.6', 'session_id': 's', 'agent': {'name': 'demo', 'version': '1'}, 'steps': ["
         "{'step_id': 1, 'source': 'user', 'message': 'Go.'},"
         "{'step_id': 2, 'source': 'agent', 'message': 'No such model.', "
         "'metrics': {'prompt_tokens': 0, 'completion_tokens': 0}}]}");

} // namespace

class TestZeroUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zerosOfAnAgentThatWorkedAreNotReported_data()
    {
        QTest::addColumn<QByteArray>("trajectory");
        QTest::addColumn<QString>("agent");
        QTest::addColumn<double>("reward");
        QTest::addColumn<bool>("isReported");
        QTest::newRow("called a tool") << worked << u"demo"_s << 0.0 << false;
        QTest::newRow("was refused by its gateway") << refused << u"demo"_s << 0.0 << true;
        QTest::newRow("left no trajectory, solved it") << QByteArray() << u"demo"_s << 1.0 << false;
        QTest::newRow("left no trajectory and nothing else") << QByteArray() << u"demo"_s << 0.0 << true;
        QTest::newRow("the oracle calls no model") << QByteArray() << u"oracle"_s << 1.0 << true;
    }

    void zerosOfAnAgentThatWorkedAreNotReported()
    {
        QFETCH(QByteArray, trajectory);
        QFETCH(QString, agent);
        QFETCH(double, reward);
        QFETCH(bool, isReported);
        const TemporaryFolder folder;
        writeJob(
            folder, u"demo"_s,
            {.trials = {{.name = u"t__zero"_s, .agent = agent, .rewards = {{u"reward"_s, reward}}, .usage = zero}}});
        if (!trajectory.isEmpty())
            folder.write(u"demo/t__zero/agent/trajectory.json"_s, trajectory);
        const auto opened = findJobs(folder.path());
        VERIFY_RESULT(opened);
        const auto job = loadJob(opened->jobs.at(0));
        VERIFY_RESULT(job);
        const Trial &trial = *job->trials.at(0);
        QCOMPARE(trial.usage, isReported ? zero : Usage());
        QCOMPARE(trial.issues.size(), isReported ? 0U : 1U);
        if (!isReported) {
            QCOMPARE(trial.issues[0].code, u"trial.zero-usage"_s);
            QCOMPARE(trial.issues[0].severity, Severity::Info);
        }
        QVERIFY(job->issues.empty()); // the job's own totals of 0 agree
        QCOMPARE(totalsOf(*job).tokens.has_value(), isReported);
    }

    void theTrajectoryReportsNothingEither()
    {
        const TemporaryFolder folder;
        folder.write(u"trajectory.json"_s, worked);
        const auto opened = Folder::open(folder.path());
        VERIFY_RESULT(opened);
        const auto bytes = ByteRange::open(*opened, u"trajectory.json"_s);
        VERIFY_RESULT(bytes);
        const TrajectoryIndex trajectory = indexTrajectory(*bytes);
        QCOMPARE(sumOfSteps(trajectory), Usage());
        QCOMPARE(trajectory.head.finalMetrics->usage, Usage());
        QCOMPARE(decodeStep(trajectory, StepIndex(1)).usage, Usage());
    }

    /// (0 + 900) / 2 was the median; of what is reported it is 900.
    void mediansAreOfWhatIsReported()
    {
        const TemporaryFolder folder;
        const Usage real{.input = Tokens(900), .cache = Tokens(0), .output = Tokens(90), .cost = Usd(0.06)};
        const auto trial = [](const QString &task, const Usage &usage) {
            return TrialSpec{.name = task + u"__1"_s,
                             .task = task,
                             .agent = u"demo"_s,
                             .rewards = {{u"reward"_s, 1}},
                             .usage = usage};
        };
        writeJob(folder, u"demo"_s, {.trials = {trial(u"a"_s, zero), trial(u"b"_s, real)}});
        const auto job = loadJob(findJobs(folder.path())->jobs.at(0));
        VERIFY_RESULT(job);
        const auto comparison = compareJobs({std::make_shared<const Job>(*job)}, {});
        const ArmSummary &arm = comparison->arms.at(0);
        QCOMPARE(arm.tokens.value, 990.0);
        QCOMPARE(arm.tokens.n, 1);
        QCOMPARE(arm.cost.value, 0.06);
        QCOMPARE(arm.priced, 1);
    }
};

QTEST_GUILESS_MAIN(TestZeroUsage)
#include "tst_zerousage.moc"
