// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/wordsof.h"

#include <QTest>

using namespace quayside;

class TestWordsOf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineSaysWhatATextIsAbout_data();
    void aLineSaysWhatATextIsAbout();
    void aLineSaysHowACallFailed_data();
    void aLineSaysHowACallFailed();
    void theResultThatFailedIsAsked();
};

void TestWordsOf::aLineSaysWhatATextIsAbout_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("first") << QStringLiteral("\n  total 8 \nmore") << QStringLiteral("total 8");
    QTest::newRow("json") << QStringLiteral("{\n  \"status\": \"error\",\n  \"tool\": \"pdf\"\n}") << QStringLiteral("{ \"status\": \"error\", \"tool\": \"pdf\" }");
    QTest::newRow("rule") << QStringLiteral("=====\n3 passed\n") << QStringLiteral("===== 3 passed");
    QTest::newRow("marks only") << QStringLiteral("...\n") << QStringLiteral("...");
    QTest::newRow("Chinese") << QStringLiteral("完成\nx") << QStringLiteral("完成");
    QTest::newRow("continued") << QStringLiteral("curl -s \\\n  -H 'A: b' \\\n  http://x\necho") << QStringLiteral("curl -s -H 'A: b' http://x");
    QTest::newRow("backslash at the end") << QStringLiteral("cd C:\\") << QStringLiteral("cd C:\\");
    QTest::newRow("blank") << QStringLiteral(" \n\t\n") << QString();
    QTest::newRow("long") << QString(1000, u'x') << QString(400, u'x');
    QTest::newRow("long marks") << QString(1000, u'-') << QString(400, u'-');
}

void TestWordsOf::aLineSaysWhatATextIsAbout()
{
    QFETCH(const QString, text);
    QTEST(firstLine(text), "line");
}

void TestWordsOf::aLineSaysHowACallFailed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("exit status behind output") << QStringLiteral("total 262156\n-rw-r--r-- 1 root root 303 a.gcno\n\nCommand not found") << QStringLiteral("Command not found");
    QTest::newRow("what was not found") << QStringLiteral("total 262156\nsh: 1: file: not found\n\nCommand not found\n") << QStringLiteral("sh: 1: file: not found");
    QTest::newRow("make") << QStringLiteral("OCAMLC Specif.mli\nmake: *** [Makefile:183: all] Error 2\n\nProcess exited with code 2.") << QStringLiteral("make: *** [Makefile:183: all] Error 2");
    QTest::newRow("only the exit") << QStringLiteral("3 of 9\n\n(Command exited with code 1)") << QStringLiteral("(Command exited with code 1)");
    QTest::newRow("killed") << QStringLiteral("(no new output)\n\nProcess exited with signal SIGTERM.") << QStringLiteral("Process exited with signal SIGTERM.");
    QTest::newRow("exit first") << QStringLiteral("Exit code 1\n=== 1 failed, 2 passed ===") << QStringLiteral("Exit code 1");
    QTest::newRow("exit first, then why") << QStringLiteral("Exit code 2\nls: cannot access 'x': No such file or directory") << QStringLiteral("ls: cannot access 'x': No such file or directory");
    QTest::newRow("error first") << QStringLiteral("sh: 1: file: not found\n-rwxr-xr-x 1 root root 790376 mystery") << QStringLiteral("sh: 1: file: not found");
    QTest::newRow("error far above") << QString(QStringLiteral("Error: no room\n") + QStringLiteral("at f ()\n").repeated(40)) << QStringLiteral("Error: no room");
    QTest::newRow("traceback") << QStringLiteral("Traceback (most recent call last):\n  File \"a.py\", line 1\nNameError: name 'x' is not defined") << QStringLiteral("NameError: name 'x' is not defined");
    QTest::newRow("traceback of a command") << QStringLiteral("Traceback (most recent call last):\n  File \"a.py\"\nKeyboardInterrupt\n\n(Command exited with code 1)") << QStringLiteral("KeyboardInterrupt");
    QTest::newRow("json") << QStringLiteral("{\n  \"status\": \"error\",\n  \"error\": \"image required\"\n}") << QStringLiteral("image required");
    QTest::newRow("json without its words") << QStringLiteral("{\n  \"status\": \"error\"\n}") << QStringLiteral("{ \"status\": \"error\" }");
    QTest::newRow("json, then output") << QStringLiteral("{\"error\": {\"class\": \"X\"}}\nSent Enter key") << QStringLiteral("{\"error\": {\"class\": \"X\"}}");
    QTest::newRow("nothing known") << QStringLiteral("begins\nends\n") << QStringLiteral("ends");
    QTest::newRow("blank") << QStringLiteral(" \n") << QString();
}

void TestWordsOf::aLineSaysHowACallFailed()
{
    QFETCH(const QString, text);
    const std::vector results{ObservationResult{.content = {{.text = StepText{.text = text}}}}};
    QTEST(lineOfFailure(results), "line");
}

void TestWordsOf::theResultThatFailedIsAsked()
{
    const auto result = [](const QString &text) { return ObservationResult{.content = {{.text = StepText{.text = text}}}}; };
    const std::vector results{result(QStringLiteral("total 8")), result(QStringLiteral("bash: no: command not found")), result(QStringLiteral("Error: later"))};
    QCOMPARE(lineOfFailure(results), QStringLiteral("bash: no: command not found"));
    QCOMPARE(lineOfFailure({}), QString());
}

QTEST_APPLESS_MAIN(TestWordsOf)
#include "tst_wordsof.moc"
