// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/atif.h"
#include "core/formats/atif/validate.h"
#include "core/trajectory/agentrun.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace quayside;

namespace {

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One random damage: the kinds that real files and hostile ones have.
void mutate(QByteArray &json, QRandomGenerator &random)
{
    const auto at = [&] {
        return static_cast<qsizetype>(random.bounded(static_cast<int>(std::max<qsizetype>(1, json.size()))));
    };
    switch (random.bounded(12)) {
    case 0: json[at()] = static_cast<char>(json[at()] ^ (1 << random.bounded(8))); break;
    case 1: json.truncate(at()); break;
    case 2: json.remove(at(), random.bounded(200)); break;
    case 3: json.insert(at(), json.mid(at(), random.bounded(400))); break;
    case 4: json.insert(at(), QByteArray(random.bounded(60), '\0')); break;
    case 5: json.insert(at(), "\xFF\xC0\xED\xA0\x80"); break;
    case 6: json.insert(at(), QByteArray(random.bounded(3000), random.bounded(2) ? '[' : '{')); break;
    case 7: json.insert(at(), QByteArray("\"step_id\": 99999999999999999999999999,")); break;
    case 8: json.insert(at(), random.bounded(2) ? "\"" : "\\"); break;
    case 9:
        json.insert(at(),
                    R"({"step_id": 1, "source": "agent", "message": ")" + QByteArray(random.bounded(20'000), 'A')
                        + R"("},)");
        break;
    case 10:
        json.insert(json.indexOf('{', at()) + 1, R"("steps": [], "message": [{"text": 3}], "message": "again", )");
        break;
    case 11: json.insert(json.indexOf(": ", at()) + 2, "-1e99999, "); break;
    default: break;
    }
}

/// Everything the program does with a file of unknown worth.
void useAll(const QByteArray &json)
{
    const auto index = std::make_shared<const TrajectoryIndex>(indexTrajectory(ByteRange(json)));
    QVERIFY(index->completeness != Completeness::Growing);
    const bool isQuiet = index->completeness == Completeness::Whole;
    QVERIFY(isQuiet || !index->issues.empty());
    for (StepIndex i; i < index->count(); ++i.value) {
        const Step step = decodeStep(*index, i, {.charactersPerText = 500});
        for (const ContentPart &part : step.message) {
            if (part.text && !part.text->isWhole)
                wholeText(*index, *part.text);
        }
    }
    validateTrajectory(*index);
    TrajectoryGraph graph;
    graph.nodes.push_back({.trajectory = index});
    const auto shared = std::make_shared<const TrajectoryGraph>(std::move(graph));
    makeRun(shared, agentsOf(*shared).front());
}

} // namespace

/// Mutated trajectories load or say why not, without a crash and within two seconds. 10,000 of them with
/// QUAYSIDE_MUTATIONS=10000 (under the sanitizers); a few hundred in an ordinary run.
class TestAtifMutation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mutatedFilesAreSafe();
    void bombs_data();
    void bombs();
};

void TestAtifMutation::mutatedFilesAreSafe()
{
    const QByteArray original = readFile(QStringLiteral(QUAYSIDE_TEST_DATA "/atif/walker.trajectory.json"));
    QVERIFY(!original.isEmpty());
    const int rounds = std::max(400, qEnvironmentVariableIntValue("QUAYSIDE_MUTATIONS"));
    qint64 longest = 0;
    for (int round = 0; round < rounds; ++round) {
        QRandomGenerator random(static_cast<quint32>(round));
        QByteArray json = original;
        for (int i = random.bounded(4); i >= 0; --i)
            mutate(json, random);
        QElapsedTimer clock;
        clock.start();
        useAll(json);
        longest = std::max(longest, clock.elapsed());
        QVERIFY2(clock.elapsed() < 2000, qPrintable(QStringLiteral("round %1").arg(round)));
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d mutated files, the slowest took %lld ms", rounds, static_cast<long long>(longest));
}

void TestAtifMutation::bombs_data()
{
    QTest::addColumn<QByteArray>("json");
    const bool isLong = qEnvironmentVariableIsSet("QUAYSIDE_MUTATIONS");
    const qsizetype megabytes = isLong ? 50 : 2;
    const qsizetype brackets = isLong ? 2'000'000 : 200'000;
    const QByteArray start = R"({"steps": [{"step_id": 1, "source": "agent", "message": )";
    QTest::newRow("huge text") << start + '"' + QByteArray(megabytes << 20, 'x') + "\"}]}";
    QTest::newRow("huge text of escapes")
        << start + '"' + QByteArray(R"(\u0041)").repeated((megabytes << 20) / 6) + "\"}]}";
    QTest::newRow("deep") << start + QByteArray(brackets, '[') + QByteArray(brackets, ']') + "}]}";
    QTest::newRow("deep, open") << start + QByteArray(brackets, '{');
    QTest::newRow("many markers") << R"({"steps": [)" + QByteArray(R"({"step_id": "x )").repeated(brackets / 20);
    QTest::newRow("base64") << start
            + R"([{"type": "image", "source": {"media_type": "image/png", "path": "data:image/png;base64,)"
            + QByteArray(megabytes << 20, 'A') + R"("}}]}]})";
    QTest::newRow("quotes") << QByteArray(1 << 20, '"');
    QTest::newRow("backslashes") << start + '"' + QByteArray(megabytes << 20, '\\');
}

void TestAtifMutation::bombs()
{
    QFETCH(QByteArray, json);
    QElapsedTimer clock;
    clock.start();
    useAll(json);
    qInfo("%lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY(clock.elapsed() < 20'000);
}

QTEST_GUILESS_MAIN(TestAtifMutation)
#include "tst_atifmutation.moc"
