// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/artifactreview.h"
#include "core/artifacts/checks.h"
#include "core/artifacts/mismatch.h"
#include "core/formats/harbor/trialfiles.h"
#include "tests/support/result.h"
#include "tests/support/temporaryfolder.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace quayside;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// A job folder with an oracle's trial and one that went wrong, and the task they belong to.
class Scene
{
public:
    Scene()
    {
        temp.write(s("tasks/ledger/task.toml"), "");
        temp.write(s("tasks/ledger/environment/data/provider_events.csv"), "event_id\nE-1\n");
        temp.write(s("tasks/ledger/environment/fix.sql"), "-- write me\n");
        temp.write(s("tasks/ledger/tests/expected_report.json"), "{\"rows\": 1}\n");
        left(s("oracle"), s("app/fix.sql"), "SELECT 1;\n");
        left(s("oracle"), s("app/data/provider_events.csv"), "event_id\nE-1\n");
        left(s("oracle"), s("app/only_oracle.txt"), "x");
        left(s("v0"), s("app/fix.sql"), "SELECT 2;\n");
        left(s("v0"), s("app/data/provider_events.csv"), "event_id\nE-1\n");
        left(s("v0"), s("app/report.json"), "{\"rows\": 2}\n");
        left(s("v0"), s("app/scratch.txt"), "x");
        job.path = temp.path(s("jobs/one"));
        job.name = s("one");
        addTrial(s("oracle"), s("oracle"), 1);
        addTrial(s("v0"), s("agent"), 0);
    }

    void left(const QString &trial, const QString &file, const QByteArray &bytes) const
    {
        temp.write(QStringLiteral("jobs/one/%1/artifacts/%2").arg(trial, file), bytes);
    }

    void addTrial(const QString &name, const QString &agent, double reward)
    {
        Trial trial{.name = TrialName(name),
                    .folder = temp.path(s("jobs/one/") + name),
                    .state = TrialState::Finished,
                    .task = {.name = TaskName(s("ledger")), .path = s("examples/tasks/ledger")},
                    .agent = {.name = agent},
                    .rewards = {{s("reward"), reward}}};
        job.trials.push_back(std::make_shared<const Trial>(trial));
    }

    TrialDetail detailOf(const QString &trial) const
    {
        TrialDetail detail{.folder = temp.path(s("jobs/one/") + trial)};
        addFiles(detail, QDir(detail.folder), {});
        return detail;
    }

    TemporaryFolder temp;
    Job job;

private:
    static void addFiles(TrialDetail &detail, const QDir &folder, const QString &prefix)
    {
        for (const QFileInfo &info :
             folder.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System, QDir::Name)) {
            const QString path = prefix + info.fileName();
            const bool isFolder = info.isDir() && !info.isSymLink();
            detail.files.push_back({.path = path,
                                    .role = roleOf(path),
                                    .inside = insideArtifacts(path),
                                    .isFolder = isFolder,
                                    .isLink = info.isSymLink(),
                                    .isSpecial = !info.isFile() && !info.isDir() && !info.isSymLink(),
                                    .size = Bytes(info.size())});
            if (isFolder)
                addFiles(detail, QDir(info.filePath()), path + QLatin1Char('/'));
        }
    }
};

const ReviewedArtifact *named(const std::vector<ReviewedArtifact> &artifacts, const char *shown)
{
    const auto found =
        std::ranges::find(artifacts, s(shown), [](const ReviewedArtifact &artifact) { return artifact.file.shown; });
    return found == artifacts.end() ? nullptr : &*found;
}

} // namespace

class TestArtifacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesAgainstTheOracle()
    {
        const Scene scene;
        const Trial &trial = *scene.job.trials[1];
        const auto sources = sourcesFor(scene.job, trial, {});
        QVERIFY(sources.task);
        QCOMPARE(sources.trials.size(), 1U);
        const auto reviewed = reviewArtifacts(*Folder::open(trial.folder), scene.detailOf(s("v0")), sources);
        const ReviewedArtifact *fix = named(reviewed, "app/fix.sql");
        QVERIFY(fix);
        QCOMPARE(fix->state, ArtifactState::Differs);
        QCOMPARE(fix->file.source, s("/app/fix.sql"));
        QCOMPARE(fix->candidates.front().kind, ExpectationKind::Oracle);
        QCOMPARE(fix->candidates.back().kind, ExpectationKind::Starter);
        QCOMPARE(fix->count, std::optional(DifferenceCount{1, DifferenceUnit::Changes}));
        QCOMPARE(named(reviewed, "app/data/provider_events.csv")->state, ArtifactState::Same);
        QCOMPARE(named(reviewed, "app/data/provider_events.csv")->file.group, ArtifactGroup::Input);
        QCOMPARE(named(reviewed, "app/only_oracle.txt")->state, ArtifactState::Missing);
        QCOMPARE(named(reviewed, "app/scratch.txt")->state, ArtifactState::Extra);
        const ReviewedArtifact *report = named(reviewed, "app/report.json");
        QCOMPARE(report->candidates.front().kind, ExpectationKind::Tests);
        QCOMPARE(report->count, std::optional(DifferenceCount{1, DifferenceUnit::Paths}));
    }

    void anUntouchedStarterIsSeen()
    {
        Scene scene;
        scene.left(s("v0"), s("app/fix.sql"), "-- write me\n");
        const Trial &trial = *scene.job.trials[1];
        const auto reviewed =
            reviewArtifacts(*Folder::open(trial.folder), scene.detailOf(s("v0")), sourcesFor(scene.job, trial, {}));
        QCOMPARE(named(reviewed, "app/fix.sql")->state, ArtifactState::Unchanged);
    }

    void failedTestsAreChecks_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("trace");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("got");
        QTest::addColumn<int>("line");
        QTest::newRow("pytest names the file")
            << s("assert 2.6875 == 2.768125")
            << s("    data = read('/app/report.json')\n>   assert data == 2\nE   assert 2.6875 == 2.768125")
            << s("report.json") << s("2.768125") << s("2.6875") << 2;
        QTest::newRow("pytest, texts") << s("AssertionError: assert 'beta' == 'alpha'") << s("") << s("") << s("alpha")
                                       << s("beta") << 1;
        QTest::newRow("in words") << s("E-2014: expected 2.768125 but got 2.6875.") << s("") << s("") << s("2.768125")
                                  << s("2.6875") << 2;
        QTest::newRow("a file only") << s("report.json is not what it should be") << s("") << s("report.json") << s("")
                                     << s("report.json is not what it should be") << 0;
        QTest::newRow("nothing that can be known") << s("it broke") << s("") << s("") << s("") << s("it broke") << -1;
    }

    void failedTestsAreChecks()
    {
        QFETCH(QString, message);
        QFETCH(QString, trace);
        QFETCH(QString, file);
        QFETCH(QString, expected);
        QFETCH(QString, got);
        QFETCH(int, line);
        TrialDetail detail;
        for (const char *path : {"artifacts/app/fix.sql", "artifacts/app/report.json"})
            detail.files.push_back({.path = s(path), .role = FileRole::Artifact});
        detail.reports.push_back({.file = s("verifier/ctrf.json"),
                                  .tests = {{.name = s("test_outputs.py::test_first"), .status = s("passed")},
                                            {.name = s("test_outputs.py::test_second"),
                                             .status = s("failed"),
                                             .message = message,
                                             .trace = trace}}});
        const FactTable checks = checksOf(detail);
        const auto cell = [&](const char *column) {
            const auto at = std::ranges::find(checks.columns, s(column)) - checks.columns.begin();
            return at < std::ssize(checks.columns) ? checks.rows.at(0).at(static_cast<size_t>(at)) : QString();
        };
        QCOMPARE(checks.rows.size(), 1U);
        QCOMPARE(cell("test"), s("test_second"));
        QCOMPARE(cell("file"), file);
        QCOMPARE(cell("expected"), expected);
        QCOMPARE(cell("got") + cell("message"), got);
        QCOMPARE(checkOfTest(detail, 0, 0), std::nullopt);
        QCOMPARE(checkOfTest(detail, 0, 1), std::optional(0));

        const std::map<QString, QString> texts{
            {s("artifacts/app/fix.sql"), s("SELECT 1;\n")},
            {s("artifacts/app/report.json"), s("{\n  \"name\": \"beta\",\n  \"amount\": 2.6875\n}\n")}};
        const auto place = placeOfMismatch(checks, 0, texts);
        QCOMPARE(place, line < 0 ? std::nullopt : std::optional(MismatchPlace{s("artifacts/app/report.json"), line}));
    }

    void theVerifiersOwnTableComesFirst()
    {
        TrialDetail detail;
        detail.tables.push_back(
            {.columns = {s("field"), s("expected"), s("got")}, .rows = {{s("amount"), s("1"), s("2")}}});
        detail.reports.push_back({.tests = {{.name = s("test"), .status = s("failed")}}});
        QCOMPARE(checksOf(detail), detail.tables.front());
        QCOMPARE(checkOfTest(detail, 0, 0), std::nullopt);
    }

    void theManifestSaysWhatWasNotCollected()
    {
        TrialDetail detail;
        detail.files = {
            {.path = s("artifacts/app/a"), .role = FileRole::Artifact, .inside = s("app/a"), .size = Bytes(1)},
            {.path = s("artifacts/manifest.json"), .role = FileRole::Manifest}};
        detail.artifacts = {{s("/app"), s("artifacts/app"), s("directory"), s("ok"), {}, s("app")},
                            {s("/app/gone"), s("artifacts/gone"), s("file"), s("failed"), {}, s("gone")}};
        const auto files = artifactFiles(detail);
        QCOMPARE(files.size(), 2U);
        QCOMPARE(files[0].source, s("/app/a"));
        QCOMPARE(files[0].manifestStatus, s("ok"));
        QVERIFY(!files[1].isPresent);
        QCOMPARE(files[1].manifestStatus, s("failed"));
    }

    void otherOpenJobsServeToo()
    {
        const Scene scene;
        const Job lonely{.path = scene.temp.path(s("jobs/two")), .name = s("two")};
        const auto other = std::make_shared<const Job>(scene.job);
        const std::vector<JobPointer> open{other};
        const auto sources = sourcesFor(lonely, *scene.job.trials[1], open);
        QCOMPARE(sources.trials.front().job, s("one"));
        QVERIFY(reasonFor(
                    expectationsFor({.path = s("artifacts/app/fix.sql"), .source = s("/app/fix.sql")}, sources).front())
                    .contains(s("oracle")));
    }

    void comparesByKind()
    {
        const TemporaryFolder temp;
        temp.write(s("a.json"), "{\"x\": 1}");
        temp.write(s("b.json"), "{\"x\": 2}");
        temp.write(s("bad.json"), "{");
        temp.write(s("a.csv"), "id,v\n1,2\n");
        temp.write(s("b.csv"), "id,v\n1,3\n");
        temp.write(s("wide.txt"), QByteArray("\xff\xfeh\0i\0\n\0", 8));
        temp.write(s("narrow.txt"), "hi\n");
        const auto folder = Folder::open(temp.path());
        const auto file = [&](const char *name) { return ComparedFile{*folder, s(name)}; };
        QCOMPARE(countOf(*compareContents(file("a.json"), file("b.json"))),
                 (DifferenceCount{1, DifferenceUnit::Paths}));
        const auto broken = compareContents(file("a.json"), file("bad.json"));
        VERIFY_RESULT(broken);
        QVERIFY(broken->text && !broken->json);
        QCOMPARE(broken->remarks.size(), 1U);
        QCOMPARE(countOf(*compareContents(file("a.csv"), file("b.csv"))), (DifferenceCount{1, DifferenceUnit::Cells}));
        const auto encodings = compareContents(file("wide.txt"), file("narrow.txt"));
        VERIFY_RESULT(encodings);
        QVERIFY(!encodings->isSame && encodings->text->diff.changes.empty());
        QCOMPARE(encodings->remarks.size(), 1U);
        QCOMPARE(totalsOf(compareContents(std::nullopt, file("a.csv"))->text->diff).added, 2);
        const auto large = compareContents(file("a.csv"), file("b.csv"), {.largestText = Bytes(3)});
        QCOMPARE(large->kind, ContentKind::Binary);
        QCOMPARE(large->binary->differing, 1);
    }

    void hostileFilesAreNamedAndNotOpened()
    {
        const Scene scene;
        const QString folder = scene.temp.path(s("jobs/one/v0/artifacts"));
        QVERIFY(QFile::link(s("/etc/passwd"), folder + s("/app/escape")));
        QCOMPARE(mkfifo(QFile::encodeName(folder + s("/app/pipe")).constData(), 0600), 0);
        const int sparse = ::open(QFile::encodeName(folder + s("/app/huge.bin")).constData(), O_CREAT | O_WRONLY, 0600);
        QCOMPARE(ftruncate(sparse, 4LL << 30), 0);
        ::close(sparse);
        scene.left(s("oracle"), s("app/huge.bin"), "x");
        scene.left(s("v0"), s("app/nasty.txt"), "\xff\xfe\xfa\x1b[2J\xe2\x80\xae gnp.exe\n");
        scene.left(s("oracle"), s("app/nasty.txt"), "plain\n");
        const Trial &trial = *scene.job.trials[1];
        const auto reviewed =
            reviewArtifacts(*Folder::open(trial.folder), scene.detailOf(s("v0")), sourcesFor(scene.job, trial, {}));
        QCOMPARE(named(reviewed, "app/escape")->state, ArtifactState::Refused);
        QCOMPARE(named(reviewed, "app/pipe")->state, ArtifactState::Refused);
        QCOMPARE(named(reviewed, "app/huge.bin")->state, ArtifactState::Differs);
        QVERIFY(!named(reviewed, "app/huge.bin")->count);
        QCOMPARE(named(reviewed, "app/nasty.txt")->state, ArtifactState::Differs);
        const auto refused =
            compareContents(std::nullopt, ComparedFile{*Folder::open(trial.folder), s("artifacts/app/escape")});
        QCOMPARE(refused.error().code, ErrorCode::OutsideFolder);
    }

    void comparingAHugeFileCanBeCancelled()
    {
        const Scene scene;
        const QString folder = scene.temp.path(s("jobs/one/v0/artifacts"));
        const int sparse = ::open(QFile::encodeName(folder + s("/huge")).constData(), O_CREAT | O_WRONLY, 0600);
        QCOMPARE(ftruncate(sparse, 4LL << 30), 0);
        ::close(sparse);
        std::stop_source stop;
        stop.request_stop();
        const auto result =
            compareContents(std::nullopt, ComparedFile{*Folder::open(folder), s("huge")}, {}, stop.get_token());
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestArtifacts)
#include "tst_artifacts.moc"
