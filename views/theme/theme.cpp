// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"

#include "views/theme/stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QWidget>

namespace quayside {

namespace {

ThemeKind kindOf(ThemeChoice choice)
{
    if (choice == ThemeChoice::System)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? ThemeKind::Dark
                                                                                     : ThemeKind::Light;
    return choice == ThemeChoice::Dark ? ThemeKind::Dark : ThemeKind::Light;
}

QPalette paletteFor(const ThemeTokens &tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.window);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.panel);
    palette.setColor(QPalette::AlternateBase, tokens.code);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::Button, tokens.panel);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.fail);
    palette.setColor(QPalette::Highlight, tokens.selection);
    palette.setColor(QPalette::HighlightedText, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.faint);
    palette.setColor(QPalette::ToolTipBase, tokens.panel);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::Accent, tokens.accent);
    palette.setColor(QPalette::Mid, tokens.line);
    palette.setColor(QPalette::Midlight, tokens.faintLine);
    palette.setColor(QPalette::Light, tokens.panel);
    palette.setColor(QPalette::Dark, tokens.line);
    palette.setColor(QPalette::Shadow, tokens.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.disabled);
    return palette;
}

/// Inter where present, with figures of equal width; at the normal size the desktop's own is kept unless it is the 9 pt
/// default.
QFont interfaceFont(TextSize size)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        font.setFamily(QStringLiteral("Inter"));
    if (size != TextSize::Normal || font.pointSizeF() <= 10)
        font.setPixelSize(static_cast<int>(size));
    font.setFeature(QFont::Tag("tnum"), 1);
    font.setFeature(QFont::Tag("calt"), 0);
    return font;
}

} // namespace

void applyTheme(QApplication &application, ThemeChoice choice, TextSize size)
{
    const ThemeTokens &tokens = themeTokens(kindOf(choice));
    if (QApplication::style()->name() != QLatin1String("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteFor(tokens));
    QApplication::setFont(interfaceFont(size));
    application.setStyleSheet(styleSheetFor(tokens));
}

const ThemeTokens &tokensOf(const QWidget *widget)
{
    const bool dark = widget->palette().color(QPalette::WindowText).lightness() > 128;
    return themeTokens(dark ? ThemeKind::Dark : ThemeKind::Light);
}

} // namespace quayside
