// SPDX-License-Identifier: GPL-3.0-or-later
// Which wanted trials are recorded already: our decisions beside those of Harbor itself.
#include "core/run/queue/jobfolder.h"
#include "core/run/record/harborjson.h"
#include "core/run/recorded/semanticversion.h"
#include "core/run/recorded/trialdecisions.h"
#include "tests/support/harborpackage.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"

#include <algorithm>

using namespace quayside;

namespace {

QByteArray tomlOf(const QByteArray &name, const QByteArray &version, const QByteArray &mode)
{
    return "[task]\nname = \"us/" + name + "\"\n"
        + (version.isEmpty() ? QByteArray() : "version = \"" + version + "\"\n") + "[verifier]\nenvironment_mode = \""
        + mode + "\"\n";
}

/// Recorded trials and what is wanted afterwards. Nothing of it is run: results are written as a run would.
class Recording
{
public:
    QString task(const QByteArray &name, const QByteArray &version, const QByteArray &mode = "separate",
                 const QByteArray &tests = "#!/bin/sh\n")
    {
        return m_bench.task(QString::fromUtf8(name), {.toml = tomlOf(name, version, mode), .tests = tests});
    }

    RunSpec spec(const char *job, const QStringList &tasks, int attempts) const
    {
        RunSpec spec = m_bench.spec(tasks, {QStringLiteral("oracle"), QStringLiteral("nop")});
        spec.jobName = QLatin1String(job);
        spec.environment = EnvironmentKind::Docker;
        spec.attempts = attempts;
        return spec;
    }

    /// The folder of a job in which `outcome` decides how each trial ended.
    QString record(const RunSpec &spec, const std::function<void(size_t, TrialRecord &)> &outcome) const
    {
        const auto job = createJob(spec, readMaterial(spec));
        if (!job)
            qFatal("%s", qPrintable(describe(job.error())));
        for (size_t i = 0; i < job->plan.trials.size(); ++i)
            write(*job, i, outcome);
        return job->folder;
    }

    TrialDecisions decide(RunSpec spec, const QStringList &sources) const
    {
        spec.sources = sources;
        return decideTrials(spec, readMaterial(spec), randomTrialName);
    }

    const RunBench &bench() const { return m_bench; }

private:
    void write(const OpenJob &job, size_t i, const std::function<void(size_t, TrialRecord &)> &outcome) const
    {
        const TrialSetup setup = *setupOf(job, job.plan.trials[i]);
        TrialRecord record{.id = QStringLiteral("00000000-0000-4000-8000-%1").arg(++m_number, 12, 10, QLatin1Char('0')),
                           .span = {.start = now(), .end = now()}};
        record.agent.name = setup.agent.name;
        record.agent.version = QStringLiteral("1");
        record.rewards = Rewards{{.key = scoreKey, .value = 1}};
        outcome(i, record);
        const QString place = QStringLiteral("jobs/%1/%2/").arg(job.plan.spec.jobName, setup.plan.name.value);
        m_bench.folder().write(place + QStringLiteral("result.json"), toBytes(trialResultJson(setup, record)));
        m_bench.folder().write(place + QStringLiteral("lock.json"), toBytes(trialLockJson(setup)));
        m_bench.folder().write(place + QStringLiteral("config.json"),
                               toBytes(trialConfigJson(setup, ConfigForm::Full)));
    }

    RunBench m_bench;
    mutable int m_number = 0;
};

const char *actionOf(Decision decision)
{
    switch (decision) {
    case Decision::Run: return "rerun";
    case Decision::Regrade: return "regrade";
    case Decision::Reuse: return "reuse";
    }
    return "";
}

void fail(TrialRecord &record, ExceptionType type)
{
    record.exception = TrialException{.type = toText(type),
                                      .message = QStringLiteral("m"),
                                      .phase = QStringLiteral("agent"),
                                      .occurred = now(),
                                      .traceback = {}};
}

Json linesOf(const TrialDecisions &decisions)
{
    if (!decisions.problems.empty())
        return "error";
    std::vector<std::array<std::string, 3>> lines;
    for (const TrialDecision &trial : decisions.trials)
        lines.push_back(
            {actionOf(trial.decision), "us/" + trial.plan.taskFolder.section(QLatin1Char('/'), -1).toStdString(),
             trial.plan.source.isEmpty() ? "-" : trial.plan.source.section(QLatin1Char('/'), -1).toStdString()});
    std::ranges::sort(lines);
    return Json{{"trials", lines}, {"unversioned", decisions.unversioned}};
}

} // namespace

class TestJobDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsVersions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isOne");
        for (const char *text : {"0.0.0", "1.2.3", "10.20.30", "1.2.3-rc.1", "1.2.3+b.5", "1.2.3-0a+00", "1.0.0--"})
            QTest::newRow(text) << QString::fromLatin1(text) << true;
        for (const char *text :
             {"", "1", "1.2", "01.2.3", "1.2.3-", "1.2.3-01", "1.2.3+", "v1.2.3", "1.2.3\n", " 1.2.3"})
            QTest::newRow(text) << QString::fromLatin1(text) << false;
    }
    void readsVersions()
    {
        QFETCH(QString, text);
        QFETCH(bool, isOne);
        QCOMPARE(parseSemanticVersion(text).has_value(), isOne);
    }

    void decidesByVersion_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("tests"); ///< of the task as it is now
        const QByteArray same = "#!/bin/sh\n";
        QTest::newRow("equal") << QByteArray("1.2.3") << QByteArray("1.2.3") << QByteArray("separate") << same;
        QTest::newRow("equal, other files")
            << QByteArray("1.2.3") << QByteArray("1.2.3") << QByteArray("separate") << QByteArray("#!/bin/sh\ntrue\n");
        QTest::newRow("patch") << QByteArray("1.2.3") << QByteArray("1.2.9") << QByteArray("separate") << same;
        QTest::newRow("minor") << QByteArray("1.2.3") << QByteArray("1.3.0") << QByteArray("separate") << same;
        QTest::newRow("minor, shared") << QByteArray("1.2.3") << QByteArray("1.3.0") << QByteArray("shared") << same;
        QTest::newRow("major") << QByteArray("1.2.3") << QByteArray("2.0.0") << QByteArray("separate") << same;
        QTest::newRow("pre-release") << QByteArray("1.2.3-a") << QByteArray("1.2.3-b") << QByteArray("separate")
                                     << same;
        QTest::newRow("none now") << QByteArray("1.2.3") << QByteArray() << QByteArray("separate") << same;
        QTest::newRow("none then") << QByteArray() << QByteArray("1.2.3") << QByteArray("separate") << same;
        QTest::newRow("no version") << QByteArray("1.2.3") << QByteArray("one") << QByteArray("separate") << same;
    }

    /// Two attempts are recorded, three are wanted; some failed in ways that count and ways that do not.
    void decidesByVersion()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, mode);
        QFETCH(QByteArray, tests);
        Recording recording;
        const QStringList then{recording.task("a", before, mode), recording.task("b", before, mode)};
        const QString source = recording.record(recording.spec("then", then, 2), [](size_t i, TrialRecord &record) {
            if (i == 1)
                fail(record, ExceptionType::AgentTimeout); // its reward counts
            if (i == 2)
                fail(record, ExceptionType::ApiRateLimit); // its reward does not
            if (i == 3)
                record.rewards.reset();
        });
        const QStringList wanted{recording.task("a", after, mode, tests), recording.task("b", after, mode, tests)};
        compare(recording, recording.spec("now", wanted, 3), {source});
    }

    void otherSettingsAreAnotherRun()
    {
        Recording recording;
        const QString task = recording.task("a", "1.0.0");
        const QString source = recording.record(recording.spec("then", {task}, 2), [](size_t, TrialRecord &) {});
        RunSpec wanted = recording.spec("now", {task}, 2);
        wanted.timeouts.agent = 2;
        QCOMPARE(recording.decide(wanted, {source}).count(Decision::Run), 4);
        compare(recording, wanted, {source});
        wanted.timeouts = {};
        wanted.artifacts = {{.source = QStringLiteral("/app/x"), .destination = {}, .exclude = {}, .service = {}}};
        compare(recording, wanted, {source});
    }

    /// Of several recorded trials that fit, the one that saves the most work is taken, whatever its job.
    void severalSources()
    {
        Recording recording;
        const auto fine = [](size_t, TrialRecord &) {};
        const QString old = recording.record(recording.spec("old", {recording.task("a", "1.0.0")}, 1), fine);
        const QString patched = recording.record(recording.spec("patched", {recording.task("a", "1.1.1")}, 1), fine);
        const QString task = recording.task("a", "1.1.0");
        const TrialDecisions decided = recording.decide(recording.spec("now", {task}, 3), {old, patched});
        QCOMPARE(decided.count(Decision::Reuse), 2);
        QCOMPARE(decided.count(Decision::Regrade), 2);
        QCOMPARE(decided.count(Decision::Run), 2);
        compare(recording, recording.spec("now", {task}, 3), {old, patched});
    }

    void onlyWhatIsMissingIsPlanned()
    {
        Recording recording;
        const QString task = recording.task("a", "1.0.0");
        const QString source = recording.record(recording.spec("then", {task}, 2), [](size_t, TrialRecord &) {});
        RunSpec spec = recording.spec("now", {task}, 3);
        spec.sources = {source};
        const auto job = createJob(spec, readMaterial(spec));
        VERIFY_RESULT(job);
        QCOMPARE(job->plan.trials.size(), size_t(2));
        spec.attempts = 2;
        spec.jobName = QStringLiteral("nothing");
        Secrets secrets;
        const auto problems = validate(spec, readMaterial(spec), secrets);
        QVERIFY(std::ranges::any_of(problems, [](const SpecProblem &problem) {
            return problem.field == QLatin1String("sources")
                && problem.message.contains(QLatin1String("nothing is missing"));
        }));
    }

private:
    static void compare(const Recording &recording, const RunSpec &wanted, const QStringList &sources)
    {
        const Json ours = linesOf(recording.decide(wanted, sources));
        const QString config = recording.bench().folder().path(QStringLiteral("wanted.json"));
        recording.bench().folder().write(QStringLiteral("wanted.json"), toBytes(jobConfigJson(wanted)));
        for (const HarborPackage &package : HarborPackage::all()) {
            if (package.version().startsWith(QLatin1String("0.25")))
                continue; // takes no source with any exception
            const auto said = package.python(
                QStringList{QStringLiteral(QUAYSIDE_SOURCE "/tests/core/run/recorded/harbordiff.py"), config}
                + sources);
            VERIFY_RESULT(said);
            const Json theirs = said->trimmed() == "error" ? Json("error") : jsonFrom(*said);
            QVERIFY2(ours == theirs, (serialized(ours, 1) + "\n" + serialized(theirs, 1)).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestJobDiff)
#include "tst_jobdiff.moc"
