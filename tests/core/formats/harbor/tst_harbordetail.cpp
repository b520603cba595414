// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/harbor.h"
#include "tests/support/jobbuilder.h"
#include "tests/support/loaded.h"
#include "tests/support/quotes.h"
#include "tests/support/result.h"

#include <QFile>

#include <algorithm>
#include <ranges>

#include <sys/stat.h>

using namespace quayside;

Q_DECLARE_METATYPE(quayside::HarborVersion)

namespace {

const TrialSpec half{.rewards = {{QStringLiteral("reward"), 0.5}}};

TrialDetail detailOf(const TemporaryFolder &folder)
{
    const auto trial = Folder::open(folder.path(QStringLiteral("trial")));
    if (!trial)
        qFatal("%s", qPrintable(describe(trial.error())));
    return harborFormat().loadDetail(*trial);
}

void put(const TemporaryFolder &folder, const char *path, const QByteArray &bytes)
{
    folder.write(QStringLiteral("trial/") + QString::fromLatin1(path), bytes);
}

FileRole roleIn(const TrialDetail &detail, const char *path)
{
    const auto found = std::ranges::find(detail.files, QString::fromLatin1(path), &TrialFile::path);
    if (found == detail.files.end())
        qFatal("%s is not listed", path);
    return found->role;
}

QString usedFile(const TrialDetail &detail)
{
    const auto used = std::ranges::find(detail.rewardSources, true, &RewardSource::used);
    return used == detail.rewardSources.end() ? QString() : used->file;
}

QString cell(const FactTable &table, size_t row, const char *column)
{
    const auto found = std::ranges::find(table.columns, QString::fromLatin1(column));
    return found == table.columns.end() ? QStringLiteral("(no such column)")
                                        : table.rows.at(row).at(static_cast<size_t>(found - table.columns.begin()));
}

} // namespace

class TestHarborDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheRoleOfEveryFile()
    {
        const TemporaryFolder folder;
        writeTrial(folder, QStringLiteral("trial"), half, HarborVersion::V0_22);
        for (const char *path :
             {"lock.json", "agent/trajectory.json", "agent/trajectory.cont-1.json", "agent/recording.cast",
              "agent/oracle.txt", "agent/images/step_1_obs_0_img_0.png", "verifier/test-stdout.txt",
              "verifier/details.json", "verifier/reward.json", "artifacts/app/fix.sql",
              "steps/first/agent/trajectory.json", "steps/first/verifier/reward.txt", "services/store.txt", "notes.txt",
              "stream.json", "agent/images/step_2.png.tmp", "agent/trajectory.json.tmp", "artifacts/app/own.tmp"})
            put(folder, path, "1");
        const TrialDetail detail = detailOf(folder);
        QCOMPARE(roleIn(detail, "config.json"), FileRole::Config);
        QCOMPARE(roleIn(detail, "result.json"), FileRole::Result);
        QCOMPARE(roleIn(detail, "lock.json"), FileRole::Lock);
        QCOMPARE(roleIn(detail, "trial.log"), FileRole::TrialLog);
        QCOMPARE(roleIn(detail, "agent/trajectory.json"), FileRole::Trajectory);
        QCOMPARE(roleIn(detail, "agent/trajectory.cont-1.json"), FileRole::Trajectory);
        QCOMPARE(roleIn(detail, "agent/recording.cast"), FileRole::Recording);
        QCOMPARE(roleIn(detail, "agent/oracle.txt"), FileRole::AgentLog);
        QCOMPARE(roleIn(detail, "agent/images/step_1_obs_0_img_0.png"), FileRole::Image);
        QCOMPARE(roleIn(detail, "verifier/test-stdout.txt"), FileRole::VerifierLog);
        QCOMPARE(roleIn(detail, "verifier/details.json"), FileRole::Report);
        QCOMPARE(roleIn(detail, "services/store.txt"), FileRole::ServiceLog);
        QCOMPARE(roleIn(detail, "verifier/reward.json"), FileRole::Reward);
        QCOMPARE(roleIn(detail, "artifacts/app/fix.sql"), FileRole::Artifact);
        QCOMPARE(roleIn(detail, "steps/first/agent/trajectory.json"), FileRole::Trajectory);
        QCOMPARE(roleIn(detail, "steps/first/verifier/reward.txt"), FileRole::Reward);
        QCOMPARE(roleIn(detail, "notes.txt"), FileRole::Other);
        QCOMPARE(roleIn(detail, "stream.json"), FileRole::Stream);
        QCOMPARE(roleIn(detail, "agent/images/step_2.png.tmp"), FileRole::Unfinished);
        QCOMPARE(roleIn(detail, "agent/trajectory.json.tmp"), FileRole::Unfinished);
        QCOMPARE(roleIn(detail, "artifacts/app/own.tmp"), FileRole::Artifact);
    }

    void listsLinksAndPipesWithoutOpeningThem()
    {
        const TemporaryFolder folder;
        writeTrial(folder, QStringLiteral("trial"), half, HarborVersion::V0_22);
        put(folder, "verifier/keep", "");
        QVERIFY(QFile::link(QStringLiteral("/etc"), folder.path(QStringLiteral("trial/agent-link"))));
        QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), folder.path(QStringLiteral("trial/verifier/details.json"))));
        QCOMPARE(mkfifo(QFile::encodeName(folder.path(QStringLiteral("trial/verifier/score.json"))).constData(), 0600),
                 0);
        const TrialDetail detail = detailOf(folder);
        const auto isLink = [](const TrialFile &file) { return file.isLink; };
        QCOMPARE(std::ranges::count_if(detail.files, isLink), 2);
        QCOMPARE(std::ranges::count_if(detail.files, &TrialFile::isSpecial), 1);
        QVERIFY(detail.tables.empty());
        QVERIFY(detail.issues.empty());
    }

    void choosesBetweenTwoRewardFilesByTheirDate_data()
    {
        QTest::addColumn<HarborVersion>("version");
        QTest::addColumn<double>("recorded"); // -1 is "none"
        QTest::addColumn<QString>("used");
        const QString json = QStringLiteral("verifier/reward.json");
        const QString text = QStringLiteral("verifier/reward.txt");
        QTest::newRow("before May 2026") << HarborVersion::V0_2 << -1.0 << text;
        QTest::newRow("since May 2026") << HarborVersion::V0_22 << -1.0 << json;
        QTest::newRow("overruled by the result") << HarborVersion::V0_22 << 0.25 << text;
        QTest::newRow("neither is the result") << HarborVersion::V0_22 << 0.9 << json;
    }

    void choosesBetweenTwoRewardFilesByTheirDate()
    {
        QFETCH(HarborVersion, version);
        QFETCH(double, recorded);
        QFETCH(QString, used);
        const TemporaryFolder folder;
        TrialSpec trial = half;
        trial.rewards = recorded < 0 ? Rewards() : Rewards{{QStringLiteral("reward"), recorded}};
        writeTrial(folder, QStringLiteral("trial"), trial, version);
        put(folder, "verifier/reward.json", json("{'reward': 0.75}"));
        put(folder, "verifier/reward.txt", "0.25\n");
        const TrialDetail detail = detailOf(folder);
        QCOMPARE(detail.rewardSources.size(), 2U);
        QCOMPARE(usedFile(detail), used);
        QCOMPARE(detail.issues.size(), recorded == 0.9 ? 1U : 0U);
    }

    void readsTheRewardsOfEachStep()
    {
        const TemporaryFolder folder;
        TrialSpec trial = half;
        trial.steps = {{QStringLiteral("first"), {{QStringLiteral("reward"), 1}}, {}}};
        writeTrial(folder, QStringLiteral("trial"), trial, HarborVersion::V0_22);
        put(folder, "steps/first/verifier/reward.json", json("{'reward': 1, 'first_ok': 0.5}"));
        put(folder, "steps/second/verifier/reward.json", json("{'reward': 0}"));
        const TrialDetail detail = detailOf(folder);
        QCOMPARE(detail.rewardSources.size(), 2U);
        QCOMPARE(detail.rewardSources.at(0).step, QStringLiteral("first"));
        QCOMPARE(detail.rewardSources.at(0).rewards.size(), 2U);
        QVERIFY(detail.rewardSources.at(0).used && detail.rewardSources.at(1).used);
        QCOMPARE(detail.issues.at(0).code, QStringLiteral("trial.rewards-differ"));
    }

    void aTaskMayTakeTheRewardsOfItsLastStepAlone_data()
    {
        QTest::addColumn<double>("whole");
        QTest::addColumn<bool>("isFirstUsed");
        QTest::newRow("the mean of the steps") << 0.5 << true;
        QTest::newRow("the last step") << 1.0 << false;
    }

    void aTaskMayTakeTheRewardsOfItsLastStepAlone()
    {
        QFETCH(const double, whole);
        const TemporaryFolder folder;
        TrialSpec trial = half;
        trial.rewards = {{QStringLiteral("reward"), whole}};
        trial.steps = {{QStringLiteral("first"), {{QStringLiteral("reward"), 0}}, {}},
                       {QStringLiteral("second"), {{QStringLiteral("reward"), 1}}, {}}};
        writeTrial(folder, QStringLiteral("trial"), trial, HarborVersion::V0_22);
        put(folder, "steps/first/verifier/reward.json", json("{'reward': 0}"));
        put(folder, "steps/second/verifier/reward.json", json("{'reward': 1}"));
        const TrialDetail detail = detailOf(folder);
        QTEST(detail.rewardSources.at(0).used, "isFirstUsed");
        QVERIFY(detail.rewardSources.at(1).used);
        QVERIFY(detail.issues.empty());
    }

    void saysWhichRewardFileIsDamaged_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("cause");
        QTest::newRow("empty text") << QStringLiteral("reward.txt") << QByteArray("\n") << QStringLiteral("empty");
        QTest::newRow("words") << QStringLiteral("reward.txt") << QByteArray("passed")
                               << QStringLiteral("not a finite number");
        QTest::newRow("NaN") << QStringLiteral("reward.txt") << QByteArray("nan")
                             << QStringLiteral("not a finite number");
        QTest::newRow("scalar") << QStringLiteral("reward.json") << QByteArray("1.0")
                                << QStringLiteral("not an object");
        QTest::newRow("hexadecimal") << QStringLiteral("reward.txt") << QByteArray("0x1")
                                     << QStringLiteral("not a finite number");
        QTest::newRow("number in quotes")
            << QStringLiteral("reward.json") << json("{'reward': '0.5'}") << QStringLiteral("\"reward\" is not");
        QTest::newRow("infinite") << QStringLiteral("reward.json") << json("{'reward': 1e999}")
                                  << QStringLiteral("\"reward\" is not");
        QTest::newRow("list") << QStringLiteral("reward.json") << QByteArray("[1]") << QStringLiteral("not an object");
        QTest::newRow("text in it") << QStringLiteral("reward.json") << json("{'reward': 'good'}")
                                    << QStringLiteral("\"reward\" is not");
        QTest::newRow("cut") << QStringLiteral("reward.json") << json("{'reward': ")
                             << QStringLiteral("ends in the middle");
    }

    void saysWhichRewardFileIsDamaged()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, cause);
        const TemporaryFolder folder;
        writeTrial(folder, QStringLiteral("trial"), half, HarborVersion::V0_22);
        folder.write(QStringLiteral("trial/verifier/") + file, bytes);
        const TrialDetail detail = detailOf(folder);
        QVERIFY(detail.rewardSources.empty());
        QCOMPARE(detail.issues.size(), 1U);
        QVERIFY2(detail.issues.at(0).message.contains(cause), qPrintable(detail.issues.at(0).message));
    }

    /// A trial that was killed after its verifier has a file, and no reward.
    void aFileOfATrialWithoutAResultIsNotUsed()
    {
        const TemporaryFolder folder;
        TrialSpec killed = half;
        killed.hasResult = false;
        writeTrial(folder, QStringLiteral("trial"), killed, HarborVersion::V0_22);
        put(folder, "verifier/reward.txt", "1\n");
        const TrialDetail detail = detailOf(folder);
        QCOMPARE(detail.rewardSources.size(), 1U);
        QVERIFY(!detail.rewardSources.at(0).used);
    }

    void namesWhatIsOddInARewardFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<double>("reward");
        QTest::addColumn<QString>("message");
        QTest::newRow("repeated key") << json("{'reward': 1.0, 'reward': 0.5}") << 0.5
                                      << QStringLiteral("\"reward\" is written more than once: the last one counts");
        QTest::newRow("truth") << json("{'reward': true}") << 1.0
                               << QStringLiteral("\"reward\" is true or false, which counts as 1 or 0");
    }

    void namesWhatIsOddInARewardFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(double, reward);
        QFETCH(QString, message);
        const TemporaryFolder folder;
        TrialSpec trial = half;
        trial.rewards = {{QStringLiteral("reward"), reward}};
        writeTrial(folder, QStringLiteral("trial"), trial, HarborVersion::V0_22);
        put(folder, "verifier/reward.json", bytes);
        const TrialDetail detail = detailOf(folder);
        QCOMPARE(detail.rewardSources.at(0).rewards, trial.rewards);
        QVERIFY(detail.rewardSources.at(0).used);
        QCOMPARE(detail.issues.size(), 1U); // and no word of a difference
        QCOMPARE(detail.issues.at(0).message, message);
    }

    void makesTablesOfWhateverTheVerifierWrote()
    {
        const TemporaryFolder folder;
        writeTrial(folder, QStringLiteral("trial"), half, HarborVersion::V0_22);
        put(folder, "verifier/details.json",
            json(
                "[{'event_id': 'E-1', 'expected': 2200000, 'got': 2200}, {'event_id': 'E-2', 'got': null, 'note': ['a', 1]}]"));
        put(folder, "verifier/score.json", json("{'passed': 3, 'who': {'name': 'x'}, 'rows': [{'a': 1}, {'b': 2}]}"));
        put(folder, "verifier/checks.json", json("{'schema': {'ok': true}, 'report': {'ok': false, 'why': 'late'}}"));
        put(folder, "verifier/empty.json", "[]");
        put(folder, "verifier/cut.json", "[{");
        const TrialDetail detail = detailOf(folder);
        QCOMPARE(detail.tables.size(), 4U);
        const FactTable &checks = detail.tables.at(0);
        QCOMPARE(cell(checks, 1, "key"), QStringLiteral("report"));
        QCOMPARE(cell(checks, 1, "why"), QStringLiteral("late"));
        QCOMPARE(cell(checks, 0, "why"), QString());
        const FactTable &details = detail.tables.at(1);
        QCOMPARE(details.title, QStringLiteral("details"));
        QCOMPARE(details.file, QStringLiteral("verifier/details.json"));
        QCOMPARE(details.columns.size(), 4U);
        QCOMPARE(cell(details, 0, "expected"), QStringLiteral("2200000"));
        QCOMPARE(cell(details, 1, "got"), QStringLiteral("null"));
        QCOMPARE(cell(details, 1, "note"), QStringLiteral("[\"a\", 1]"));
        QCOMPARE(cell(detail.tables.at(2), 1, "value"), QStringLiteral("{\"name\": \"x\"}"));
        QCOMPARE(detail.tables.at(3).title, QStringLiteral("score / rows"));
        QCOMPARE(detail.issues.size(), 1U);
        QCOMPARE(detail.issues.at(0).path, folder.path(QStringLiteral("trial/verifier/cut.json")));
    }

    void readsRewardKitDetails()
    {
        const TemporaryFolder folder;
        writeTrial(folder, QStringLiteral("trial"), half, HarborVersion::V0_22);
        put(folder, "verifier/reward-details.json",
            json(
                "{'style': {'kind': 'llm', 'score': 0.5, 'judge': {'model': 'm'}, 'usage': {'input_tokens': 145, 'output_tokens': 34, 'cost_usd': 0.0012}, 'criteria': [{'name': 'clear', 'value': 1}]},"
                " 'work': {'kind': 'group', 'score': 0.75, 'aggregation': 'weighted_mean', 'components': ["
                "{'name': 'unit', 'weight': 2, 'detail': {'kind': 'programmatic', 'score': 1, 'criteria': [{'name': 'exit', 'ok': true}]}}]}}"));
        const TrialDetail detail = detailOf(folder);
        QCOMPARE(detail.tables.size(), 2U);
        const FactTable &scores = detail.tables.at(0);
        QCOMPARE(scores.rows.size(), 3U);
        QCOMPARE(cell(scores, 0, "judge"), QStringLiteral("{\"model\": \"m\"}"));
        QCOMPARE(cell(scores, 0, "judge input"), QStringLiteral("145"));
        QCOMPARE(cell(scores, 0, "judge cost"), QStringLiteral("0.0012"));
        QCOMPARE(cell(scores, 1, "judge cost"), QString());
        QCOMPARE(cell(scores, 1, "aggregation"), QStringLiteral("weighted_mean"));
        QCOMPARE(cell(scores, 2, "component"), QStringLiteral("unit"));
        QVERIFY(std::ranges::contains(scores.columns, QStringLiteral("judge output")));
        put(folder, "verifier/reward-details.json",
            json("{'work': {'kind': 'programmatic', 'score': 1, 'criteria': []}}"));
        QCOMPARE(detailOf(folder).tables.at(0).columns,
                 (std::vector{QStringLiteral("dimension"), QStringLiteral("kind"), QStringLiteral("score")}));
        QCOMPARE(cell(scores, 2, "weight"), QStringLiteral("2"));
        const FactTable &criteria = detail.tables.at(1);
        QCOMPARE(criteria.rows.size(), 2U);
        QCOMPARE(cell(criteria, 1, "dimension"), QStringLiteral("work"));
        QCOMPARE(cell(criteria, 1, "ok"), QStringLiteral("true"));
    }

    void readsTestReportsInSecondsAndMilliseconds()
    {
        const TemporaryFolder folder;
        writeTrial(folder, QStringLiteral("trial"), half, HarborVersion::V0_22);
        const QByteArray test =
            "{'name': 'test_a', 'status': 'failed', 'duration': 1.5, 'file_path': 'test_x.py', 'message': 'no', 'trace': 'line 1\\nline 2'}";
        put(folder, "verifier/ctrf.json",
            json(
                "{'results': {'tool': {'name': 'pytest', 'version': '8.4'}, 'summary': {'start': 1783197753.6}, 'tests': ["
                + test + "]}}"));
        put(folder, "verifier/jest.json",
            json("{'results': {'tool': {'name': 'jest'}, 'summary': {'start': 1783197753600}, 'tests': [" + test
                 + "]}}"));
        const TrialDetail detail = detailOf(folder);
        QVERIFY(detail.tables.empty());
        QCOMPARE(detail.reports.size(), 2U);
        QCOMPARE(detail.reports.at(0).tool, QStringLiteral("pytest 8.4"));
        const TestCase expected{.name = QStringLiteral("test_a"),
                                .suite = QStringLiteral("test_x.py"),
                                .status = QStringLiteral("failed"),
                                .duration = Milliseconds(1500),
                                .message = QStringLiteral("no"),
                                .trace = QStringLiteral("line 1\nline 2")};
        QCOMPARE(detail.reports.at(0).tests.at(0), expected);
        QCOMPARE(detail.reports.at(1).tests.at(0).duration, Milliseconds(2));
    }

    void readsTestReportsOfTheFirstSpecification()
    {
        const TemporaryFolder folder;
        writeTrial(folder, QStringLiteral("trial"), half, HarborVersion::V0_22);
        put(folder, "verifier/ctrf.json",
            json("{'reportFormat': 'CTRF', 'specVersion': '1.0.0', 'timestamp': '2026-08-30T10:00:00Z', 'results': {"
                 "'tool': {'name': 'pytest', 'version': '9.2.0'},"
                 "'summary': {'tests': 3, 'start': 1783197753000, 'stop': 1783197754000, 'flaky': 1}, 'tests': ["
                 "{'name': 't.py::C::test_a', 'status': 'passed', 'duration': 12, 'suite': ['t.py', 'C'], 'retries': 1,"
                 " 'retryAttempts': [{'attempt': 1, 'status': 'failed', 'duration': 19, 'message': 'assert 1 > 1',"
                 " 'trace': 'line'}], 'flaky': true, 'filePath': 't.py'},"
                 "{'name': 'b', 'status': 'failed', 'rawStatus': 'timedOut', 'duration': 3, 'filePath': 'b.spec.ts',"
                 " 'steps': [{'name': 'open', 'status': 'passed'}, {'name': 'click', 'status': 'failed'}]},"
                 "{'name': 'c', 'status': 'Skipped', 'duration': 0, 'suite': 'whole > part'},"
                 "{'name': 'd', 'status': 'quarantined', 'duration': 0, 'retry': 2, 'flake': true}]}}"));
        const TestReport report = detailOf(folder).reports.at(0);
        QCOMPARE(report.tool, QStringLiteral("pytest 9.2.0"));
        const TestCase flaky{.name = QStringLiteral("t.py::C::test_a"),
                             .suite = QStringLiteral("t.py > C"),
                             .status = QStringLiteral("passed"),
                             .duration = Milliseconds(12),
                             .retries = 1,
                             .isFlaky = true,
                             .attempts = {{.name = QStringLiteral("1"),
                                           .status = QStringLiteral("failed"),
                                           .duration = Milliseconds(19),
                                           .message = QStringLiteral("assert 1 > 1"),
                                           .trace = QStringLiteral("line")}}};
        QCOMPARE(report.tests.at(0), flaky);
        QCOMPARE(report.tests.at(1).suite, QStringLiteral("b.spec.ts"));
        QCOMPARE(report.tests.at(1).rawStatus, QStringLiteral("timedOut"));
        QCOMPARE(report.tests.at(1).steps.at(1).name, QStringLiteral("click"));
        QCOMPARE(report.tests.at(2).status, QStringLiteral("skipped"));
        QCOMPARE(report.tests.at(2).suite, QStringLiteral("whole > part"));
        QCOMPARE(report.tests.at(3).status, QStringLiteral("quarantined"));
        QCOMPARE(report.tests.at(3).retries, 2);
        QVERIFY(report.tests.at(3).isFlaky);
    }

    void aReportsUnitIsToldByItsTimes_data()
    {
        QTest::addColumn<QByteArray>("summary");
        QTest::addColumn<Milliseconds>("duration");
        QTest::newRow("seconds") << QByteArray("{'start': 1783197753.5, 'stop': 1783197800}") << Milliseconds(20'000);
        QTest::newRow("milliseconds") << QByteArray("{'start': 1783197753500, 'stop': 1783197800000}")
                                      << Milliseconds(20);
        QTest::newRow("times in seconds, durations not")
            << QByteArray("{'start': 1783197753, 'stop': 1783197755}") << Milliseconds(20);
        QTest::newRow("no times") << QByteArray("{'start': 0, 'stop': 4}") << Milliseconds(20);
        QTest::newRow("nothing") << QByteArray("{}") << Milliseconds(20);
    }

    void aReportsUnitIsToldByItsTimes()
    {
        QFETCH(QByteArray, summary);
        const TemporaryFolder folder;
        writeTrial(folder, QStringLiteral("trial"), half, HarborVersion::V0_22);
        put(folder, "verifier/ctrf.json",
            json("{'results': {'tool': {'name': 'x'}, 'summary': " + summary
                 + ", 'tests': [{'name': 'a', 'status': 'passed', 'duration': 20}]}}"));
        QTEST(*detailOf(folder).reports.at(0).tests.at(0).duration, "duration");
    }

    void readsManifestsOldAndNew()
    {
        const TemporaryFolder folder;
        writeTrial(folder, QStringLiteral("trial"), half, HarborVersion::V0_22);
        put(folder, "artifacts/manifest.json",
            json(
                "[{'source': '/logs/artifacts', 'destination': 'artifacts', 'type': 'directory', 'status': 'ok'},"
                " {'source': '/app/x', 'destination': 'artifacts/app/x', 'type': 'file', 'status': 'skipped', 'service': 'db'}]"));
        put(folder, "steps/first/artifacts/manifest.json",
            json("[{'source': '/a', 'destination': 'artifacts/a', 'type': 'file', 'status': 'ok', 'service': null}]"));
        const TrialDetail detail = detailOf(folder);
        QVERIFY(detail.hasArtifactManifest);
        QCOMPARE(detail.artifacts.size(), 3U);
        QCOMPARE(detail.artifacts.at(0).destination, QStringLiteral("artifacts"));
        QCOMPARE(detail.artifacts.at(1).service, QStringLiteral("db"));
        QCOMPARE(detail.artifacts.at(1).status, QStringLiteral("skipped"));
        QCOMPARE(detail.artifacts.at(2).destination, QStringLiteral("steps/first/artifacts/a"));
    }

    void readsTheAnalysisOfAJob()
    {
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("job"), {.trials = {half}});
        const auto outlined = [&] { return harborFormat().outline(*Folder::open(folder.path(QStringLiteral("job")))); };
        QVERIFY(!outlined()->job.analysis);
        folder.write(QStringLiteral("job/analysis.md"), "# All failed\n");
        QCOMPARE(outlined()->job.analysis->whole.summary, QStringLiteral("# All failed\n"));
        folder.write(QStringLiteral("job/analysis.json"),
                     json("{'job_summary': 'One gave up.', 'estimated_total_cost_usd': 0.5,"
                          " 'trials': [{'trial_name': 'a', 'summary': 'Stopped.'}, {'summary': 'no name'}]}"));
        const JobAnalysis analysis = *outlined()->job.analysis;
        QCOMPARE(analysis.whole.summary, QStringLiteral("One gave up."));
        QCOMPARE(analysis.whole.cost, Usd(0.5));
        QCOMPARE(analysis.trials.size(), 1U);
        QCOMPARE(analysis.trials.at(QStringLiteral("a")).summary, QStringLiteral("Stopped."));
        folder.write(QStringLiteral("job/analysis.json"), "{\"job_summary\": ");
        QCOMPARE(outlined()->job.issues.back().code, QStringLiteral("job.analysis-unreadable"));
    }

    /// Which another job asked for: its own trials are what the opinions came out of.
    void readsTheReportsOfAnalyzeAndCheck()
    {
        const TemporaryFolder folder;
        TrialSpec analyst = half;
        analyst.name = QStringLiteral("analyze-a__1234567");
        analyst.agent = QStringLiteral("analyst");
        analyst.model = QStringLiteral("local/large");
        writeJob(folder, QStringLiteral("job"), {.trials = {analyst}});
        folder.write(
            QStringLiteral("job/analysis.json"),
            json("{'results': [{'trial_name': 'a', 'summary': 'Fine.', 'cost_usd': 0.25, 'error': null,"
                 " 'checks': {'honest': {'outcome': 'pass', 'explanation': 'no claim'}}},"
                 " {'trial_name': 'b', 'summary': null, 'cost_usd': 0.5, 'error': 'no answer', 'checks': {}}]}"));
        folder.write(QStringLiteral("job/check_report.json"),
                     json("{'results': [{'task_name': 'ledger', 'cost_usd': null, 'error': null,"
                          " 'checks': {'typos': {'outcome': 'fail', 'explanation': 'two'}}}]}"));
        const Job job = onlyJob(folder.path());
        const JobAnalysis &analysis = *job.analysis;
        QCOMPARE(analysis.trials.at(QStringLiteral("a")).checks.at(0).outcome, QStringLiteral("pass"));
        QCOMPARE(analysis.trials.at(QStringLiteral("a")).cost, Usd(0.25));
        QCOMPARE(analysis.trials.at(QStringLiteral("b")).error, QStringLiteral("no answer"));
        QCOMPARE(analysis.tasks.at(QStringLiteral("ledger")).checks.at(0).explanation, QStringLiteral("two"));
        QCOMPARE(analysis.tasks.at(QStringLiteral("ledger")).file, QStringLiteral("check_report.json"));
        QCOMPARE(analysis.whole.cost, Usd(0.75));
        QCOMPARE(analysis.whole.author, QStringLiteral("analyst · large"));
        QCOMPARE(analysis.trials.at(QStringLiteral("a")).author, analysis.whole.author);
        QVERIFY(job.unknownEntries.empty());
    }

    void whatHarborLeavesBesideTrialsIsKnown()
    {
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("job"), {.trials = {half}});
        writeTrial(folder, QStringLiteral("job/_retries/") + half.name, half, HarborVersion::V0_22);
        writeJob(folder, QStringLiteral("job/.sources/4c79"), {.trials = {half}});
        folder.write(QStringLiteral("job/download_manifest.json"), "{}");
        folder.write(QStringLiteral("job/notes.txt"), "");
        const Job job = onlyJob(folder.path());
        QCOMPARE(job.trials.size(), 1U);
        QCOMPARE(job.unknownEntries, std::vector{QStringLiteral("notes.txt")});
        QVERIFY(job.issues.empty());
    }

    void anOpinionAboutTheJobsOwnTrialsHasNoKnownAuthor()
    {
        const TemporaryFolder folder;
        writeJob(folder, QStringLiteral("job"), {.trials = {half}});
        folder.write(QStringLiteral("job/analysis.json"),
                     json("{'job_summary': 's', 'trials': [{'trial_name': '") + half.name.toUtf8()
                         + json("', 'summary': 'Stopped.'}]}"));
        QCOMPARE(onlyJob(folder.path()).analysis->whole.author, QString());
    }

    void readsAnalysesAndExceptions()
    {
        const TemporaryFolder folder;
        TrialSpec trial = half;
        trial.exception = QStringLiteral("RuntimeError");
        writeTrial(folder, QStringLiteral("trial"), trial, HarborVersion::V0_22);
        put(folder, "analysis.md", "# Old\n");
        QCOMPARE(detailOf(folder).analysis->summary, QStringLiteral("# Old\n"));
        put(folder, "analysis.json",
            json("{'trial_name': 't', 'summary': 'It gave up.', 'estimated_cost_usd': 0.02,"
                 " 'checks': {'honest': {'outcome': 'pass', 'explanation': 'no claim'}}}"));
        const TrialDetail detail = detailOf(folder);
        QCOMPARE(detail.analysis->summary, QStringLiteral("It gave up."));
        QCOMPARE(detail.analysis->cost, Usd(0.02));
        QCOMPARE(detail.analysis->checks.at(0).outcome, QStringLiteral("pass"));
        QVERIFY(detail.exceptionText.startsWith(QLatin1String("Traceback")));
        QVERIFY(QFile::remove(folder.path(QStringLiteral("trial/exception.txt"))));
        QVERIFY(detailOf(folder).exceptionText.startsWith(QLatin1String("Traceback")));
    }
};

QTEST_GUILESS_MAIN(TestHarborDetail)
#include "tst_harbordetail.moc"
