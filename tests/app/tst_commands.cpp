// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real binary without a display: what it prints, what it writes, and its exit codes.
#include "tests/support/temporaryfolder.h"

#include <QImage>
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
        const QByteArray list = overview.out.mid(overview.out.indexOf("Commands:") + 10);
        for (const QByteArray &line : list.split('\n')) {
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

    void windowWithoutADisplaySaysSo()
    {
        const Answer answer = run({});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(answer.error.contains("display"));
    }

    void screenshotDrawsThePages()
    {
        const TemporaryFolder temp;
        const Answer answer = run({QStringLiteral("screenshot"), examples(), QStringLiteral("--out"), temp.path(),
                                   QStringLiteral("--theme"), QStringLiteral("dark"), QStringLiteral("--size"), QStringLiteral("1000x700"),
                                   QStringLiteral("--page"), QStringLiteral("two-bucket-smoke")});
        QCOMPARE(answer.exitCode, 0);
        const QList<QByteArray> files = answer.out.trimmed().split('\n');
        QVERIFY(files.size() >= 3);
        for (const QByteArray &file : files)
            QCOMPARE(QImage(QString::fromUtf8(file)).size(), QSize(1000, 700));
    }

    void screenshotRefusesWrongUse()
    {
        QCOMPARE(run({QStringLiteral("screenshot")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("screenshot"), QStringLiteral("--out"), QStringLiteral("/tmp"), QStringLiteral("--size"), QStringLiteral("9x")}).exitCode, 2);
        QCOMPARE(run({QStringLiteral("screenshot"), QStringLiteral("/no/such/folder"), QStringLiteral("--out"), QStringLiteral("/tmp")}).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
