// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sgr.h"

#include <QTest>

using namespace quayside;

namespace {

TerminalColor palette(std::uint8_t index)
{
    return {.index = index};
}

TerminalColor direct(std::uint8_t red, std::uint8_t green, std::uint8_t blue)
{
    return {.kind = TerminalColor::Kind::Direct, .red = red, .green = green, .blue = blue};
}

} // namespace

Q_DECLARE_METATYPE(quayside::TerminalStyle)

class TestSgr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliesParameters_data()
    {
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<TerminalStyle>("style");
        QTest::newRow("bold red") << QByteArray("1;31") << TerminalStyle{.foreground = palette(1), .isBold = true};
        QTest::newRow("bright") << QByteArray("92;103")
                                << TerminalStyle{.foreground = palette(10), .background = palette(11)};
        QTest::newRow("256") << QByteArray("38;5;208") << TerminalStyle{.foreground = palette(208)};
        QTest::newRow("true colour") << QByteArray("48;2;1;2;3;4")
                                     << TerminalStyle{.background = direct(1, 2, 3), .isUnderlined = true};
        QTest::newRow("colons") << QByteArray("38:5:9") << TerminalStyle{.foreground = palette(9)};
        QTest::newRow("cut off") << QByteArray("38;5") << TerminalStyle{};
        QTest::newRow("out of range") << QByteArray("38;5;256;1") << TerminalStyle{.isBold = true};
        QTest::newRow("huge") << QByteArray("99999999999999999999;1") << TerminalStyle{.isBold = true};
        QTest::newRow("reset in the middle") << QByteArray("31;0;4") << TerminalStyle{.isUnderlined = true};
        QTest::newRow("all attributes") << QByteArray("1;2;3;4;7;8;9")
                                        << TerminalStyle{.isBold = true,
                                                         .isDim = true,
                                                         .isItalic = true,
                                                         .isUnderlined = true,
                                                         .isStruck = true,
                                                         .isInverse = true,
                                                         .isConcealed = true};
        QTest::newRow("all off again") << QByteArray("1;2;3;4;7;8;9;22;23;24;27;28;29") << TerminalStyle{};
    }

    void appliesParameters()
    {
        QFETCH(QByteArray, parameters);
        QFETCH(TerminalStyle, style);
        QVERIFY(applySgr({}, parameters) == style);
    }

    void emptyIsReset()
    {
        QVERIFY(applySgr(TerminalStyle{.foreground = palette(1), .isBold = true}, {}) == TerminalStyle{});
    }

    void defaultColoursKeepTheRest()
    {
        const TerminalStyle before{.foreground = palette(1), .background = palette(2), .isItalic = true};
        QVERIFY(applySgr(before, "39;49") == TerminalStyle{.isItalic = true});
    }
};

QTEST_GUILESS_MAIN(TestSgr)
#include "tst_sgr.moc"
