// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real binary without a display: what it prints, what it writes, and its exit codes.
#include "tests/support/temporaryfolder.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace quayside;

namespace {

struct Answer {
    int exitCode = -1;
    QByteArray out;
    QByteArray error;
};

Answer run(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("QUAYSIDE_BINARY"), arguments);
    if (!process.waitForFinished(120'000))
        qFatal("quayside did not finish");
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString examples()
{
    return QStringLiteral(QUAYSIDE_SOURCE "/resources/examples/jobs");
}

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandTellsItsHelpAndVersion_data()
    {
        QTest::addColumn<QString>("command");
        const Answer overview = run({QStringLiteral("--help")});
        QCOMPARE(overview.exitCode, 0);
        for (const QByteArray &line : overview.out.mid(overview.out.indexOf("Look at runs:")).split('\n')) {
            if (!line.startsWith("  "))
                continue;
            const QByteArray name = line.trimmed().split(' ').first();
            QTest::newRow(name.constData()) << QString::fromUtf8(name);
        }
    }

    void everyCommandTellsItsHelpAndVersion()
    {
        QFETCH(QString, command);
        const Answer help = run({command, QStringLiteral("--help")});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.out.contains("Usage"));
        QCOMPARE(run({command, QStringLiteral("--version")}).exitCode, 0);
        QCOMPARE(run({command, QStringLiteral("--no-such-option")}).exitCode, 2);
    }

    void validateSaysWhereForPrograms()
    {
        const TemporaryFolder temp;
        const QByteArray json = R"({"schema_version": "ATIF-v1.7", "odd": 1, "agent": {"name": "a", "version": "1"},
            "steps": [{"step_id": 1, "source": "user", "message": "m", "future_step": 1}]})";
        temp.write(QStringLiteral("t.json"), json);
        const Answer answer =
            run({QStringLiteral("validate"), QStringLiteral("--json"), temp.path() + QStringLiteral("/t.json"),
                 temp.path() + QStringLiteral("/none.json")});
        QCOMPARE(answer.exitCode, 1);
        const QJsonArray files = QJsonDocument::fromJson(answer.out).array();
        const QJsonArray issues = files[0][QLatin1String("issues")].toArray();
        QCOMPARE(issues.size(), 2);
        QCOMPARE(issues[0][QLatin1String("path")], QJsonValue(QStringLiteral("odd")));
        QCOMPARE(issues[0][QLatin1String("step")], QJsonValue(QJsonValue::Null));
        QCOMPARE(issues[0][QLatin1String("byte")], QJsonValue(json.indexOf("\"odd\"")));
        QCOMPARE(issues[1][QLatin1String("path")], QJsonValue(QStringLiteral("steps[0].future_step")));
        QCOMPARE(issues[1][QLatin1String("step")], QJsonValue(1));
        QCOMPARE(issues[1][QLatin1String("byte")], QJsonValue(json.indexOf("\"future_step\"")));
        QCOMPARE(issues[1][QLatin1String("where")],
                 QJsonValue(QStringLiteral("steps[0].future_step, byte %1").arg(json.indexOf("\"future_step\""))));
        const QJsonValue unreadable = files[1][QLatin1String("issues")][0];
        QCOMPARE(unreadable[QLatin1String("byte")], QJsonValue(QJsonValue::Null));
    }

    void windowWithoutADisplaySaysSo()
    {
        const Answer answer = run({});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(answer.error.contains("display"));
    }

    void screenshotDrawsThePages()
    {
        const TemporaryFolder temp;
        const Answer answer =
            run({QStringLiteral("screenshot"), examples(), QStringLiteral("--out"), temp.path(),
                 QStringLiteral("--theme"), QStringLiteral("dark"), QStringLiteral("--size"),
                 QStringLiteral("1000x700"), QStringLiteral("--page"), QStringLiteral("two-bucket-smoke")});
        QCOMPARE(answer.exitCode, 0);
        const QList<QByteArray> files = answer.out.trimmed().split('\n');
        QVERIFY(files.size() >= 3);
        for (const QByteArray &file : files)
            QCOMPARE(QImage(QString::fromUtf8(file)).size(), QSize(1000, 700));
    }

    void screenshotRefusesWrongUse()
    {
        QCOMPARE(run({QStringLiteral("screenshot")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("screenshot"), QStringLiteral("--out"), QStringLiteral("/tmp"),
                      QStringLiteral("--size"), QStringLiteral("9x")})
                     .exitCode,
                 2);
        QCOMPARE(run({QStringLiteral("screenshot"), QStringLiteral("/no/such/folder"), QStringLiteral("--out"),
                      QStringLiteral("/tmp")})
                     .exitCode,
                 2);
    }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
