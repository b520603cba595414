// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/terminalcolors.h"
#include "views/theme/theme.h"
#include "views/widgets/text/fittingstart.h"
#include "views/widgets/text/garbledtext.h"
#include "views/widgets/text/lineformats.h"
#include "views/widgets/text/linelayout.h"

#include <QGlyphRun>
#include <QImage>
#include <QPainter>
#include <QRawFont>
#include <QTest>

using namespace quayside;

namespace {

QImage painted(const LineLayout &layout)
{
    QImage image(600, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    layout.paint(painter, {0, 0}, Qt::black);
    return image;
}

} // namespace

class TestLineLayout : public QObject
{
    Q_OBJECT

    LineSetting setting(qreal width = 0) const { return {.font = monoFont(QFont()), .wrapWidth = width}; }

private Q_SLOTS:
    void findsCharactersAndPlaces()
    {
        const LineLayout layout(QStringLiteral("hello\tworld"), {}, setting());
        const qreal cell = LineLayout::cellWidth(setting().font);
        QCOMPARE(layout.visualLines(), 1);
        QVERIFY(qAbs(layout.cursorRect(5).x() - 5 * cell) < 1);
        QVERIFY(qAbs(layout.cursorRect(6).x() - 8 * cell) < 1);
        QCOMPARE(layout.unitAt({2.1 * cell, 3}), 2);
        QCOMPARE(layout.unitAt({9999, 3}), 11);
        QCOMPARE(layout.unitAt({-5, 3}), 0);
    }

    void wrapsLongLines()
    {
        const qreal cell = LineLayout::cellWidth(setting().font);
        const LineLayout layout(QString(100, u'x'), {}, setting(cell * 30.5));
        QCOMPARE(layout.visualLines(), 4);
        QCOMPARE(layout.visualLineOf(65), 2);
        const qreal height = LineLayout::lineHeight(setting().font);
        QCOMPARE(layout.unitAt({5.1 * cell, 1.5 * height}), 35);
        QCOMPARE(layout.unitAt({999, 0.5 * height}), 29);
        QCOMPARE(layout.rects(25, 10).size(), 2U);
    }

    void aWindowLooksLikeTheWhole()
    {
        const QString text = QStringLiteral("0123\t56789abcdefghi\tjklmnopqrstuvwxyz");
        const LineWindow part = LineLayout::windowOf(text, 11, 30, setting().tabColumns);
        QCOMPARE(part.startColumn, 8);
        QCOMPARE(part.start, 5);
        const LineLayout whole(text, {}, setting());
        const LineLayout window(text, {}, setting(), part);
        for (const int unit : {0, 5, 10, 17, 22})
            QVERIFY(qAbs(whole.cursorRect(unit).x() - window.cursorRect(unit).x()) < 1.0);
        const qreal cell = LineLayout::cellWidth(setting().font);
        for (const double x : {9.2, 12.3, 28.1})
            QCOMPARE(window.unitAt({x * cell, 2}), whole.unitAt({x * cell, 2}));
        const QRect middle(qRound(11 * cell), 0, qRound(17 * cell), 30);
        QCOMPARE(painted(window).copy(middle), painted(whole).copy(middle));
        QVERIFY(qAbs(whole.width() - window.width()) < 1.0);
    }

    void countsWideCharactersTwice()
    {
        const LineWindow all = LineLayout::windowOf(u"a日本🚢e\u0301\tz", 0, 999, 4);
        QCOMPARE(all.lineColumns, 13);
        QCOMPARE(all.length, 9);
        const LineWindow end = LineLayout::windowOf(u"日本日本🚢z", 8, 9, 4);
        QCOMPARE(end.start, 4);
        QCOMPARE(end.length, 2);
    }

    void terminalColoursWinOverCode()
    {
        const ThemeTokens &tokens = themeTokens(ThemeKind::Light);
        const ShownText shown = showText("ab\x1b[31mcd\x1b[0m\x07");
        const std::vector<SyntaxSpan> syntax{{0, 4, SyntaxRole::Keyword}};
        const auto formats = lineFormats(syntax, shown, tokens);
        QCOMPARE(formats.size(), 3);
        QCOMPARE(formats[0].format.foreground().color(), syntaxColor(tokens, SyntaxRole::Keyword));
        QCOMPARE(formats[1].start, 2);
        QCOMPARE(formats[1].format.foreground().color(), terminalColor(tokens, {.index = 1}));
        QCOMPARE(formats[2].start, 4);
        QCOMPARE(formats[2].format.foreground().color(), tokens.error);
    }

    void elidedLinesFit_data()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        QTest::addColumn<QFont>("font");
        QTest::newRow("prose") << qApp->font();
        QTest::newRow("bold") << boldFont(qApp->font());
        QTest::newRow("code") << monoFont(qApp->font());
    }

