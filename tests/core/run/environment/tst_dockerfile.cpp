// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/environment/dockerfile.h"
#include "tests/support/result.h"

using namespace quayside;

class TestDockerfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheSandboxFollows()
    {
        const auto file = parseDockerfile(
            "# a comment\nARG V=3.13\nFROM python:${V}-slim\nARG X=1\nENV A=1 B=\"two words\"\nENV OLD some text\n"
            "WORKDIR /app\nCOPY --chmod=0755 a \"b c\" /dst/\nADD [\"x.tar.gz\", \"/y/\"]\n"
            "RUN echo one && \\\n    # in between\n    echo two\nRUN [\"ls\", \"it's\"]\n"
            "RUN cat <<EOF > /x\nline\nEOF\nRUN <<EOF\nset -e\ntrue\nEOF\nUSER nobody\nCMD [\"sh\"]\n",
            QStringLiteral("Dockerfile"));
        VERIFY_RESULT(file);
        QCOMPARE(file->image, QStringLiteral("python:3.13-slim"));
        QCOMPARE(file->steps.size(), 12U);
        QCOMPARE(
            file->steps[2].words,
            QStringList({QStringLiteral("A"), QStringLiteral("1"), QStringLiteral("B"), QStringLiteral("two words")}));
        QCOMPARE(file->steps[3].words, QStringList({QStringLiteral("OLD"), QStringLiteral("some text")}));
        QCOMPARE(file->steps[5].words,
                 QStringList({QStringLiteral("a"), QStringLiteral("b c"), QStringLiteral("/dst/")}));
        QCOMPARE(file->steps[5].flags.value(QStringLiteral("chmod")), QStringLiteral("0755"));
        QCOMPARE(file->steps[7].words.front().simplified(), QStringLiteral("echo one && echo two"));
        QCOMPARE(file->steps[8].words.front(), QStringLiteral("'ls' 'it'\\''s'"));
        QCOMPARE(file->steps[9].words.front(), QStringLiteral("cat <<EOF > /x\nline\nEOF\n"));
        QCOMPARE(file->steps[10].words.front(), QStringLiteral("set -e\ntrue\n"));
        QCOMPARE(file->notes.size(), 2U);
        QCOMPARE(file->notes[1].where, QStringLiteral("line 22"));
    }

    void refusesTheRestByLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        QTest::newRow("onbuild") << QByteArray("FROM a\n\nONBUILD RUN x\n") << QStringLiteral("line 3");
        QTest::newRow("stages") << QByteArray("FROM a AS one\nRUN x\nFROM b\n") << QStringLiteral("line 3");
        QTest::newRow("copy from") << QByteArray("FROM a\nCOPY --from=one /x /y\n") << QStringLiteral("line 2");
        QTest::newRow("secret") << QByteArray("FROM a\nRUN --mount=type=secret,id=x y\n") << QStringLiteral("line 2");
        QTest::newRow("address") << QByteArray("FROM a\nADD https://x/y /z\n") << QStringLiteral("line 2");
        QTest::newRow("no from") << QByteArray("RUN x\n") << QStringLiteral("line 1");
        QTest::newRow("one word") << QByteArray("FROM a\nCOPY x\n") << QStringLiteral("line 2");
        QTest::newRow("empty") << QByteArray("") << QStringLiteral("line 1");
    }

    void refusesTheRestByLine()
    {
        QFETCH(QByteArray, text);
        const auto file = parseDockerfile(text, QStringLiteral("Dockerfile"));
        QVERIFY(!file);
        QTEST(file.error().where, "where");
    }

    void replacesVariablesAsDockerDoes()
    {
        const QMap<QString, QString> variables{{QStringLiteral("A"), QStringLiteral("1")},
                                               {QStringLiteral("E"), QString()}};
        const auto replaced = [&](const char *text) { return replaceVariables(QString::fromUtf8(text), variables); };
        QCOMPARE(replaced("$A-${A}-${NO}"), QStringLiteral("1-1-"));
        QCOMPARE(replaced("${NO:-x}${E:-y}${E-z}${A:+w}${NO:+v}"), QStringLiteral("xyw"));
        QCOMPARE(replaced("\\$A"), QStringLiteral("$A"));
    }
};

QTEST_GUILESS_MAIN(TestDockerfile)
#include "tst_dockerfile.moc"
