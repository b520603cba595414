// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/contrast.h"
#include "views/theme/syntaxcolors.h"
#include "views/theme/tokens.h"

#include <QTest>

using namespace quayside;

namespace {

constexpr double forText = 4.5;  // WCAG 2.2, 1.4.3
constexpr double forMarks = 3.0; // 1.4.11

struct Named {
    const char *name;
    QColor color;
};

std::vector<Named> grounds(const ThemeTokens &tokens)
{
    return {{"window", tokens.window},       {"panel", tokens.panel},          {"code", tokens.code},
            {"selection", tokens.selection}, {"added line", tokens.addedLine}, {"removed line", tokens.removedLine}};
}

std::vector<Named> words(const ThemeTokens &tokens)
{
    return {{"text", tokens.text},        {"muted", tokens.muted}, {"faint", tokens.faint},
            {"accent", tokens.accent},    {"pass", tokens.pass},   {"partial", tokens.partial},
            {"fail", tokens.fail},        {"error", tokens.error}, {"running", tokens.running},
            {"unscored", tokens.unscored}};
}

/// "faint on selection: 2.2", one line for each pair below what is wanted.
QString tooWeak(const std::vector<Named> &fronts, const std::vector<Named> &behind, double wanted)
{
    QStringList weak;
    for (const Named &front : fronts) {
        for (const Named &ground : behind) {
            if (const double found = contrast(front.color, ground.color); found < wanted)
                weak << QStringLiteral("%1 on %2: %3")
                            .arg(QLatin1String(front.name), QLatin1String(ground.name))
                            .arg(found, 0, 'f', 2);
        }
    }
    return weak.join(QLatin1Char('\n'));
}

} // namespace

/// Whatever informs can be read on every ground that it may stand on, in both themes.
class TestContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsThatOfTheStandard()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
        QVERIFY(std::abs(contrast(QColor(0x767676), Qt::white) - 4.54) < 0.005); // the standard's own example
    }

    void words_data() { themes(); }
    void words()
    {
        QFETCH(ThemeKind, kind);
        const ThemeTokens &tokens = themeTokens(kind);
        QCOMPARE(tooWeak(::words(tokens), grounds(tokens), forText), QString());
        QCOMPARE(tooWeak({{"button", tokens.accentText}}, {{"accent", tokens.accent}}, forText), QString());
        QCOMPARE(tooWeak({{"text", tokens.text}},
                         {{"added word", tokens.addedWord}, {"removed word", tokens.removedWord}}, forText),
                 QString());
    }

    void code_data() { themes(); }
    void code()
    {
        QFETCH(ThemeKind, kind);
        const ThemeTokens &tokens = themeTokens(kind);
        std::vector<Named> colors;
        for (int role = 0; role <= static_cast<int>(SyntaxRole::Error); ++role)
            colors.push_back({"syntax", syntaxColor(tokens, static_cast<SyntaxRole>(role))});
        QCOMPARE(tooWeak(colors, grounds(tokens), forText), QString());
    }

    void arms_data() { themes(); }
    void arms()
    {
        QFETCH(ThemeKind, kind);
        const ThemeTokens &tokens = themeTokens(kind);
        std::vector<Named> colors;
        for (size_t arm = 0; arm < tokens.arms.size(); ++arm)
            colors.push_back({"arm", armColor(tokens, arm)});
        QCOMPARE(tooWeak(colors, {{"panel", tokens.panel}}, forMarks), QString());
    }

private:
    static void themes()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::addRow("light") << ThemeKind::Light;
        QTest::addRow("dark") << ThemeKind::Dark;
    }
};

QTEST_GUILESS_MAIN(TestContrast)
#include "tst_contrast.moc"