    void elidedLinesFit()
    {
        QFETCH(const QFont, font);
        const QString text =
            QStringLiteral(
                "I have 16 files - 10 JPG and 6 PDF files. I need to: 1. look at each -> AVATAR, To, WAVE 日本語 ")
            + QStringLiteral("of it ").repeated(400);
        const int farRight = 100'000;
        for (qreal room = 30; room < 700; room += 7) {
            const LineLayout shown(text, {}, {.font = font, .room = room});
            QVERIFY2(shown.width() <= room, qPrintable(QStringLiteral("%1 of %2").arg(shown.width()).arg(room)));
            QVERIFY(shown.width() > room - 40); // not much room is left
            QCOMPARE(shown.visualLines(), 1);
            const int letters = shown.unitAt({farRight, 3});
            QVERIFY(letters < text.size());
            const QRectF hit = shown.rects(0, static_cast<int>(text.size())).front();
            QVERIFY(hit.right() < room); // what is cut off is not marked
            const LineLayout alone(text.first(letters), {}, {.font = font});
            QVERIFY(std::abs(alone.width() - hit.width()) < 8); // but for a space at its end
        }
    }

    void onlyWhatDoesNotFitIsElided()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        for (const QString &text : {QStringLiteral("AVATAR, To WAVE"), QStringLiteral("سلام دنیا"),
                                    QStringLiteral("日本語の一行"), QStringLiteral("🚢🚢🚢 e\u0301")}) {
            const qreal needed = LineLayout(text, {}, {.font = qApp->font()}).width();
            const LineLayout fits(text, {}, {.font = qApp->font(), .room = needed + 1});
            QVERIFY(qAbs(fits.width() - needed) < 0.01);
            QCOMPARE(painted(fits), painted(LineLayout(text, {}, {.font = qApp->font()})));
            const LineLayout cut(text, {}, {.font = qApp->font(), .room = needed - 1});
            QVERIFY(cut.width() < needed);
            QVERIFY(painted(cut) != painted(fits));
        }
    }

    void whereNothingFitsIsAnEllipsis()
    {
        const LineLayout ellipsis(QStringLiteral("…"), {}, setting());
        const LineLayout cut(QStringLiteral("Many words"), {}, {.font = setting().font, .room = 1});
        QCOMPARE(painted(cut), painted(ellipsis));
        QCOMPARE(cut.visualLines(), 1);
        QCOMPARE(LineLayout({}, {}, {.font = setting().font, .room = 50}).width(), 0.0);
    }

    void onlyTheStartOfALongLineIsShaped()
    {
        const QFont font = monoFont(QFont());
        const qreal cell = LineLayout::cellWidth(font);
        QCOMPARE(fittingStart(QString(10'000, u'x'), font, 100 * cell).size(), 106);
        const QString joined = QStringLiteral("سلام ").repeated(100);
        QCOMPARE(fittingStart(joined, font, 10 * cell), joined); // its letters have no width of their own
    }

    void bytesReadAsLettersAreGarbled()
    {
        const QString damage(4, QChar::ReplacementCharacter);
        QVERIFY(isGarbled(QStringLiteral("ELF") + damage + QStringLiteral("\u0710\u07ca\u0531")));
        QVERIFY(isGarbled(QStringLiteral("\u0001\u0002\u0003\u0004")));
        QVERIFY(isGarbled(QStringLiteral("\u2401\u2402\u2403\u2404")));        // as they are shown
        QVERIFY(!isGarbled(QStringLiteral("日本語の一行") + damage.first(3))); // a letter was cut
        QVERIFY(!isGarbled(damage + QString(80, u'x')));
        QVERIFY(!isGarbled(QStringLiteral("\u001b[1mbold\u001b[0m\t\b\b\r\u001b[K")));
        QVERIFY(!isGarbled({}));
    }

    void garbledLinesAreSetInOneFont()
    {
        const QString scripts = QStringLiteral("\u0531\u05d0\u0627\u4e00\U0001f600");
        const QString garbled = scripts + QString(4, QChar::ReplacementCharacter);
        const auto families = [](const QString &text) {
            QTextLayout layout(text, fontForLine(text, monoFont(QFont())));
            layout.beginLayout();
            layout.createLine();
            layout.endLayout();
            QSet<QString> found;
            for (const QGlyphRun &run : layout.glyphRuns())
                found.insert(run.rawFont().familyName());
            return found;
        };
        QCOMPARE(families(garbled).size(), 1);
        const QFont asked = monoFont(QFont());
        QCOMPARE(fontForLine(scripts, asked), asked); // words of any language may look for theirs
        QVERIFY(LineLayout(garbled, {}, setting()).width() > 0);
    }

    void noColourIsUnreadable()
    {
        for (const auto kind : {ThemeKind::Light, ThemeKind::Dark}) {
            const ThemeTokens &tokens = themeTokens(kind);
            for (int index = 0; index < 256; ++index) {
                const QColor color = terminalColor(tokens, {.index = static_cast<std::uint8_t>(index)});
                const QColor shown = readableOn(tokens.code, color);
                QVERIFY(shown.isValid());
                if (kind == ThemeKind::Light)
                    QVERIFY2(shown.lightness() < 170, qPrintable(QString::number(index)));
                else
                    QVERIFY2(shown.lightness() > 80, qPrintable(QString::number(index)));
            }
        }
    }
};

QTEST_MAIN(TestLineLayout)
#include "tst_linelayout.moc"
