// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/dockerfile/expand.h"
#include "tests/support/result.h"

using namespace quayside;

class TestExpand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesVariablesAsAnEngineDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("$A-${A}-${NO}-$NO.", "1-1--.");
        row("${NO:-x}${E:-y}${E-z}${A:+w}${NO:+v}${E+u}", "xywu");
        row("${NO:-${A}${NO-\"q}\"}}", "1q}");
        row("\\$A $ $. $", "$A $ $. $");
        row("'$A' \"$A\" \"\\$A\\n\" \\n", "$A 1 $A\\n n");
        row("${F%.gz} ${F%%.*} ${F#*.} ${F##*.} ${F%x}", "a.tar a tar.gz gz a.tar.gz");
        row("${P##*/} ${P%/*} ${P#\\/} ${S%\\*}", "c.txt /a/b a/b/c.txt star");
        row("${P/b/X} ${P//\\//-} ${F//?a/_} ${P/none/X} ${S/\\*/!}", "/a/X/c.txt -a-b-c.txt a._r.gz /a/b/c.txt star!");
        row("${U/ä/ae} ${U%?} ${U#?}", "aeé ä é");
        row("$1x${0} $@", "x ");
        row("", "");
    }

    void replacesVariablesAsAnEngineDoes()
    {
        const VariableMap variables{
            {QStringLiteral("A"), QStringLiteral("1")},        {QStringLiteral("E"), QString()},
            {QStringLiteral("F"), QStringLiteral("a.tar.gz")}, {QStringLiteral("P"), QStringLiteral("/a/b/c.txt")},
            {QStringLiteral("S"), QStringLiteral("star*")},    {QStringLiteral("U"), QStringLiteral("äé")}};
        QFETCH(QString, text);
        const auto done = expand(text, variables);
        VERIFY_RESULT(done);
        QTEST(done->text, "expected");
    }

    void wordsArePartedOutsideOfQuotes()
    {
        const auto done =
            expand(QStringLiteral("a 'b c' $W \"$W\" d\\ e"), {{QStringLiteral("W"), QStringLiteral("x y")}});
        VERIFY_RESULT(done);
        QCOMPARE(done->words,
                 QStringList({QStringLiteral("a"), QStringLiteral("b c"), QStringLiteral("x"), QStringLiteral("y"),
                              QStringLiteral("x y"), QStringLiteral("d e")}));
    }

    void rulesKeepWhatTheyAreToldTo()
    {
        const QString text = QStringLiteral("'a' \\b $NO ${NO:-x}");
        const auto kept = expand(text, {},
                                 {.quotes = ExpandRules::Quotes::Keep,
                                  .escapes = ExpandRules::Escapes::Keep,
                                  .unset = ExpandRules::Unset::Keep});
        VERIFY_RESULT(kept);
        QCOMPARE(kept->text, text);
        const auto ignored = expand(QStringLiteral("it's $A"), {{QStringLiteral("A"), QStringLiteral("1")}},
                                    {.quotes = ExpandRules::Quotes::Ignore});
        VERIFY_RESULT(ignored);
        QCOMPARE(ignored->text, QStringLiteral("it's 1"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"'", "\"", "${", "${A", "${}", "${{A}}", "${:-x}", "${A:", "${A:-x", "${A^}", "${NO?}",
                                 "${A/x}", "${A/x/y", "${A%\\x}"})
            QTest::newRow(text) << QString::fromUtf8(text);
        QTest::newRow("deep") << QStringLiteral("${A-").repeated(1000);
    }

    void refuses()
    {
        QFETCH(QString, text);
        const auto done = expand(text, {});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestExpand)
#include "tst_expand.moc"
