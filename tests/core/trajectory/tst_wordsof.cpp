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
    void argumentsAreColouredAsWhatTheyAre_data();
    void argumentsAreColouredAsWhatTheyAre();
    void resultsAreColouredAsWhatTheyAre_data();
    void resultsAreColouredAsWhatTheyAre();
};

void TestWordsOf::aLineSaysWhatATextIsAbout_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("first") << QStringLiteral("\n  total 8 \nmore") << QStringLiteral("total 8");
    QTest::newRow("json") << QStringLiteral("{\n  \"status\": \"error\",\n  \"tool\": \"pdf\"\n}")
                          << QStringLiteral("{ \"status\": \"error\", \"tool\": \"pdf\" }");
    QTest::newRow("rule") << QStringLiteral("=====\n3 passed\n") << QStringLiteral("===== 3 passed");
    QTest::newRow("marks only") << QStringLiteral("...\n") << QStringLiteral("...");
    QTest::newRow("Chinese") << QStringLiteral("完成\nx") << QStringLiteral("完成");
    QTest::newRow("continued") << QStringLiteral("curl -s \\\n  -H 'A: b' \\\n  http://x\necho")
                               << QStringLiteral("curl -s -H 'A: b' http://x");
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
    QTest::newRow("exit status behind output")
        << QStringLiteral("total 262156\n-rw-r--r-- 1 root root 303 a.gcno\n\nCommand not found")
        << QStringLiteral("Command not found");
    QTest::newRow("what was not found") << QStringLiteral("total 262156\nsh: 1: file: not found\n\nCommand not found\n")
                                        << QStringLiteral("sh: 1: file: not found");
    QTest::newRow("make") << QStringLiteral(
        "OCAMLC Specif.mli\nmake: *** [Makefile:183: all] Error 2\n\nProcess exited with code 2.")
                          << QStringLiteral("make: *** [Makefile:183: all] Error 2");
    QTest::newRow("only the exit") << QStringLiteral("3 of 9\n\n(Command exited with code 1)")
                                   << QStringLiteral("(Command exited with code 1)");
    QTest::newRow("killed") << QStringLiteral("(no new output)\n\nProcess exited with signal SIGTERM.")
                            << QStringLiteral("Process exited with signal SIGTERM.");
    QTest::newRow("exit first") << QStringLiteral("Exit code 1\n=== 1 failed, 2 passed ===")
                                << QStringLiteral("Exit code 1");
    QTest::newRow("exit first, then why")
        << QStringLiteral("Exit code 2\nls: cannot access 'x': No such file or directory")
        << QStringLiteral("ls: cannot access 'x': No such file or directory");
    QTest::newRow("error first") << QStringLiteral("sh: 1: file: not found\n-rwxr-xr-x 1 root root 790376 mystery")
                                 << QStringLiteral("sh: 1: file: not found");
    QTest::newRow("error far above") << QString(QStringLiteral("Error: no room\n")
                                                + QStringLiteral("at f ()\n").repeated(40))
                                     << QStringLiteral("Error: no room");
    QTest::newRow("traceback") << QStringLiteral(
        "Traceback (most recent call last):\n  File \"a.py\", line 1\nNameError: name 'x' is not defined")
                               << QStringLiteral("NameError: name 'x' is not defined");
    QTest::newRow("traceback of a command") << QStringLiteral(
        "Traceback (most recent call last):\n  File \"a.py\"\nKeyboardInterrupt\n\n(Command exited with code 1)")
                                            << QStringLiteral("KeyboardInterrupt");
    QTest::newRow("json") << QStringLiteral("{\n  \"status\": \"error\",\n  \"error\": \"image required\"\n}")
                          << QStringLiteral("image required");
    QTest::newRow("json without its words")
        << QStringLiteral("{\n  \"status\": \"error\"\n}") << QStringLiteral("{ \"status\": \"error\" }");
    QTest::newRow("json, then output") << QStringLiteral("{\"error\": {\"class\": \"X\"}}\nSent Enter key")
                                       << QStringLiteral("{\"error\": {\"class\": \"X\"}}");
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
    const auto result = [](const QString &text) {
        return ObservationResult{.content = {{.text = StepText{.text = text}}}};
    };
    const std::vector results{result(QStringLiteral("total 8")), result(QStringLiteral("bash: no: command not found")),
                              result(QStringLiteral("Error: later"))};
    QCOMPARE(lineOfFailure(results), QStringLiteral("bash: no: command not found"));
    QCOMPARE(lineOfFailure({}), QString());
}

