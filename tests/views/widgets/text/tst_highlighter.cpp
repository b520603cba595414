// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/highlighter.h"

#include <QTest>

using namespace quayside;

class TestHighlighter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsLanguages_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("language");
        QTest::newRow("python") << QStringLiteral("/app/run.py") << QStringLiteral("Python");
        QTest::newRow("json") << QStringLiteral("result.json") << QStringLiteral("JSON");
        QTest::newRow("json lines") << QStringLiteral("session.jsonl") << QStringLiteral("JSON");
        QTest::newRow("toml") << QStringLiteral("task.toml") << QStringLiteral("TOML");
        QTest::newRow("shell") << QStringLiteral("solve.sh") << QStringLiteral("Bash");
        QTest::newRow("docker") << QStringLiteral("Dockerfile") << QStringLiteral("Dockerfile");
        QTest::newRow("nothing") << QStringLiteral("mystery") << QString();
    }

    void findsLanguages()
    {
        QFETCH(QString, file);
        QFETCH(QString, language);
        QCOMPARE(Highlighter::languageOfFile(file), language);
    }

    void knowsShortNames()
    {
        QCOMPARE(Highlighter::languageNamed(QStringLiteral("bash")), QStringLiteral("Bash"));
        QCOMPARE(Highlighter::languageNamed(QStringLiteral("py")), QStringLiteral("Python"));
        QCOMPARE(Highlighter::languageNamed(QStringLiteral("diff")), QStringLiteral("Diff"));
        QCOMPARE(Highlighter::languageNamed(QStringLiteral("no such language")), QString());
        QVERIFY(Highlighter::languages().size() > 200);
        for (const QString &word :
             {QStringLiteral("tsx"), QStringLiteral("jsx"), QStringLiteral("go"), QStringLiteral("md"),
              QStringLiteral("ps1"), QStringLiteral("tex"), QStringLiteral("sql"), QStringLiteral("make")})
            QVERIFY2(!Highlighter::languageNamed(word).isEmpty(), qPrintable(word));
    }

    void saysWhatTheWordsAre()
    {
        Highlighter highlighter;
        highlighter.setLanguage(QStringLiteral("Python"));
        const auto line = highlighter.highlight(u"x = 'text' # why", {});
        QCOMPARE(line.spans, (std::vector<SyntaxSpan>{{4, 6, SyntaxRole::String}, {11, 5, SyntaxRole::Comment}}));
    }

    void carriesStateFromLineToLine()
    {
        Highlighter highlighter;
        highlighter.setLanguage(QStringLiteral("C++"));
        const auto lines = highlighter.highlightLines(
            {QStringLiteral("/* open"), QStringLiteral("inside"), QStringLiteral("*/ int a;")});
        QCOMPARE(lines[1], (std::vector<SyntaxSpan>{{0, 6, SyntaxRole::Comment}}));
        QCOMPARE(lines[2].front(), (SyntaxSpan{0, 2, SyntaxRole::Comment}));
        QCOMPARE(lines[2].back(), (SyntaxSpan{3, 3, SyntaxRole::Type}));

        const auto first = highlighter.highlight(u"/* open", {});
        QVERIFY(!(first.after == HighlightState{}));
        QVERIFY(highlighter.highlight(u"inside", first.after).after == first.after);
    }

    void tellsTheSidesOfADiff()
    {
        Highlighter highlighter;
        highlighter.setLanguage(Highlighter::languageNamed(QStringLiteral("diff")));
        const auto lines = highlighter.highlightLines({QStringLiteral("--- a/x"), QStringLiteral("+++ b/x"),
                                                       QStringLiteral("@@ -1 +1 @@"), QStringLiteral("-old"),
                                                       QStringLiteral("+new"), QStringLiteral(" same")});
        QCOMPARE(lines[3].front().role, SyntaxRole::Removed);
        QCOMPARE(lines[4].front().role, SyntaxRole::Added);
        QCOMPARE(lines[2].front().role, SyntaxRole::Heading);
    }

    void aLanguageReadAheadIsPlainUntilItIsThere()
    {
        Highlighter ahead(Highlighter::Reading::Ahead);
        ahead.setLanguage(QStringLiteral("Rust"));
        QVERIFY(ahead.isPlain());
        QVERIFY(ahead.highlight(u"fn main() {}", {}).spans.empty());
        bool isRead = false;
        QObject context;
        ahead.readMissing(&context, [&isRead] { isRead = true; });
        QTRY_VERIFY(isRead);
        ahead.setLanguage(QStringLiteral("Rust"));
        QCOMPARE(ahead.language(), QStringLiteral("Rust"));
        Highlighter atOnce;
        atOnce.setLanguage(QStringLiteral("Rust"));
        const auto spans = ahead.highlight(u"fn main() {}", {}).spans;
        QVERIFY(!spans.empty());
        QCOMPARE(spans, atOnce.highlight(u"fn main() {}", {}).spans);
    }

    void plainTextHasNoSpans()
    {
        Highlighter highlighter;
        highlighter.setLanguage(QStringLiteral("Klingon"));
        QVERIFY(highlighter.isPlain());
        QVERIFY(highlighter.highlight(u"int main()", {}).spans.empty());
    }
};

QTEST_GUILESS_MAIN(TestHighlighter)
#include "tst_highlighter.moc"
