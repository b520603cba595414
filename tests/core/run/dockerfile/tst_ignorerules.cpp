// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/ignorerules.h"
#include "core/run/dockerfile/moderule.h"
#include "tests/support/result.h"

using namespace quayside;

class TestIgnoreRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastRuleThatMatchesDecides_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("expected");
        const auto row = [](const QByteArray &rules, const char *path, bool expected) {
            QTest::newRow((QByteArray(rules).replace('\n', '|') + ' ' + path).constData())
                << rules << QString::fromUtf8(path) << expected;
        };
        row("*.key\n!keep.key\n", "secret.key", true);
        row("*.key\n!keep.key\n", "keep.key", false);
        row("*.key\n", "sub/secret.key", false);
        row("**/*.key\n", "sub/deep/secret.key", true);
        row("**/*.key\n", "secret.key", true);
        row("answers\n", "answers/a/b.json", true);
        row("answers\n!answers/a\n", "answers/a/b.json", false);
        row("answers\n!answers/a\n", "answers/b", true);
        row("*\n!src/**/*.c\n", "src/x/y.c", false);
        row("*\n!src/**/*.c\n", "src/x/y.h", true);
        row("# comment\n \n /a.txt \n", "a.txt", true);
        row("./a/../b/\n", "b", true);
        row("a?c\n", "abc", true);
        row("a?c\n", "a/c", false);
        row("[a-c]x\n", "bx", true);
        row("[^a-c]x\n", "bx", false);
        row("a\\*\n", "ab", false);
        row("a\\*\n", "a*", true);
        row("a.b\n", "aXb", false);
        row("**\n", "x/y", true);
        row("a/**/z\n", "a/z", true);
        row("a/**/z\n", "a/b/c/z", true);
        row("a**\n", "abc/d", true);
        row("\xEF\xBB\xBF"
            "a\n",
            "a", true);
        row("a\r\n", "a", true);
        row("", "a", false);
    }

    void theLastRuleThatMatchesDecides()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QString, path);
        const auto parsed = IgnoreRules::parse(rules);
        VERIFY_RESULT(parsed);
        QTEST(parsed->matches(path), "expected");
    }

    void aPatternThatIsNoneNamesItsLine()
    {
        for (const char *text : {"a\n!\n", "a\n[z-a]\n", "a\n[\n"}) {
            const auto parsed = IgnoreRules::parse(text);
            QVERIFY(!parsed);
            QCOMPARE(parsed.error().where, QStringLiteral("line 2"));
        }
    }

    void modes_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("mode");
        QTest::addColumn<EntryKind>("kind");
        QTest::addColumn<int>("expected");
        QTest::newRow("octal") << QStringLiteral("4711") << 0600 << EntryKind::File << 04711;
        QTest::newRow("add") << QStringLiteral("+x") << 0644 << EntryKind::File << 0755;
        QTest::newRow("some") << QStringLiteral("u+x,go-r") << 0644 << EntryKind::File << 0700;
        QTest::newRow("set") << QStringLiteral("a=rX") << 0640 << EntryKind::File << 0444;
        QTest::newRow("folder") << QStringLiteral("u=rwX,go=rX") << 0640 << EntryKind::Folder << 0755;
        QTest::newRow("sticky") << QStringLiteral("o+t,u+s") << 0755 << EntryKind::Folder << 05755;
    }

    void modes()
    {
        QFETCH(QString, rule);
        QFETCH(int, mode);
        QFETCH(EntryKind, kind);
        const auto parsed = ModeRule::parse(rule);
        VERIFY_RESULT(parsed);
        QTEST(static_cast<int>(parsed->applied(static_cast<unsigned>(mode), kind)), "expected");
        QVERIFY(!ModeRule::parse(rule + QStringLiteral(",z")));
        QVERIFY(!ModeRule::parse(QStringLiteral("77777")));
    }
};

QTEST_GUILESS_MAIN(TestIgnoreRules)
#include "tst_ignorerules.moc"