void TestWordsOf::argumentsAreColouredAsWhatTheyAre_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    const QString lines = QStringLiteral("import os\nprint(1)\n");
    const QString patch = QStringLiteral("*** Begin Patch\n*** Update File: x\n@@\n-old\n+new\n*** End Patch\n");
    QTest::newRow("shell") << QStringLiteral("bash") << QStringLiteral("command") << QStringLiteral("ls\npwd")
                           << QStringLiteral("bash");
    QTest::newRow("keys") << QStringLiteral("terminal") << QStringLiteral("keystrokes") << QStringLiteral("ls\npwd\n")
                          << QStringLiteral("bash");
    QTest::newRow("code") << QStringLiteral("execute") << QStringLiteral("code") << lines << QStringLiteral("python");
    QTest::newRow("python tool") << QStringLiteral("run_Python_script") << QStringLiteral("script") << lines
                                 << QStringLiteral("python");
    QTest::newRow("ipython tool") << QStringLiteral("execute_ipython_cell") << QStringLiteral("input") << lines
                                  << QStringLiteral("python");
    QTest::newRow("jupyter tool") << QStringLiteral("jupyter") << QStringLiteral("input") << lines
                                  << QStringLiteral("python");
    QTest::newRow("patch") << QStringLiteral("apply_patch") << QStringLiteral("patch") << patch
                           << QStringLiteral("diff");
    QTest::newRow("diff") << QStringLiteral("edit") << QStringLiteral("diff") << QStringLiteral("-a\n+b\n")
                          << QStringLiteral("diff");
    QTest::newRow("patch as input") << QStringLiteral("apply_patch") << QStringLiteral("input") << patch
                                    << QStringLiteral("diff");
    QTest::newRow("patch inside a command")
        << QStringLiteral("bash") << QStringLiteral("command")
        << QString(QStringLiteral("apply_patch <<X\n") + patch + u'X') << QStringLiteral("bash");
}

void TestWordsOf::argumentsAreColouredAsWhatTheyAre()
{
    QFETCH(const QString, function);
    QFETCH(const QString, argument);
    QFETCH(const QString, text);
    const auto excerpts =
        excerptsOfCall({.function = function, .arguments = {{.name = argument, .value = {.text = text}}}});
    QCOMPARE(excerpts.size(), 1);
    QCOMPARE(excerpts.front().text.text, text);
    QTEST(excerpts.front().language, "language");
}

void TestWordsOf::resultsAreColouredAsWhatTheyAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    const QString unified = QStringLiteral("--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n context\n-old\n+new\n");
    QTest::newRow("git") << QString(QStringLiteral("diff --git a/x b/x\nindex 1..2 100644\n") + unified)
                         << QStringLiteral("diff");
    QTest::newRow("commit") << QString(QStringLiteral("commit 1\nAuthor: a\n\n    why\n\ndiff --git a/x b/x\n")
                                       + unified)
                            << QStringLiteral("diff");
    QTest::newRow("unified") << unified << QStringLiteral("diff");
    QTest::newRow("patch") << QStringLiteral("*** Begin Patch\n*** End Patch\n") << QStringLiteral("diff");
    QTest::newRow("json") << QStringLiteral("{\"a\": 1}") << QStringLiteral("json");
    QTest::newRow("diff inside JSON") << QString(QStringLiteral("{\"diff\": 1,\n") + unified) << QStringLiteral("json");
    QTest::newRow("rules") << QStringLiteral("--- test\n+++ done\n3 passed\n") << QString();
    QTest::newRow("talk of diffs") << QStringLiteral("run diff --git a b\n") << QString();
    QTest::newRow("far below") << QString(QString(600, u'x') + u'\n' + unified) << QString();
    QTest::newRow("plain") << QStringLiteral("ok") << QString();
}

void TestWordsOf::resultsAreColouredAsWhatTheyAre()
{
    QFETCH(const QString, text);
    const ObservationResult result{.content = {{.text = StepText{.text = text}}}};
    QTEST(excerptsOfResult(result, nullptr).front().language, "language");
    const ToolCall read{.function = QStringLiteral("Read"),
                        .arguments = {{.name = QStringLiteral("path"), .value = {.text = QStringLiteral("a.txt")}}}};
    QCOMPARE(excerptsOfResult(result, &read).front().language, QString());
}

QTEST_APPLESS_MAIN(TestWordsOf)
#include "tst_wordsof.moc"
