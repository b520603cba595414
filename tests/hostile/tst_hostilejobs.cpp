// SPDX-License-Identifier: GPL-3.0-or-later
// Job folders that were damaged at random: what is no JSON any more is named, and nothing in the folder is touched.
// QUAYSIDE_MUTANTS says how many; each is made from its number alone.
#include "app/headless/loadpath.h"
#include "core/artifacts/taskfiles.h"
#include "core/evidence/makeevidence.h"
#include "core/run/queue/knowntasks.h"
#include "tests/hostile/mutate.h"
#include "tests/support/jobbuilder.h"
#include "tests/support/result.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

#include <sys/stat.h>

using namespace quayside;

namespace {

using namespace Qt::StringLiterals;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A strict parser that is not ours. Numbers that no double holds are JSON all the same.
class StrictReader : public nlohmann::json_sax<nlohmann::json>
{
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t &) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string &, const nlohmann::json::exception &error) override
    {
        constexpr int outOfRange = 406;
        isRefused = error.id != outOfRange;
        return false;
    }

    bool isRefused = false;
};

bool isRefused(const QByteArray &bytes)
{
    StrictReader reader;
    nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &reader);
    return reader.isRefused;
}

/// A job, a trial by itself, and a run of Harn, all whole.
void writeFixtures(const TemporaryFolder &folder)
{
    const TrialSpec solved{.agent = u"codex"_s,
                           .model = u"openai/gpt"_s,
                           .rewards = {{u"reward"_s, 1}, {u"style"_s, 0.5}},
                           .usage = {.input = Tokens(100), .cache = Tokens(40), .output = Tokens(10), .cost = {}}};
    const TrialSpec lost{.name = u"sort-list__lost000"_s, .exception = u"RuntimeError"_s, .startSecond = 60};
    writeJob(folder, u"jobs/demo"_s, {.trials = {solved, lost}});
    writeTrial(folder, u"alone/sort-list__alone00"_s, solved, HarborVersion::V0_22);
    folder.write(u"jobs/demo/%1/artifacts/manifest.json"_s.arg(solved.name),
                 R"([{"source": "/app/a.txt", "destination": "artifacts/app/a.txt", "type": "file", "status": "ok"}])");
    folder.write(u"jobs/demo/%1/artifacts/app/a.txt"_s.arg(solved.name), "a\n");
    folder.write(
        u"jobs/demo/%1/verifier/ctrf.json"_s.arg(solved.name),
        R"({"results": {"tool": {"name": "t"}, "summary": {"tests": 1}, "tests": [{"name": "é", "status": "passed"}]}})");
    folder.write(u"harn/summary.json"_s,
                 R"({"schema_version": 3, "fixture_ids": ["add"], "models": [], "tool_formats": ["native"],
"total_runs": 1, "passed_runs": 1, "failed_runs": 0, "skipped_runs": 0, "total_cost_usd": 0.25,
"runs": [{"run_id": "a__native", "fixture_id": "add", "selector": {"selector": "s", "provider": "p", "model": "m"},
"tool_format": "native", "elapsed_ms": 558, "iterations": 5, "status": "passed", "passed": true, "skipped": false}]})");
    folder.write(u"harn/per_run.jsonl"_s, "{}\n");
}

