// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folder.h"
#include "core/json/json.h"
#include "core/json/jsonerror.h"
#include "core/json/topmember.h"
#include "core/run/record/maskedrecord.h"
#include "core/run/secret/redactor.h"
#include "core/run/secret/secrets.h"
#include "core/run/spec/specfile.h"
#include "tests/support/result.h"
#include "tests/support/runbench.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTimer>

using namespace quayside;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Masked in pieces of every size from one byte on, which must all give the same.
QByteArray streamed(const QStringList &values, const QByteArray &text, qsizetype piece)
{
    Redactor redactor{Masks(values)};
    QByteArray result;
    for (qsizetype at = 0; at < text.size(); at += piece)
        result += redactor.filter(QByteArrayView(text).sliced(at, std::min(piece, text.size() - at)));
    return result + redactor.flush();
}

QStringList filesHolding(const QString &folder, const QByteArray &text)
{
    QStringList found;
    QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QFileInfo info(path);
        const QByteArray bytes = info.isSymLink() ? info.readSymLink().toUtf8()
            : info.isFile()                       ? contentOf(path)
                                                  : QByteArray();
        if (QFile::encodeName(path).contains(text) || bytes.contains(text))
            found << path;
    }
    return found;
}

} // namespace

/// What is masked, what is not, and that nothing else changes.
class TestHostileSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyASecretIsMasked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("marked");
        QTest::addColumn<QStringList>("masked");
        const auto row = [](const char *what, const char *name, const char *value, bool marked,
                            const QStringList &masked) {
            QTest::newRow(what) << QString::fromUtf8(name) << QString::fromUtf8(value) << marked << masked;
        };
        const QString key = QStringLiteral("sk-ant-api03-Abcd1234Efgh5678Ijkl");
        row("a key by its name", "API_KEY", "hunter-two", false, {QStringLiteral("hunter-two")});
        row("a key by its look", "SETTING", qPrintable(key), false, {key});
        row("a word", "DEBUG", "verbose-output", false, {});
        row("marked", "DEBUG", "verbose-output", true, {QStringLiteral("verbose-output")});
        row("true", "AUTH_ENABLED", "true", false, {});
        row("null, marked", "X", "null", true, {});
        row("a number", "API_KEY", "1234567890", false, {});
        row("numbers as JSON has them", "TOKEN", "[1, 2.5e3, true, null]", false, {});
        row("short", "API_KEY", "abc", false, {});
        row("a model", "MODEL", "anthropic/claude-opus-4-20250514", false, {});
        row("a path", "HOME_OF_TOOLS", "/usr/lib/python3.13/site-packages", false, {});
        row("an address", "BASE_URL", "http://localhost:8080/v1", false, {});
        row("an address with a password", "DATABASE", "postgres://me:hunter22x@host/db", false,
            {QStringLiteral("hunter22x")});
    }

    void onlyASecretIsMasked()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(bool, marked);
        QFETCH(QStringList, masked);
        QCOMPARE(confidentialParts(name, value, marked ? Marked::Yes : Marked::No), masked);
    }

    void nothingElseChanges_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("masked");
        const auto row = [](const char *what, const QStringList &values, const QByteArray &text,
                            const QByteArray &masked) { QTest::newRow(what) << values << text << masked; };
        const QString key = QStringLiteral("sk-1234-abcd");
        row("as it stands", {key}, "a sk-1234-abcd b", "a [REDACTED] b");
        row("twice without a gap", {key}, "sk-1234-abcdsk-1234-abcd", "[REDACTED][REDACTED]");
        row("an end that only begins like one", {key}, "Collecting artifacts\n", "Collecting artifacts\n");
        row("a start that is cut off", {key}, "x sk-1234-ab", "x sk-1234-ab");
        row("ends in a brace", {QStringLiteral("}secretvalue1")}, "{\"a\": {\"b\": \"x}secretvalue1\"}}",
            "{\"a\": {\"b\": \"x[REDACTED]\"}}");
        row("a brace at the end", {QStringLiteral("}secretvalue1")}, "{\"a\": {\"b\": 1}}", "{\"a\": {\"b\": 1}}");
        row("quotes", {QStringLiteral("ab\"cd\"xy")}, "ab\"cd\"xy {\"k\": \"ab\\\"cd\\\"xy\"}",
            "[REDACTED]\"[REDACTED]\"[REDACTED] {\"k\": \"[REDACTED]\\\"[REDACTED]\\\"[REDACTED]\"}");
        row("structure that looks like a value", {QStringLiteral("\",\"key\":\"")}, "{\"a\":\"\",\"key\":\"b\"}",
            "{\"a\":\"\",\"[REDACTED]\":\"b\"}");
        row("lines", {QStringLiteral("first-line\nsecond-line")},
            "first-line\nsecond-line\n\"first-line\\nsecond-line\"",
            "[REDACTED]\n[REDACTED]\n\"[REDACTED]\\n[REDACTED]\"");
        row("letters beyond ASCII", {QStringLiteral("päßwörd-1")}, "päßwörd-1 \"p\\u00e4\\u00dfw\\u00f6rd-1\"",
            "[REDACTED] \"[REDACTED]\"");
        row("behind an escape", {QStringLiteral("tabc-1234")}, "{\"a\": \"x\\tabc-1234\"}",
            "{\"a\": \"x\\t[REDACTED]\"}");
        row("behind an escaped letter", {QStringLiteral("u00e4-1234")}, "{\"a\": \"\\u00e4-1234\"}",
            "{\"a\": \"\\u00e4[REDACTED]\"}");
        row("one inside the other", {QStringLiteral("abcdef"), QStringLiteral("abcdefghij")}, "abcdefghij abcdef",
            "[REDACTED] [REDACTED]");
        row("a word of the mask", {QStringLiteral("REDACTED"), key}, "sk-1234-abcd REDACTED", "[REDACTED] [REDACTED]");
        row("no values", {}, "anything", "anything");
    }

    void nothingElseChanges()
    {
        QFETCH(QStringList, values);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, masked);
        QCOMPARE(Masks(values).masked(QByteArrayView(text)), masked);
        for (qsizetype piece = 1; piece <= text.size(); ++piece)
            QCOMPARE(streamed(values, text, piece), masked);
    }

    void documentsStayDocuments()
    {
        const QByteArray document =
            "{\"true\": true, \"n\": [null, -1.5e3, 1234567890, false], \"s\": \"a}b\\\"c\\\\d\\u0041\\n\", \"e\": {}}";
        const auto isWhole = [&](const QByteArray &bytes) {
            const Json json = jsonFrom(bytes);
            return json.is_object() && json.size() == 4 && json["n"].size() == 4 && json["n"][2] == 1234567890
                && json.contains("e");
        };
        QVERIFY(isWhole(document));
        // Every part of it as a secret.
        for (qsizetype at = 0; at < document.size(); ++at) {
            for (qsizetype size = 6; size <= document.size() - at && size < 40; ++size) {
                const QString value = QString::fromUtf8(document.sliced(at, size));
                const QByteArray masked = Masks(confidentialParts(QStringLiteral("API_KEY"), value, Marked::Yes))
                                              .masked(QByteArrayView(document));
                QVERIFY2(!firstJsonError(masked),
                         qPrintable(value + QStringLiteral(" -> ") + QString::fromUtf8(masked)));
            }
        }
    }

    void aRecordIsMaskedBeforeItIsJson()
    {
        TrialRecord record{.rewards = Rewards{{.key = QStringLiteral("k sk-1234-abcd"), .value = 1}},
                           .exception = TrialException{.message = QStringLiteral("no sk-1234-abcd here")}};
        record.single.metadata = "{\"a\": [\"sk-1234-abcd\", 1], \"n\": 2}";
        const TrialRecord masked = maskedRecord(record, Masks({QStringLiteral("sk-1234-abcd")}));
        QCOMPARE(masked.exception->message, QStringLiteral("no [REDACTED] here"));
        QCOMPARE(masked.rewards->front().key, QStringLiteral("k [REDACTED]"));
        QCOMPARE(masked.single.metadata, QByteArray("{\"a\":[\"[REDACTED]\",1],\"n\":2}"));
    }

    void oneFieldOfAHugeFile_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("there") << QByteArray("{\"steps\": [{\"m\": {}}], \"m\": {\"a\": 1}, \"z\": 2}")
                               << QByteArray("{\"a\": 1}");
        QTest::newRow("last") << QByteArray("{\"m\": [1, \"}\"] }") << QByteArray("[1, \"}\"]");
        QTest::newRow("twice") << QByteArray("{\"m\": 1, \"m\": 2}") << QByteArray("2");
        QTest::newRow("deeper only") << QByteArray("{\"x\": {\"m\": 1}}") << QByteArray();
        QTest::newRow("a string that says so") << QByteArray("{\"x\": \"m\", \"y\": \"\\\"m\\\": 1\"}") << QByteArray();
        QTest::newRow("in a list") << QByteArray("[{\"m\": 1}]") << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
    }

    void oneFieldOfAHugeFile()
    {
        QFETCH(QByteArray, document);
        QFETCH(QByteArray, field);
        const TemporaryFolder temp;
        temp.write(QStringLiteral("f.json"), document);
        const auto folder = Folder::open(temp.path());
        VERIFY_RESULT(folder);
        const auto file = folder->openFile(QStringLiteral("f.json"));
        VERIFY_RESULT(file);
        QCOMPARE(topMember(*file, "m", Bytes(100)).value_or(QByteArray()), field);
    }

    void nothingRawIsInTheJobAtAnyTime()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        const QByteArray secret = "sk-slow-0a1b2c3d4e-leak";
        RunBench bench;
        bench.agent(
            QStringLiteral("leaks"),
            "cd /logs/agent; echo k=$API_KEY > \"name-$API_KEY\"; mkdir dir-$API_KEY; echo 1 > dir-$API_KEY/f; "
            "ln -s name-$API_KEY link; head -c 3000000 /dev/zero > big; echo $API_KEY >> big; "
            "mkdir -p /logs/artifacts; echo $API_KEY > /logs/artifacts/a; echo \"key $API_KEY\"; touch /app/done\n",
            "env = [\"API_KEY\"]");
        const QString task = bench.task(
            QStringLiteral("slow"),
            {
                .tests = "#!/bin/sh\nsleep 1\necho 1 > /logs/verifier/reward.txt; echo $KEY > /logs/verifier/said\n",
            });
        RunSpec spec = bench.spec({task}, {QStringLiteral("leaks")});
        Secrets secrets;
        secrets.add(QStringLiteral("API_KEY"), QString::fromUtf8(secret), QStringLiteral("command line"));
        QStringList found;
        QTimer looks;
        QObject::connect(&looks, &QTimer::timeout, &looks,
                         [&] { found += filesHolding(bench.folder().path(QStringLiteral("jobs")), secret); });
        looks.start(20);
        const auto queue = bench.run(spec, secrets);
        QCOMPARE(found, QStringList());
        QCOMPARE(outcomeLine(queue->trials().front()), QStringLiteral("reward=1"));
        const QString folder = queue->folder() + QLatin1Char('/') + queue->trials().front().plan.name.value;
        QCOMPARE(filesHolding(queue->folder(), secret), QStringList());
        QCOMPARE(contentOf(folder + QStringLiteral("/agent/name-[REDACTED]")), QByteArray("k=[REDACTED]\n"));
        QCOMPARE(contentOf(folder + QStringLiteral("/agent/dir-[REDACTED]/f")), QByteArray("1\n"));
        QCOMPARE(contentOf(folder + QStringLiteral("/agent/link")), QByteArray("k=[REDACTED]\n"));
        QVERIFY(contentOf(folder + QStringLiteral("/agent/big")).endsWith("[REDACTED]\n"));
        QCOMPARE(contentOf(folder + QStringLiteral("/artifacts/logs/artifacts/a")), QByteArray("[REDACTED]\n"));
    }

    /// Its name and its look say nothing: the spec does, and so does the journal that a resumed run reads.
    void aMarkedVariableIsMaskedWheneverItsJobRuns()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        const QByteArray phrase = "blue whale";
        RunBench bench;
        bench.agent(QStringLiteral("leaks"), "echo $PHRASE > /logs/agent/said.txt\n", "env = [\"PHRASE\"]");
        RunSpec spec = bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("leaks")});
        spec.confidential = {QStringLiteral("PHRASE")};
        const auto reread = parseSpec(writeSpec(spec), QStringLiteral("spec.toml"));
        VERIFY_RESULT(reread);
        Secrets secrets;
        secrets.add(QStringLiteral("PHRASE"), QString::fromUtf8(phrase), QStringLiteral("environment"));
        const auto queue = bench.run(*reread, secrets);
        QCOMPARE(filesHolding(queue->folder(), phrase), QStringList());
        const QString folder = queue->folder() + QLatin1Char('/') + queue->trials().front().plan.name.value;
        QCOMPARE(contentOf(folder + QStringLiteral("/agent/said.txt")), QByteArray("[REDACTED]\n"));
    }

    void aSeparateVerifierGetsWhatTheAgentMade()
    {
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        const QByteArray secret = "sk-whole-0a1b2c3d4e-kept";
        RunBench bench;
        bench.agent(QStringLiteral("leaks"), "echo $API_KEY > /app/out; ln -s out /app/link\n", "env = [\"API_KEY\"]");
        const QString task = bench.task(
            QStringLiteral("separate"),
            {.toml =
                 "artifacts = [\"/app/out\"]\n[agent]\ntimeout_sec = 20\n[verifier]\ntimeout_sec = 20\nenvironment_mode = \"separate\"\n",
             .tests = "#!/bin/sh\n[ \"$(cat /app/out)\" = " + secret
                 + " ] && r=1 || r=0\necho $r > /logs/verifier/reward.txt\n"});
        Secrets secrets;
        secrets.add(QStringLiteral("API_KEY"), QString::fromUtf8(secret), QStringLiteral("command line"));
        const auto queue = bench.run(bench.spec({task}, {QStringLiteral("leaks")}), secrets);
        QCOMPARE(outcomeLine(queue->trials().front()), QStringLiteral("reward=1"));
        QCOMPARE(filesHolding(queue->folder(), secret), QStringList());
        QVERIFY(QDir(bench.folder().path(QStringLiteral("scratch"))).isEmpty());
    }

    void valuesThatLookLikeJsonBreakNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        for (const char *value : {"true", "null", "1", "0.5", "}secretvalue1", "\",\"config\":\"", "[REDACTED]"})
            QTest::newRow(value) << QStringLiteral("API_KEY") << QString::fromUtf8(value);
        QTest::newRow("DEBUG") << QStringLiteral("DEBUG") << QStringLiteral("true");
    }

    void valuesThatLookLikeJsonBreakNothing()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        if (const QString problem = sandboxProblem(); !problem.isEmpty())
            QSKIP(qPrintable(problem));
        RunBench bench;
        bench.agent(QStringLiteral("writes"),
                    "echo '{\"ok\": true, \"x\": null}' > /logs/agent/data.json; touch /app/done; exit 3\n",
                    "env = [\"" + name.toUtf8() + "\"]");
        Secrets secrets;
        secrets.add(name, value, QStringLiteral("command line"));
        const auto queue =
            bench.run(bench.spec({bench.task(QStringLiteral("one"))}, {QStringLiteral("writes")}), secrets);
        QCOMPARE(outcomeLine(queue->trials().front()), QStringLiteral("NonZeroAgentExitCodeError reward=1"));
        const QString folder = queue->folder() + QLatin1Char('/') + queue->trials().front().plan.name.value;
        for (const char *file :
             {"result.json", "config.json", "lock.json", "agent/data.json", "artifacts/manifest.json"})
            QVERIFY2(!firstJsonError(contentOf(folder + QLatin1Char('/') + QLatin1String(file))), file);
        QCOMPARE(contentOf(folder + QStringLiteral("/agent/data.json")), QByteArray("{\"ok\": true, \"x\": null}\n"));
        const QByteArray log = contentOf(folder + QStringLiteral("/trial.log"));
        QVERIFY2(log.contains("Collecting artifacts\n"), log.constData());
        QCOMPARE(schemaProblem(queue->folder()), QString());
    }
};

QTEST_GUILESS_MAIN(TestHostileSecrets)
#include "tst_hostilesecrets.moc"
