// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/makeevidence.h"
#include "core/findings/findings.h"
#include "tests/support/madejob.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <nlohmann/json.hpp>

using namespace quayside;
using Json = nlohmann::json;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Puts the facts of a trial together, step by step.
class Facts
{
public:
    explicit Facts(std::optional<double> reward = 0.0, const char *agent = "coder")
    {
        Trial trial = *makeTrial(s(agent), s("task"), reward);
        trial.state = TrialState::Finished;
        m_trial = trial;
        m_facts.detail = std::make_shared<const TrialDetail>();
    }

    Facts &says(const char *message)
    {
        step().message = s(message);
        return *this;
    }
    Facts &runs(const char *command, const char *answer = "ok")
    {
        return calls(s("bash"), s(command), answer, actionsOfShell(s(command)));
    }
    Facts &acts(const Action &action, const char *answer = "ok")
    {
        return calls(s("tool"), action.path, answer, {action});
    }
    Facts &at(std::int64_t milliseconds)
    {
        m_facts.steps.back().time = Instant{.microseconds = milliseconds * 1000};
        return *this;
    }
    Facts &counts(std::int64_t tokens)
    {
        m_facts.steps.back().usage.output = Tokens(tokens);
        return *this;
    }
    Facts &stops(const char *reason)
    {
        m_facts.steps.back().stopReason = s(reason);
        return *this;
    }
    Facts &fails(const char *type, const char *message)
    {
        m_trial.exception = ExceptionInfo{.type = s(type), .message = s(message)};
        return *this;
    }
    Facts &uses(std::int64_t tokens)
    {
        m_trial.usage.output = Tokens(tokens);
        return *this;
    }
    Facts &reaches(std::vector<PhaseKind> kinds)
    {
        m_trial.phases.clear();
        for (const PhaseKind kind : kinds)
            m_trial.phases.push_back(
                {.kind = kind, .span = {.start = Instant{.microseconds = 1}, .end = Instant{.microseconds = 2}}});
        return *this;
    }
    Facts &logs(const char *text)
    {
        m_facts.logs[s("agent/setup/stdout.txt")] = s(text);
        return *this;
    }
    Facts &leaves(const ReviewedArtifact &artifact, const char *text)
    {
        m_facts.artifacts.push_back(artifact);
        m_facts.artifactTexts[artifact.file.path] = s(text);
        return *this;
    }
    TrialFacts &raw() { return m_facts; }

    QStringList found()
    {
        m_facts.trial = std::make_shared<const Trial>(m_trial);
        m_facts.hasTrajectory = !m_facts.steps.empty();
        QStringList codes;
        for (const Finding &finding : findIn(m_facts))
            codes.append(toText(finding.code));
        return codes;
    }

private:
    StepFacts &step()
    {
        m_facts.steps.push_back(
            {.ref = {NodeIndex(0), StepIndex(static_cast<int>(m_facts.steps.size()))}, .source = StepSource::Agent});
        return m_facts.steps.back();
    }
    Facts &calls(const QString &tool, const QString &label, const char *answer, std::vector<Action> actions)
    {
        const bool failed = QByteArrayView(answer).startsWith("Error");
        step().calls.push_back({.tool = tool,
                                .label = label,
                                .key = qHash(tool + label),
                                .resultKey = qHash(QByteArrayView(answer)),
                                .isAnswered = !QByteArrayView(answer).isEmpty(),
                                .hasFailed = failed,
                                .actions = std::move(actions),
                                .result = s(answer)});
        return *this;
    }

    Trial m_trial;
    TrialFacts m_facts;
};

Action reading(const char *path)
{
    return {.kind = ActionKind::Read, .path = s(path)};
}

Action editing(const char *path)
{
    return {.kind = ActionKind::Replace, .path = s(path), .text = s("b"), .replaced = s("a")};
}

ReviewedArtifact artifact(const char *shown, ArtifactState state = ArtifactState::NotCompared)
{
    ReviewedArtifact made;
    made.file = {.path = s("artifacts/") + s(shown), .source = s("/") + s(shown), .shown = s(shown)};
    made.state = state;
    return made;
}

