// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/decode.h"

#include <QRandomGenerator>
#include <QTest>

using namespace quayside;

class TestDecode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithQtOnRandomText_data()
    {
        QTest::addColumn<TextEncoding>("encoding");
        QTest::newRow("utf-8") << TextEncoding::Utf8;
        QTest::newRow("utf-16 le") << TextEncoding::Utf16Little;
        QTest::newRow("utf-16 be") << TextEncoding::Utf16Big;
    }

    void agreesWithQtOnRandomText()
    {
        QFETCH(TextEncoding, encoding);
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            QString text;
            for (int i = 0; i < 40; ++i) {
                const auto code = static_cast<char32_t>(random.bounded(1, i % 3 == 0 ? 0x10ffff : 0x2fff));
                text += code >= 0xd800 && code < 0xe000 ? QString(u'x') : QString(QChar::fromUcs4(code));
            }
            const QByteArray bytes = encode(text, encoding);
            QCOMPARE(decodeForMatching(bytes, encoding), text);
            QCOMPARE(bytesOfUnits(bytes, encoding, text.size()), bytes.size());
        }
    }

    void givesEachInvalidByteAStepOfItsOwn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const QString bad(QChar(0xfffd));
        QTest::newRow("lone continuation") << QByteArray("a\x80z") << u'a' + bad + u'z';
        QTest::newRow("overlong slash") << QByteArray("\xc0\xaf") << bad + bad;
        QTest::newRow("overlong three") << QByteArray("\xe0\x80\xaf") << bad + bad + bad;
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << bad + bad + bad;
        QTest::newRow("past the last code") << QByteArray("\xf4\x90\x80\x80") << bad + bad + bad + bad;
        QTest::newRow("cut off") << QByteArray("\xe2\x82") << bad + bad;
        QTest::newRow("latin 1") << QByteArray("caf\xe9 au lait")
                                 << QStringLiteral("caf") + bad + QStringLiteral(" au lait");
    }

    void givesEachInvalidByteAStepOfItsOwn()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(decodeForMatching(bytes, TextEncoding::Utf8), text);
        QCOMPARE(bytesOfUnits(bytes, TextEncoding::Utf8, text.size()), bytes.size());
    }

    void guessesTheEncoding()
    {
        QCOMPARE(guessEncoding("plain"), EncodingGuess{});
        QCOMPARE(guessEncoding("\x1b[31mred\x1b[0m\r\n"), EncodingGuess{});
        QCOMPARE(guessEncoding("\xef\xbb\xbfmarked"), (EncodingGuess{.markLength = 3}));
        QCOMPARE(guessEncoding(QByteArray("\xff\xfe"
                                          "a\0",
                                          4)),
                 (EncodingGuess{TextEncoding::Utf16Little, 2}));
        QCOMPARE(guessEncoding(QByteArray("\xfe\xff\0a", 4)), (EncodingGuess{TextEncoding::Utf16Big, 2}));
        QVERIFY(guessEncoding(QByteArray("ELF\0\1", 5)).isBinary);
        QVERIFY(guessEncoding("\1\2\3\4text").isBinary);
        QVERIFY(!guessEncoding("caf\xe9").isBinary);
        QVERIFY(!guessEncoding({}).isBinary);
    }
};

QTEST_GUILESS_MAIN(TestDecode)
#include "tst_decode.moc"