QStringList documentsBelow(const QString &path)
{
    QStringList documents;
    QDirIterator files(path, {u"*.json"_s}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        documents << files.next();
    documents.sort();
    return documents;
}

/// All that loading and looking at every trial says.
std::vector<Issue> issuesOf(const QString &path)
{
    const auto loaded = loadPath(path);
    if (!loaded)
        return {issueFrom(loaded.error(), Severity::Error, u"load"_s)};
    std::vector<Issue> issues = loaded->issues;
    for (const JobPointer &job : loaded->jobs) {
        issues.insert(issues.end(), job->issues.begin(), job->issues.end());
        for (const TrialPointer &trial : job->trials) {
            issues.insert(issues.end(), trial->issues.begin(), trial->issues.end());
            const auto evidence = makeEvidence({}, {.job = job, .trial = trial}, EvidencePart::Findings);
            issues.insert(issues.end(), evidence->detail->issues.begin(), evidence->detail->issues.end());
        }
    }
    return issues;
}

struct Answer {
    int code = -1;
    QByteArray said;
};

Answer run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(qEnvironmentVariable("QUAYSIDE_RUNNER"), arguments);
    if (!process.waitForFinished(60'000))
        qFatal("quayside did not finish");
    return {process.exitCode(), process.readAll()};
}

} // namespace

class TestHostileJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeJobsHaveNoErrors()
    {
        const TemporaryFolder folder;
        writeFixtures(folder);
        QVERIFY(documentsBelow(folder.path()).size() >= 12);
        for (const Issue &issue : issuesOf(folder.path()))
            QVERIFY2(issue.severity != Severity::Error, qPrintable(issueLine(issue)));
    }

    void everyDamagedDocumentIsNamed()
    {
        const TemporaryFolder folder;
        writeFixtures(folder);
        const QStringList documents = documentsBelow(folder.path());
        int damaged = 0;
        for (int seed = 0; seed < mutants(); ++seed) {
            QRandomGenerator random(static_cast<quint32>(seed));
            const QString document = documents[random.bounded(documents.size())];
            const QByteArray before = bytesOf(document);
            QByteArray bytes = before;
            for (int left = 1 + random.bounded(2); left > 0; --left)
                mutate(bytes, random);
            const QString relative = QDir(folder.path()).relativeFilePath(document);
            folder.write(relative, bytes);
            age(folder, relative, 3600);
            const QStringList state = stateOf(folder.path());
            const std::vector<Issue> issues = issuesOf(folder.path());
            QCOMPARE(stateOf(folder.path()), state);
            const bool isNamed = std::ranges::any_of(issues, [&](const Issue &issue) {
                const bool isDamage = issue.severity == Severity::Error || issue.code == u"file.not-utf8"_s;
                return isDamage && issue.path == document && !issue.message.isEmpty();
            });
            if (isRefused(bytes)) {
                ++damaged;
                QVERIFY2(isNamed, qPrintable(u"seed %1: %2"_s.arg(seed).arg(document)));
            }
            folder.write(relative, before);
            age(folder, relative, 3600);
        }
        qInfo("%d documents changed, %d of them no JSON any more", mutants(), damaged);
        QVERIFY(damaged > mutants() / 2);
    }

    void damageEndsEveryCommandWith1_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString job = u"jobs/demo"_s;
        const QString trial = job + u"/sort-list__aB3dE5f"_s;
        QTest::newRow("summary") << QStringList{u"summary"_s, job};
        QTest::newRow("summary of all") << QStringList{u"summary"_s, u"."_s, u"--json"_s};
        QTest::newRow("trial") << QStringList{u"trial"_s, trial};
        QTest::newRow("trial as JSON") << QStringList{u"trial"_s, trial, u"--json"_s};
        QTest::newRow("compare") << QStringList{u"compare"_s, job, u"--by"_s, u"agent"_s};
        QTest::newRow("compare as JSON") << QStringList{u"compare"_s, job, u"--by"_s, u"agent"_s, u"--json"_s};
        QTest::newRow("findings") << QStringList{u"findings"_s, job};
        QTest::newRow("findings as JSON") << QStringList{u"findings"_s, job, u"--json"_s};
        QTest::newRow("diff") << QStringList{u"diff"_s, trial};
        QTest::newRow("diff as JSON") << QStringList{u"diff"_s, trial, u"--json"_s};
        QTest::newRow("diff as a patch") << QStringList{u"diff"_s, trial, u"--patch"_s};
    }

    void damageEndsEveryCommandWith1()
    {
        QFETCH(QStringList, arguments);
        const TemporaryFolder folder;
        writeFixtures(folder);
        const QString document = u"jobs/demo/sort-list__aB3dE5f/result.json"_s;
        folder.write(document, bytesOf(folder.path(document)).chopped(200));
        age(folder, document, 3600);
        arguments[1] = folder.path(arguments[1]);
        const Answer answer = run(arguments);
        QVERIFY2(answer.said.contains(folder.path(document).toUtf8()), answer.said.constData());
        QCOMPARE(answer.code, 1);
    }

    void wrongInputIsNamed_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<int>("code");
        QTest::newRow("a text") << u"README.md"_s << 2;
        QTest::newRow("an archive without an ending") << u"archive"_s << 2;
        QTest::newRow("nothing") << u"none"_s << 2;
        QTest::newRow("an empty folder") << u"empty"_s << 1;
        QTest::newRow("an empty archive") << u"empty.tar"_s << 1;
        QTest::newRow("an archive in an archive") << u"nested.tar"_s << 1;
        QTest::newRow("no archive") << u"text.zip"_s << 1;
    }

    void wrongInputIsNamed()
    {
        QFETCH(QString, input);
        QFETCH(int, code);
        const TemporaryFolder folder;
        writeFixtures(folder);
        folder.write(u"README.md"_s, "# not a job\n");
        folder.write(u"text.zip"_s, "not an archive\n");
        folder.makeFolder(u"empty"_s);
        const auto pack = [&](const QString &archive, const QString &content) {
            QProcess::execute(u"tar"_s, {u"-C"_s, folder.path(), u"-cf"_s, folder.path(archive), content});
        };
        pack(u"archive"_s, u"jobs"_s);
        pack(u"inner.tar"_s, u"jobs"_s);
        pack(u"nested.tar"_s, u"inner.tar"_s);
        pack(u"empty.tar"_s, u"empty"_s);
        for (const QString &command : {u"summary"_s, u"trial"_s, u"compare"_s, u"findings"_s, u"diff"_s}) {
            const Answer answer = run({command, folder.path(input)});
            QVERIFY2(answer.said.contains(folder.path(input).toUtf8()), answer.said.constData());
            QVERIFY2(!answer.said.contains("quayside_runner-"), answer.said.constData());
            QVERIFY2(answer.code == code || answer.code == 2, qPrintable(command));
        }
        QCOMPARE(run({u"summary"_s, folder.path(input)}).code, code);
    }

    void aBombIsRefusedByItsRatio()
    {
        const TemporaryFolder folder;
        folder.write(u"zeros"_s, {});
        QVERIFY(QFile::resize(folder.path(u"zeros"_s), 100 << 20));
        const QString bomb = folder.path(u"bomb.tar.gz"_s);
        QCOMPARE(QProcess::execute(u"tar"_s, {u"-C"_s, folder.path(), u"-czf"_s, bomb, u"zeros"_s}), 0);
        const Answer answer = run({u"summary"_s, bomb});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.said.contains("times its own size"), answer.said.constData());
    }

    /// A trial names the folder of its task: one that lies anywhere, or behind a link, is not opened.
    void tasksElsewhereAreNotOpened()
    {
        const TemporaryFolder around;
        const TemporaryFolder elsewhere;
        elsewhere.write(u"task/task.toml"_s, "");
        elsewhere.write(u"task/environment/app/secret.txt"_s, "secret");
        writeFixtures(around);
        QVERIFY(QFile::link(elsewhere.path(u"task"_s), around.path(u"jobs/linked"_s)));
        around.write(u"jobs/near/task.toml"_s, "");
        Trial trial{.name = TrialName(u"t"_s)};
        const auto opened = [&](const QString &path) {
            trial.task.path = path;
            return taskPlaceOf(trial, {around.path(u"jobs/demo"_s)}).folder.has_value();
        };
        QVERIFY(opened(around.path(u"jobs/near"_s)));
        QVERIFY(opened(u"/somewhere/else/near"_s));
        QVERIFY(!opened(elsewhere.path(u"task"_s)));
        QVERIFY(!opened(around.path(u"jobs/../../"_s) + QFileInfo(elsewhere.path()).fileName() + u"/task"_s));
        QVERIFY(!opened(u"../../../.."_s + elsewhere.path(u"task"_s)));
        QVERIFY(!opened(around.path(u"jobs/linked"_s)));
        QVERIFY(!opened(u"linked"_s));
        trial.task.path = elsewhere.path(u"task"_s);
        QCOMPARE(taskPlaceOf(trial, {around.path(u"jobs/demo"_s)}).notOpened, elsewhere.path(u"task"_s));
        qputenv("QUAYSIDE_TASKS", elsewhere.path().toLocal8Bit());
        QVERIFY(opened(elsewhere.path(u"task"_s)));
        qunsetenv("QUAYSIDE_TASKS");
        QVERIFY(!taskPlaceOf(trial, {around.path(u"jobs/demo"_s)}).folder);
        rememberTasks({elsewhere.path(u"task"_s)});
        QVERIFY(taskPlaceOf(trial, {around.path(u"jobs/demo"_s)}).folder);
    }

    /// What a job is known by was removed, or is something else than a file: the job may be gone, but not silently.
    void aLostMarkerIsNamed_data()
    {
        QTest::addColumn<QString>("marker");
        QTest::addColumn<int>("kind");
        for (const char *marker : {"harn/summary.json", "alone/sort-list__alone00/result.json", "jobs/demo/result.json",
                                   "jobs/demo/sort-list__lost000/result.json"}) {
            for (const int kind : {0, S_IFLNK, S_IFDIR, S_IFSOCK, S_IFIFO, S_IFREG})
                QTest::addRow("%s as %o", marker, static_cast<unsigned>(kind)) << QString::fromLatin1(marker) << kind;
        }
    }

    void aLostMarkerIsNamed()
    {
        QFETCH(QString, marker);
        QFETCH(int, kind);
        const TemporaryFolder folder;
        writeFixtures(folder);
        const QByteArray path = QFile::encodeName(folder.path(marker));
        QVERIFY(QFile::remove(folder.path(marker)));
        switch (kind) {
        case S_IFLNK: QVERIFY(QFile::link(u"/etc/hostname"_s, folder.path(marker))); break;
        case S_IFDIR: folder.makeFolder(marker); break;
        case S_IFREG: folder.write(marker, "lost"); break;
        case 0: break;
        default: QCOMPARE(::mknod(path.constData(), static_cast<mode_t>(kind) | 0600U, 0), 0); break;
        }
        const auto loaded = loadPath(folder.path());
        VERIFY_RESULT(loaded);
        const QString around = QFileInfo(folder.path(marker)).path();
        const bool isShown = std::ranges::any_of(loaded->jobs, [&](const JobPointer &job) {
            const auto isThere = [&](const TrialPointer &trial) { return trial->folder == around; };
            return job->path == around || std::ranges::any_of(job->trials, isThere);
        });
        const auto names = [&](const Issue &issue) { return issue.path.startsWith(around); };
        QVERIFY(isShown || std::ranges::any_of(loaded->issues, names));
    }
};

QTEST_GUILESS_MAIN(TestHostileJobs)
#include "tst_hostilejobs.moc"