QStringList codes(std::initializer_list<const char *> names)
{
    QStringList list;
    for (const char *name : names)
        list.append(s(name));
    return list;
}

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCaseStudyExplainsItself()
    {
        Facts facts;
        const char *const starter = "def two_bucket():\n    pass\n";
        for (int i = 0; i < 6; ++i)
            facts.acts(reading("/app/two_bucket.py"), starter);
        facts.acts(editing("/app/two_bucket.py"), "Error: string not found")
            .says("I have implemented the solution successfully.");
        facts.leaves(artifact("app/two_bucket.py"), starter);
        QCOMPARE(facts.found(), codes({"unchanged-starter", "no-edit", "re-reading", "false-claim"}));
        const auto findings = findIn(facts.raw());
        QCOMPARE(findings[2].evidence.back().step->step, StepIndex(5));
        QVERIFY(findings[1].message.contains(s("1 failed")));
    }

    void aGoodTrialHasNothing()
    {
        Facts facts(1.0);
        facts.runs("ls")
            .runs("cat > /app/a <<E\nx\nE")
            .runs("make test")
            .runs("make test")
            .runs("make test", "other")
            .says("All tests pass.");
        QCOMPARE(facts.found(), QStringList());
    }

    void aTestRunAfterEachEditIsNoLoop()
    {
        Facts edits;
        for (int i = 0; i < 5; ++i)
            edits.runs("python3 test.py", "FAILED").acts(editing("/app/a.py"));
        QCOMPARE(edits.found(), QStringList());
        Facts circles;
        for (int i = 0; i < 5; ++i)
            circles.runs("python3 test.py", "FAILED").runs("git log --oneline", "x");
        QCOMPARE(circles.found(), codes({"loop"}));
        Facts waits;
        for (int i = 0; i < 9; ++i)
            waits.acts({.kind = ActionKind::Wait}).runs("make");
        QVERIFY(!waits.found().contains(s("re-reading")));
    }

    void whyTheAgentNeverStarted()
    {
        QCOMPARE(Facts().fails("AgentSetupTimeoutError", "setup timed out after 360 seconds").found(),
                 codes({"setup-timed-out"}));
        QCOMPARE(Facts().fails("NonZeroAgentExitCodeError", "exit 1").logs("Not logged in · Please run /login").found(),
                 codes({"not-logged-in"}));
        QCOMPARE(Facts().fails("RuntimeError", "setup failed").logs("npm ERR! network").found(),
                 codes({"install-failed"}));
        QCOMPARE(Facts().fails("RemoteError", "image build failed").found(), codes({"never-started"}));
        QCOMPARE(Facts(0.0, "oracle").fails("RuntimeError", "x").found(), QStringList());
        QCOMPARE(Facts().runs("make", "npm ERR! in the task itself").found(), QStringList());
    }

    void whatPassedOrUsedTokensHasStarted()
    {
        QCOMPARE(Facts(0.0).uses(0).reaches({PhaseKind::AgentSetup}).found(), codes({"never-started"}));
        QCOMPARE(Facts(1.0).uses(0).reaches({PhaseKind::AgentSetup}).found(), QStringList());
        QCOMPARE(Facts(0.0).uses(7).reaches({PhaseKind::AgentSetup}).found(), QStringList());
        QCOMPARE(Facts(0.0).uses(7).fails("RuntimeError", "exit 1").logs("bash: x: command not found").found(),
                 QStringList());
        QCOMPARE(Facts(0.0).uses(0).reaches({}).found(), QStringList());
    }

    void limits()
    {
        QCOMPARE(Facts().runs("make").fails("AgentTimeoutError", "after 900 s").found(), codes({"timed-out"}));
        QCOMPARE(Facts().runs("make").fails("ContextWindowExceededError", "x").found(), codes({"budget-spent"}));
        QCOMPARE(Facts().runs("make").says("I will").stops("length").found(), codes({"budget-spent"}));
        QCOMPARE(Facts().runs("make").says("I will").stops("stop").found(), QStringList());
    }

    void endings()
    {
        QCOMPARE(Facts().runs("make").says("Now I understand. Let me write the solver:").found(),
                 codes({"stopped-midway"}));
        QCOMPARE(Facts().runs("make").says("").found(), codes({"stopped-midway"}));
        QCOMPARE(Facts().runs("make").says("The script is written. Let me improve it:").found(),
                 codes({"stopped-midway"}));
        QCOMPARE(Facts().runs("make").says("The task is complete. Let me know if you want more.").found(),
                 codes({"false-claim"}));
        QCOMPARE(
            Facts().runs("make").says("Unfortunately the build is not working; the fix is done only in part.").found(),
            QStringList());
        QCOMPARE(Facts(1.0).runs("make").says("The task is complete.").found(), QStringList());
    }

    void pathsThatAreNotTheAgents()
    {
        QCOMPARE(Facts().runs("cp x /tests/filter.py").found(), codes({"edited-tests"}));
        QCOMPARE(Facts().runs("cat /solution/solve.sh", "#!/bin/bash").runs("make").found(), codes({"read-answer"}));
        QCOMPARE(Facts().acts(reading("/tests/x.py"), "Error: ENOENT").runs("make").found(), QStringList());
        QCOMPARE(Facts().runs("make; ls /tests").found(), codes({"read-answer"}));
        QCOMPARE(Facts().runs("ls /app/tests; make").found(), QStringList());
        QCOMPARE(Facts().runs("cat > /app/test_mine.py <<E\nx\nE").acts(editing("/app/test_mine.py")).found(),
                 QStringList());
        QCOMPARE(Facts().acts(editing("/app/tests/test_given.py")).found(), codes({"edited-tests"}));
        QCOMPARE(Facts().runs("curl https://github.com/laude-institute/terminal-bench/x").runs("make").found(),
                 codes({"read-answer"}));
    }

    void recordsThatCannotBe()
    {
        QCOMPARE(Facts().runs("make").at(60'000).runs("make b").at(10'000).found(), codes({"clock-backwards"}));
        Facts madeUp;
        for (int i = 0; i < 8; ++i)
            madeUp.runs(qPrintable(QStringLiteral("make %1").arg(i))).at(i * 5000).counts(100 + i * 10);
        QCOMPARE(madeUp.found(), codes({"looks-made-up"}));
        Facts real;
        for (int i = 0; i < 8; ++i)
            real.runs(qPrintable(QStringLiteral("make %1").arg(i))).at(i * 5000 + i * i * 37).counts(103 + i * 17);
        QCOMPARE(real.found(), QStringList());
        Facts totals;
        totals.runs("make").raw().disagreements = {{NodeIndex(0), Claim::Trial, Figure::Input, 1000, 400}};
        QCOMPARE(totals.found(), codes({"totals-disagree"}));
        QCOMPARE(findIn(totals.raw()).front().message, s("input tokens: 1000 in the trial's result, 400 in the steps"));
        totals.raw().disagreements.front().against = Against::FinalMetrics;
        QCOMPARE(findIn(totals.raw()).front().message,
                 s("input tokens: 1000 in the trial's result, 400 in the trajectory's final metrics"));
    }

    void failedEditsAndAnUnchangedResult()
    {
        Facts facts;
        facts.acts(editing("/app/a"), "Error: not found").runs("python3 -m py_compile a");
        QCOMPARE(facts.found(), QStringList());
        QCOMPARE(facts.leaves(artifact("app/a", ArtifactState::Unchanged), "x").found(),
                 codes({"unchanged-starter", "no-edit"}));
        QCOMPARE(facts.leaves(artifact("app/b"), "y").found(), codes({"unchanged-starter"}));
    }

    void artifactsThatAreNotThere()
    {
        Facts facts;
        ReviewedArtifact gone = artifact("app/out.txt", ArtifactState::NotCollected);
        gone.file.isPresent = false;
        gone.file.manifestStatus = s("failed");
        QCOMPARE(facts.runs("make").leaves(gone, "").found(), codes({"artifact-missing"}));
        QCOMPARE(Facts(0.0, "nop").leaves(gone, "").found(), QStringList());
        gone.file.manifestStatus = s("empty");
        QCOMPARE(Facts().runs("make").leaves(gone, "").found(), QStringList());
        QCOMPARE(Facts().runs("make").leaves(artifact("a", ArtifactState::Unchanged), "x").found(),
                 codes({"unchanged-starter"}));
        QCOMPARE(Facts(1.0).runs("make").leaves(artifact("a", ArtifactState::Unchanged), "x").found(), QStringList());
    }

    void tamperingThatTheRunnerNoted()
    {
        Facts facts;
        facts.raw().detail = std::make_shared<const TrialDetail>(
            TrialDetail{.tampering = {{{TamperingKind::EndedAll, {}}, {}},
                                      {{TamperingKind::Planted, s("/logs/verifier/reward.txt")}, s("two")}},
                        .tamperingFile = s("tampering.json")});
        QCOMPARE(facts.runs("make").found(), codes({"tampered"}));
        const Finding finding = findIn(facts.raw()).front();
        QCOMPARE(finding.message,
                 s("the agent tampered with its environment: it ended the environment itself (and 1 more)"));
        QCOMPARE(finding.evidence[1].text, s("planted /logs/verifier/reward.txt (step two)"));
        QCOMPARE(finding.evidence[1].file, s("tampering.json"));
    }

    void verifiersThatCannotDecide()
    {
        Job job{.trials = {makeTrial(s("oracle"), s("t"), 1.0, 0), makeTrial(s("oracle"), s("t"), 0.0, 1),
                           makeTrial(s("a"), s("t"), 0.0, 2), makeTrial(s("a"), s("t"), 1.0, 3)}};
        QCOMPARE(findInJob(job).size(), 1U);
        const auto alike = findInJob(job, [](const Trial &trial) { return trial.agent.name.toUtf8(); });
        QCOMPARE(alike.size(), 3U);
        QCOMPARE(alike[1].trials.size(), 2U);
    }

    void readsATrialFromDisk()
    {
        const auto step = [](int id, const char *command, const char *answer) {
            return Json{
                {"step_id", id},
                {"source", "agent"},
                {"message", ""},
                {"tool_calls",
                 Json::array(
                     {{{"tool_call_id", "c"}, {"function_name", "bash"}, {"arguments", {{"command", command}}}}})},
                {"observation", {{"results", Json::array({{{"source_call_id", "c"}, {"content", answer}}})}}}};
        };
        Json steps = Json::array({{{"step_id", 1}, {"source", "user"}, {"message", "repair it"}}});
        for (int i = 2; i < 7; ++i)
            steps.push_back(step(i, "cat /app/fix.sql", "-- starter\n"));
        steps.push_back({{"step_id", 7}, {"source", "agent"}, {"message", "Done! The ledger is fixed."}});
        const Json document{{"schema_version", "ATIF-v1.6"},
                            {"session_id", "s"},
                            {"agent", {{"name", "a"}, {"version", "1"}}},
                            {"steps", steps}};
        const TemporaryFolder temp;
        temp.write(s("trial/agent/trajectory.json"), QByteArray::fromStdString(document.dump()));
        temp.write(s("trial/artifacts/app/fix.sql"), "-- starter\n");
        Trial trial = *makeTrial(s("coder"), s("ledger"), 0.0);
        trial.folder = temp.path(s("trial"));
        const auto job = std::make_shared<const Job>(Job{.path = temp.path(), .name = s("job")});
        const auto evidence =
            makeEvidence({}, {.job = job, .trial = std::make_shared<const Trial>(trial)}, EvidencePart::Findings);
        QStringList found;
        for (const Finding &finding : *evidence->findings)
            found.append(toText(finding.code));
        QCOMPARE(found, codes({"unchanged-starter", "no-edit", "false-claim", "re-reading"}));
    }
};

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
