// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/showntext.h"

#include <QTest>

using namespace quayside;

class TestShownText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWouldBeInvisible_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QByteArray("a\tb") << QStringLiteral("a\tb");
        QTest::newRow("controls") << QByteArray("a\rb\x07"
                                                "c\x7f")
                                  << QStringLiteral("a␍b␇c␡");
        QTest::newRow("nul") << QByteArray("a\0b", 3) << QStringLiteral("a␀b");
        QTest::newRow("right to left override") << QByteArray("a\xe2\x80\xae"
                                                              "b")
                                                << QStringLiteral("a⟦U+202E⟧b");
        QTest::newRow("isolate") << QByteArray("\xe2\x81\xa6") << QStringLiteral("⟦U+2066⟧");
        QTest::newRow("zero width space") << QByteArray("a\xe2\x80\x8b"
                                                        "b")
                                          << QStringLiteral("a⟦U+200B⟧b");
        QTest::newRow("byte order mark inside") << QByteArray("a\xef\xbb\xbf") << QStringLiteral("a⟦U+FEFF⟧");
        QTest::newRow("tag character") << QByteArray("\xf3\xa0\x81\x81") << QStringLiteral("⟦U+E0041⟧");
        QTest::newRow("line separator") << QByteArray("a\xe2\x80\xa8") << QStringLiteral("a⟦U+2028⟧");
        QTest::newRow("c1 control") << QByteArray("\xc2\x9b") << QStringLiteral("⟦U+009B⟧");
        QTest::newRow("invalid byte") << QByteArray("caf\xe9!") << QStringLiteral("caf⟦xE9⟧!");
        QTest::newRow("clear screen") << QByteArray("x\x1b[2Jy") << QStringLiteral("x␛[2Jy");
        QTest::newRow("window title") << QByteArray("\x1b]0;evil\x07ok") << QStringLiteral("␛]0;evil␇ok");
        QTest::newRow("private m is no colour") << QByteArray("\x1b[>4;2mx") << QStringLiteral("␛[>4;2mx");
        QTest::newRow("lone escape") << QByteArray("\x1b") << QStringLiteral("␛");
        QTest::newRow("emoji stays") << QByteArray("\xf0\x9f\x9a\xa2") << QStringLiteral("🚢");
        QTest::newRow("arabic stays") << QByteArray("\xd8\xb3") << QStringLiteral("س");
    }

    void showsWhatWouldBeInvisible()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const ShownText shown = showText(bytes);
        QCOMPARE(shown.text, text);
        QCOMPARE(shown.bytes.size(), static_cast<size_t>(text.size()) + 1);
        QCOMPARE(shown.bytes.back(), static_cast<int>(bytes.size()));
    }

    void marksTokens()
    {
        const ShownText shown = showText("ab\x1b[2J\rc\xff");
        QCOMPARE(shown.text, QStringLiteral("ab␛[2J␍c⟦xFF⟧"));
        QCOMPARE(shown.tokens, (std::vector<TokenRange>{{2, 5}, {8, 5}}));
    }

    void turnsColoursIntoStyles()
    {
        const ShownText shown = showText("a\x1b[1;31mred\x1b[0mb\x1b[4m");
        QCOMPARE(shown.text, QStringLiteral("aredb"));
        QCOMPARE(shown.styles.size(), 1U);
        QCOMPARE(shown.styles[0].start, 1);
        QCOMPARE(shown.styles[0].length, 3);
        QVERIFY(shown.styles[0].style.isBold);
        QCOMPARE(shown.styles[0].style.foreground, TerminalColor{.index = 1});
        QVERIFY(shown.styleAfter.isUnderlined);
        const ShownText next = showText("more", TextEncoding::Utf8, shown.styleAfter);
        QCOMPARE(next.styles, (std::vector<StyledRange>{{0, 4, shown.styleAfter}}));
    }

    void knowsWhichByteEachCharacterCameFrom()
    {
        const ShownText shown = showText("a\x1b[31m\xe2\x80\xae\xf0\x9f\x9a\xa2z");
        QCOMPARE(shown.text, QStringLiteral("a⟦U+202E⟧🚢z"));
        QCOMPARE(shown.bytes[0], 0);
        QCOMPARE(shown.bytes[1], 6);
        QCOMPARE(shown.bytes[8], 6);
        QCOMPARE(shown.bytes[9], 9);
        QCOMPARE(shown.bytes[10], 9);
        QCOMPARE(shown.bytes[11], 13);
        QCOMPARE(shown.bytes[12], 14);
        QCOMPARE(shown.unitOfByte(9), 9);
        QCOMPARE(shown.unitOfByte(13), 11);
        QCOMPARE(shown.unitOfByte(14), 12);
    }

    void readsUtf16()
    {
        const QByteArray bytes("a\0\x2e\x20z\0", 6);
        const ShownText shown = showText(bytes, TextEncoding::Utf16Little);
        QCOMPARE(shown.text, QStringLiteral("a⟦U+202E⟧z"));
        QCOMPARE(shown.bytes.back(), 6);
    }
};

QTEST_GUILESS_MAIN(TestShownText)
#include "tst_showntext.moc"
