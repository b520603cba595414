// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jobbuilder.h"
#include "tests/support/result.h"

#include <QFile>
#include <QProcess>

#include <algorithm>

using namespace quayside;

namespace {

QByteArray outputOf(const QString &program, const QStringList &arguments, int expected)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(600000))
        qFatal("%s", qPrintable(process.errorString()));
    const QByteArray out = process.readAllStandardOutput();
    if (process.exitCode() != expected)
        qWarning("exit code %d: %s%s", process.exitCode(), out.constData(), process.readAllStandardError().constData());
    return process.exitCode() == expected ? out : QByteArray();
}

QString realFolder(const QString &name)
{
    return qEnvironmentVariable("QUAYSIDE_REAL_DATA") + QLatin1Char('/') + name;
}

} // namespace

/// Other people's runs, and a made-up one for machines that do not have them: every figure is counted again by a
/// script.
class TestRealJobs : public QObject
{
    Q_OBJECT

    void agreesWithTheRecount(const QString &folder, int jobs)
    {
        const TemporaryFolder temporary;
        const QByteArray summary = outputOf(qEnvironmentVariable("QUAYSIDE_BINARY"),
                                            {QStringLiteral("summary"), folder, QStringLiteral("--json")}, 0);
        QVERIFY2(!summary.isEmpty(), "the summary failed, or an issue of severity error was reported");
        const Json parsed = Json::parse(summary.toStdString());
        QCOMPARE(static_cast<int>(parsed.at("jobs").size()), jobs);
        temporary.write(QStringLiteral("summary.json"), summary);
        const QStringList arguments{QStringLiteral(QUAYSIDE_SOURCE "/tests/recount/jobs.py"), folder,
                                    QStringLiteral("--compare"), temporary.path(QStringLiteral("summary.json"))};
        const QByteArray verdict = outputOf(QStringLiteral("python3"), arguments, 0);
        QVERIFY2(verdict.contains("agree"), verdict.constData());
    }

private Q_SLOTS:
    void agreesOnMadeUpJobs()
    {
        const TemporaryFolder folder;
        const Usage usage{.input = Tokens(120), .cache = Tokens(20), .output = Tokens(7), .cost = Usd(0.125)};
        const Usage unknown;
        for (const HarborVersion version : {HarborVersion::V0_1, HarborVersion::V0_6, HarborVersion::V0_22}) {
            const std::vector<TrialSpec> trials{
                {.name = QStringLiteral("a__1111111"),
                 .rewards = {{QStringLiteral("reward"), 1}, {QStringLiteral("style"), 0.25}},
                 .usage = usage},
                {.name = QStringLiteral("a__2222222"),
                 .rewards = {{QStringLiteral("reward"), 0}},
                 .exception = QStringLiteral("AgentTimeoutError")},
                {.name = QStringLiteral("b__3333333"),
                 .task = QStringLiteral("b"),
                 .model = QStringLiteral("p/m"),
                 .exception = QStringLiteral("RuntimeError")},
                {.name = QStringLiteral("b__4444444"), .task = QStringLiteral("b"), .usage = usage},
                {.name = QStringLiteral("c__5555555"),
                 .task = QStringLiteral("c"),
                 .rewards = {{QStringLiteral("reward"), 1}},
                 .steps = {{QStringLiteral("one"), {}, usage}, {QStringLiteral("two"), {}, unknown}}},
                {.name = QStringLiteral("c__6666666"), .hasResult = false}};
            writeJob(folder, QStringLiteral("jobs/%1").arg(static_cast<int>(version)),
                     {.version = version, .declaredTrials = 8, .trials = trials});
        }
        agreesWithTheRecount(folder.path(), 3);
    }

    void agreesOnRealJobs_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("jobs");
        QTest::newRow("tb2-openclaw") << QStringLiteral("tb2-openclaw") << 1;
        QTest::newRow("terminus2-2025") << QStringLiteral("terminus2-2025") << 3;
        QTest::newRow("oracle-nop-0.17") << QStringLiteral("oracle-nop-0.17") << 2;
        QTest::newRow("harbor-goldens-0.22") << QStringLiteral("harbor-goldens-0.22") << 0;
        QTest::newRow("harbor-0.22") << QStringLiteral("harbor-0.22") << 3;
    }

    void agreesOnRealJobs()
    {
        QFETCH(QString, folder);
        QFETCH(int, jobs);
        if (!qEnvironmentVariableIsSet("QUAYSIDE_REAL_DATA") || !QFile::exists(realFolder(folder)))
            QSKIP("QUAYSIDE_REAL_DATA names no folder with these runs");
        agreesWithTheRecount(realFolder(folder), jobs);
    }

    void readsTheRightValues_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("harbor-0.25") << QStringLiteral("harbor-0.25");
        QTest::newRow("harbor-0.26") << QStringLiteral("harbor-0.26");
    }

    void readsTheRightValues()
    {
        QFETCH(QString, folder);
        if (!qEnvironmentVariableIsSet("QUAYSIDE_REAL_DATA") || !QFile::exists(realFolder(folder)))
            QSKIP("QUAYSIDE_REAL_DATA names no folder with these runs");
        const QByteArray verdict = outputOf(QStringLiteral("python3"),
                                            {QStringLiteral(QUAYSIDE_SOURCE "/tests/recount/harborvalues.py"),
                                             qEnvironmentVariable("QUAYSIDE_BINARY"), realFolder(folder)},
                                            0);
        QVERIFY2(verdict.contains(", 0 differ"), verdict.constData());
        qInfo("%s", verdict.trimmed().constData());
    }

    void saysThatTwoTrialsAreMissing()
    {
        if (!qEnvironmentVariableIsSet("QUAYSIDE_REAL_DATA")
            || !QFile::exists(realFolder(QStringLiteral("tb2-openclaw"))))
            QSKIP("QUAYSIDE_REAL_DATA names no folder with these runs");
        const QByteArray summary = outputOf(
            qEnvironmentVariable("QUAYSIDE_BINARY"),
            {QStringLiteral("summary"), realFolder(QStringLiteral("tb2-openclaw")), QStringLiteral("--json")}, 0);
        const Json job = Json::parse(summary.toStdString()).at("jobs").at(0);
        QCOMPARE(job.at("trials").at("declared").get<int>(), 89);
        QCOMPARE(job.at("trials").at("present").get<int>(), 87);
        QCOMPARE(job.at("trials").at("with_result").get<int>(), 87);
        const auto says = [&](const std::string &text) {
            return std::ranges::any_of(job.at("issues"), [&](const Json &issue) {
                return issue.at("message").get<std::string>().contains(text);
            });
        };
        QVERIFY(says("trials: 89 declared, 87 present"));
        QVERIFY(says("0.41573 declared, 0.413793 over the 87 trials present"));
    }
};

QTEST_GUILESS_MAIN(TestRealJobs)
#include "tst_realjobs.moc"
