// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/countingwording.h"
#include "views/models/jobwording.h"

#include <QTest>

using namespace quayside;

namespace {

Trial scored(const char *agent, double reward, const char *exception = "")
{
    Trial trial{.state = TrialState::Finished, .agent = {.name = QString::fromLatin1(agent)}};
    trial.rewards = {{scoreKey, reward}};
    if (*exception)
        trial.exception = ExceptionInfo{.type = QString::fromLatin1(exception)};
    return trial;
}

Job jobOf(std::vector<Trial> trials)
{
    Job job{.format = QStringLiteral("harbor")};
    for (Trial &trial : trials)
        job.trials.push_back(std::make_shared<const Trial>(std::move(trial)));
    return job;
}

} // namespace

class TestCountingWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhichRuleAndWhatBothGive()
    {
        Job job = jobOf({scored("codex", 1), scored("codex", 0, "ApiRateLimitError")});
        const CountingWords old = sayCounting(job, QLocale::c());
        QVERIFY(old.text.startsWith(QLatin1String("This job's own means are counted as by Harbor up to 0.25")));
        QVERIFY2(
            old.text.endsWith(QStringLiteral("codex__adhoc · reward: a missing one as 0 gives 0.500, left out 1.000")),
            qPrintable(old.text));
        job.declared.rule = CountingRule::ValidOnly;
        QVERIFY(sayCounting(job).text.startsWith(
            QLatin1String("This job's own means are counted as by Harbor since 0.26")));
    }

    void severalMeansAreListedWhereTheyDiffer()
    {
        const Job job = jobOf({scored("codex", 1), scored("codex", 0, "ApiRateLimitError"), scored("nop", 0)});
        const CountingWords words = sayCounting(job, QLocale::c());
        QVERIFY2(words.text.endsWith(QLatin1String("1 of 2 means differ between the two ways.")),
                 qPrintable(words.text));
        QCOMPARE(words.detail.count(QLatin1Char('\n')), 1);
    }

    void otherJobsHaveNoRule()
    {
        Job job = jobOf({scored("codex", 1)});
        job.format = QStringLiteral("harn");
        QCOMPARE(sayCounting(job).text, QString());
        QCOMPARE(sayCounting(jobOf({})).text, QString());
    }

    void saysWhatWasUsedWhereSessionsAreCountedAgain()
    {
        const auto used = [](int input, int output) { return Usage{.input = Tokens(input), .output = Tokens(output)}; };
        Trial trial = scored("codex", 1);
        trial.steps = {{.usage = used(100, 10)}, {.usage = used(1500, 12)}};
        trial.usage = used(1600, 22);
        trial.usageSource = UsageSource::Steps;
        QCOMPARE(sayRepeatedSessions(jobOf({trial})), QString());
        trial.agent.resumesSession = true;
        const QString said = sayRepeatedSessions(jobOf({trial}), QLocale(QLocale::English));
        QVERIFY2(said.contains(QLatin1String("1,500 input and 12 output tokens")), qPrintable(said));
    }

    void saysWhatAJobWasMadeFrom()
    {
        Job job;
        QCOMPARE(sayOrigin(job), QString());
        job.sources = {{.action = QStringLiteral("regrade"), .path = QStringLiteral("/jobs/old")}};
        QCOMPARE(sayOrigin(job), QStringLiteral("verified again from old"));
        job.sources.front().action = QStringLiteral("diff");
        QCOMPARE(sayOrigin(job), QStringLiteral("only what old did not have: not a whole experiment"));
        job.sources.front().action = QStringLiteral("merge");
        QCOMPARE(sayOrigin(job), QStringLiteral("made from old: merge"));
    }
};

QTEST_GUILESS_MAIN(TestCountingWording)
#include "tst_countingwording.moc"
