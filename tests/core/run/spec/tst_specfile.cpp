// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/environmenttype.h"
#include "core/run/spec/specfile.h"
#include "tests/support/result.h"

using namespace quayside;

namespace {

RunSpec fullSpec()
{
    return {.jobName = QStringLiteral("night \"one\""),
            .jobsFolder = QStringLiteral("/srv/jobs"),
            .tasks = {QStringLiteral("/t/one"), QStringLiteral("/t/zwei ä")},
            .agents = {QStringLiteral("oracle"), QStringLiteral("/a/mine.toml")},
            .models = {QStringLiteral("p/m-1"), QStringLiteral("m")},
            .attempts = 5,
            .concurrent = 3,
            .environment = EnvironmentKind::Podman,
            .rebuild = true,
            .timeouts = {.all = 1.5, .agent = 2, .verifier = 0.25, .agentSetup = 3, .build = 4},
            .retry = {.maximum = 2,
                      .include = {QStringLiteral("RuntimeError")},
                      .exclude = {},
                      .multiplier = 1.5,
                      .minimumWait = Milliseconds(250),
                      .maximumWait = Milliseconds(90'000)},
            .artifacts = {{.source = QStringLiteral("/app/x"),
                           .destination = QStringLiteral("y"),
                           .exclude = {QStringLiteral("*.o"), QStringLiteral("a b")}}},
            .agentVariables = {{QStringLiteral("LEVEL"), QStringLiteral("3 = \"three\"\nlines")},
                               {QStringLiteral("API_KEY"), QStringLiteral("${API_KEY}")}},
            .confidential = {QStringLiteral("PHRASE")},
            .envFile = QStringLiteral("/home/me/.env")};
}

} // namespace

class TestSpecFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack()
    {
        const auto again = parseSpec(writeSpec(fullSpec()), QStringLiteral("x.toml"));
        VERIFY_RESULT(again);
        QVERIFY(*again == fullSpec());
        const auto standard = parseSpec(writeSpec({}), QStringLiteral("x.toml"));
        VERIFY_RESULT(standard);
        QVERIFY(*standard == RunSpec());
    }

    void everyEnvironmentIsFoundByItsName()
    {
        for (const EnvironmentType &type : environmentTypes()) {
            QCOMPARE(environmentNamed(type.name), type.kind);
            QCOMPARE(toText(type.kind), type.name);
            QVERIFY(type.make && type.check && type.checkServices && type.checkImage && type.clean);
        }
        QCOMPARE(environmentNamed(QStringLiteral("slurm")), std::nullopt);
        QCOMPARE(environmentNames(), QStringLiteral("sandbox, docker or podman"));
    }

    void aConfidentialLiteralIsNotWritten()
    {
        const QByteArray text =
            writeSpec({.agentVariables = {{QStringLiteral("OPENAI_API_KEY"), QStringLiteral("sk-very-secret")}}});
        QVERIFY2(!text.contains("sk-very-secret"), text.constData());
        QVERIFY2(text.contains("${OPENAI_API_KEY}"), text.constData());
    }

    void mistakesNameKeyAndLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        QTest::newRow("environment") << QByteArray("n_attempts = 1\nenvironment = \"cloud\"\n")
                                     << QStringLiteral("environment");
        QTest::newRow("type") << QByteArray("\n\nn_attempts = \"three\"\n") << QStringLiteral("n_attempts");
        QTest::newRow("nested") << QByteArray("[retry]\nmax_retries = \"many\"\n") << QStringLiteral("max_retries");
        QTest::newRow("syntax") << QByteArray("tasks = [\n\"a\"\nx\n") << QStringLiteral("line 3");
    }

    void mistakesNameKeyAndLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, where);
        const auto spec = parseSpec(text, QStringLiteral("x.toml"));
        QVERIFY(!spec);
        QCOMPARE(spec.error().code, ErrorCode::Malformed);
        const QString said = describe(spec.error());
        QVERIFY2(said.contains(where) && said.contains(QLatin1String("line")), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestSpecFile)
#include "tst_specfile.moc"
