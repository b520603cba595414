// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/trajectoryformat.h"

#include "tests/support/converted.h"
#include "tests/support/temporaryfolder.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>

#include <set>

using namespace quayside;

namespace {

QJsonDocument recountedBy(const QStringList &arguments)
{
    QProcess python;
    python.start(QStringLiteral("python3"),
                 QStringList{QStringLiteral("-B"), QStringLiteral(QUAYSIDE_SOURCE "/tests/recount/logs.py")}
                     + arguments);
    if (!python.waitForFinished(600'000) || python.exitCode() != 0)
        qFatal("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput());
}

QJsonArray recounted(const QStringList &paths)
{
    return recountedBy(paths).array();
}

/// What the Python reader counts, as this program reads it.
struct Counted {
    std::map<QString, std::int64_t> figures;

    void add(const QString &name, std::int64_t count) { figures[name] += count; }
};

void count(const TrajectoryIndex &index, Counted &counted)
{
    for (StepIndex i; i < index.count(); ++i.value) {
        const StepEntry &entry = index.at(i);
        const Step step = decodeStep(index, i);
        counted.add(QStringLiteral("steps"), 1);
        counted.add(QStringLiteral("user"), entry.source == StepSource::User);
        counted.add(QStringLiteral("system"), entry.source == StepSource::System);
        counted.add(QStringLiteral("agent"), entry.source == StepSource::Agent);
        counted.add(QStringLiteral("copied"), entry.has(StepFlag::Copied));
        counted.add(QStringLiteral("calls"), static_cast<std::int64_t>(step.calls.size()));
        counted.add(QStringLiteral("answered"), std::ranges::count_if(step.results, [](const ObservationResult &one) {
                        return !one.content.empty() || one.extras.empty(); // else the mark of a started agent
                    }));
    }
    const Usage sum = sumOfSteps(index);
    counted.add(QStringLiteral("prompt_tokens"), sum.input.value_or(Tokens(0)).value);
    counted.add(QStringLiteral("cached_tokens"), sum.cache.value_or(Tokens(0)).value);
    counted.add(QStringLiteral("completion_tokens"), sum.output.value_or(Tokens(0)).value);
    for (const TrajectoryPointer &inner : index.embedded)
        count(*inner, counted);
}

QString differences(const QJsonObject &expected)
{
    const QFileInfo info(expected[QLatin1String("file")].toString());
    const bool isEpisode = expected[QLatin1String("format")].toString() == QLatin1String("terminus");
    const auto folder = Folder::open(isEpisode ? QFileInfo(info.path()).path() : info.path());
    if (!folder)
        return folder.error().message;
    const QString file = isEpisode ? QFileInfo(info.path()).fileName() + QLatin1String("/prompt.txt") : info.fileName();
    const auto index = trajectoryFormatOf(*folder, file).index(*folder, file, {}, {});
    if (!index)
        return index.error().message;
    Counted counted;
    for (const char *name : {"steps", "user", "system", "agent", "copied", "calls", "answered"})
        counted.add(QLatin1String(name), 0);
    count(*index, counted);
    const auto &final = index->head.finalMetrics;
    counted.add(QStringLiteral("final_prompt_tokens"), final ? final->usage.input.value_or(Tokens(0)).value : 0);
    counted.add(QStringLiteral("final_completion_tokens"), final ? final->usage.output.value_or(Tokens(0)).value : 0);
    QString said;
    for (const auto &[name, value] : counted.figures) {
        const auto other = expected.find(name);
        if (other != expected.end() && other->toInteger() != value)
            said += QStringLiteral(" %1: %2 here, %3 in Python").arg(name).arg(value).arg(other->toInteger());
    }
    return said;
}

void compareAll(const QJsonArray &expected)
{
    QStringList said;
    for (const QJsonValue &one : expected) {
        if (const QString other = differences(one.toObject()); !other.isEmpty())
            said += one[QLatin1String("file")].toString() + other;
    }
    QVERIFY2(said.isEmpty(), qPrintable(said.join(QLatin1Char('\n'))));
    qInfo("%lld logs agree", static_cast<long long>(expected.size()));
}

std::vector<QString> sessionsOf(const Folder &trial)
{
    std::vector<QString> files = findRecords(trial, layoutOf(trial).agentFolders(trial), RunRecord::Log);
    std::erase_if(files, [&trial](const QString &file) { return !trajectoryFormatOf(trial, file).session; });
    return files;
}

/// The tokens of all sessions of a trial together.
void compareRun(const Folder &trial)
{
    const std::vector<QString> files = sessionsOf(trial);
    QStringList arguments{QStringLiteral("--run")};
    for (const QString &file : files)
        arguments += trial.absolute(file);
    const QJsonObject expected = recountedBy(arguments).object();
    const Usage sum = sumOfGraph(loadGraph(trial, files));
    QCOMPARE(sum.input.value_or(Tokens(0)).value, expected[QLatin1String("prompt_tokens")].toInteger());
    QCOMPARE(sum.cache.value_or(Tokens(0)).value, expected[QLatin1String("cached_tokens")].toInteger());
    QCOMPARE(sum.output.value_or(Tokens(0)).value, expected[QLatin1String("completion_tokens")].toInteger());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What happens to logs: characters go bad, writers die and start again, lines come twice or in another order.
class Mutation
{
public:
    explicit Mutation(quint32 seed) : m_random(seed) {}

    QByteArray of(QByteArray log)
    {
        for (int left = 1 + below(4); left > 0 && !log.isEmpty(); --left)
            log = below(2) == 0 ? ofBytes(log) : ofLines(log);
        return log;
    }

private:
    int below(qsizetype bound) { return static_cast<int>(m_random.bounded(std::max<qint64>(1, bound))); }

    QByteArray ofBytes(QByteArray log)
    {
        static const QByteArrayList put{QByteArray(1, '\0'),          QByteArray(64, '\0'),
                                        QByteArrayLiteral("\xff"),    QByteArrayLiteral("\xed\xa0\xbd"),
                                        QByteArrayLiteral("\\ud83d"), QByteArrayLiteral("\\q"),
                                        QByteArrayLiteral("\x01"),    QByteArrayLiteral("\n")};
        const int at = below(log.size());
        switch (below(4)) {
        case 0: return log.insert(at, put[below(put.size())]);
        case 1: return log.replace(at, 1, QByteArray(1, static_cast<char>(33 + below(90))));
        case 2: return log.remove(at, 1);
        default: return log.first(at) + log.sliced(std::min<qsizetype>(log.size(), at + 1 + below(400)));
        }
    }

    QByteArray ofLines(const QByteArray &log)
    {
        QByteArrayList lines = log.split('\n');
        const int at = below(lines.size());
        const int other = below(lines.size());
        switch (below(5)) {
        case 0: lines.removeAt(at); break;
        case 1: lines.swapItemsAt(at, other); break;
        case 2: lines.insert(other, lines[at]); break;
        case 3: lines.append(lines.sliced(std::min(at, other), std::abs(at - other))); break;
        default: lines[at].truncate(below(lines[at].size())); break;
        }
        return lines.join('\n');
    }

    QRandomGenerator m_random;
};

} // namespace

/// Logs of agents counted by a Python program that shares nothing with this one.
class TestLogRecount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fixtures();
    void mutated();
    void runs_data();
    void runs();
    void realData();
    void realRuns();
};

void TestLogRecount::fixtures()
{
    const QJsonArray expected =
        recounted({QStringLiteral(QUAYSIDE_TEST_DATA "/claudecode"), QStringLiteral(QUAYSIDE_TEST_DATA "/codex"),
                   QStringLiteral(QUAYSIDE_TEST_DATA "/terminus")});
    QVERIFY(expected.size() >= 4);
    compareAll(expected);
}

void TestLogRecount::mutated()
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("QUAYSIDE_LOG_MUTATIONS", &isNumber);
    const int mutations = isNumber ? wanted : 300;
    QStringList originals;
    for (const char *format : {"claudecode", "codex", "terminus"}) {
        QDirIterator it(QStringLiteral(QUAYSIDE_TEST_DATA "/") + QLatin1String(format), QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            if (path.endsWith(QLatin1String("l")) || path.endsWith(QLatin1String("txt"))
                || path.endsWith(QLatin1String("debug.json")))
                originals.append(path);
        }
    }
    originals.sort();
    TemporaryFolder folder;
    for (int i = 0; i < mutations; ++i) {
        const QString &original = originals[i % originals.size()];
        const QByteArray log = Mutation(static_cast<quint32>(i)).of(contentOf(original));
        const QFileInfo info(original);
        const QString episode = QFileInfo(info.path()).fileName();
        if (!episode.startsWith(QLatin1String("episode-"))) {
            folder.write(QStringLiteral("%1.jsonl").arg(i), log);
            continue;
        }
        QDirIterator it(QFileInfo(info.path()).path(), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            const QString name = QFileInfo(QFileInfo(path).path()).fileName() + QLatin1Char('/') + it.fileName();
            folder.write(QStringLiteral("%1/").arg(i) + name, path == original ? log : contentOf(path));
        }
    }
    const QJsonArray expected = recounted({folder.path()});
    QVERIFY(expected.size() > mutations / 2);
    (void)!system(qPrintable(QStringLiteral("rm -rf /tmp/h4-mut; cp -r %1 /tmp/h4-mut").arg(folder.path())));
    compareAll(expected);
}

void TestLogRecount::runs_data()
{
    QTest::addColumn<QByteArray>("log");
    for (const char *name : {"claudecode/replayed.jsonl", "claudecode/answers.jsonl", "claudecode/sidechains.jsonl",
                             "codex/forked.jsonl", "codex/compacted.jsonl"})
        QTest::newRow(name) << contentOf(QStringLiteral(QUAYSIDE_TEST_DATA "/") + QLatin1String(name));
}

/// A session beside its own beginning and a fork of it.
void TestLogRecount::runs()
{
    QFETCH(const QByteArray, log);
    const QByteArrayList lines = log.trimmed().split('\n');
    TemporaryFolder folder;
    const auto write = [&folder](const char *name, const QByteArrayList &some) {
        folder.write(QStringLiteral("agent/sessions/") + QLatin1String(name), some.join('\n') + '\n');
    };
    const qsizetype half = lines.size() / 2;
    write("1.jsonl", lines.first(lines.size() - 2) + lines.last(1));
    write("2.jsonl", lines.first(lines.size() - 1));
    write("3.jsonl", lines.first(half));
    const auto trial = Folder::open(folder.path());
    VERIFY_RESULT(trial);
    QCOMPARE(sessionsOf(*trial).size(), 3);
    compareRun(*trial);
}

void TestLogRecount::realRuns()
{
    const QString folder = qEnvironmentVariable("QUAYSIDE_REAL_DATA");
    int compared = 0;
    QDirIterator it(folder.isEmpty() ? QStringLiteral("/nowhere") : folder, {QStringLiteral("agent")}, QDir::Dirs,
                    QDirIterator::Subdirectories);
    std::set<QString> trials;
    while (it.hasNext()) {
        const QString trial = QFileInfo(it.next()).path();
        trials.insert(trial.contains(QLatin1String("/steps/")) ? trial.section(QLatin1String("/steps/"), 0, 0) : trial);
    }
    for (const QString &path : trials) {
        const auto trial = Folder::open(path);
        if (!trial || sessionsOf(*trial).size() < 2)
            continue;
        compareRun(*trial);
        if (QTest::currentTestFailed()) {
            qWarning("%s", qPrintable(path));
            return;
        }
        ++compared;
    }
    if (compared == 0)
        QSKIP("QUAYSIDE_REAL_DATA names no folder with runs of several sessions");
    qInfo("%d runs agree", compared);
}

void TestLogRecount::realData()
{
    const QString folder = qEnvironmentVariable("QUAYSIDE_REAL_DATA");
    if (folder.isEmpty())
        QSKIP("QUAYSIDE_REAL_DATA is not set");
    const QJsonArray expected = recounted({folder});
    if (expected.isEmpty())
        QSKIP("QUAYSIDE_REAL_DATA names no folder with logs of agents");
    compareAll(expected);
}

QTEST_GUILESS_MAIN(TestLogRecount)
#include "tst_logrecount.moc"
