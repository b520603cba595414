// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/appearance.h"

#include <QApplication>
#include <QSettings>
#include <QStyleHints>

#include <algorithm>
#include <utility>

namespace quayside {

namespace {

QString themeKey()
{
    return QStringLiteral("appearance/theme");
}

QString textSizeKey()
{
    return QStringLiteral("appearance/textSize");
}

QString languageKey()
{
    return QStringLiteral("appearance/language");
}

const std::pair<ThemeChoice, const char *> names[] = {
    {ThemeChoice::System, "system"},
    {ThemeChoice::Light, "light"},
    {ThemeChoice::Dark, "dark"},
};

} // namespace

Appearance::Appearance(QSettings &settings, QApplication &application, QObject *parent)
    : QObject(parent), m_settings(settings), m_application(application)
{
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (theme() == ThemeChoice::System)
            apply();
    });
}

ThemeChoice Appearance::theme() const
{
    const QString stored = m_settings.value(themeKey()).toString();
    for (const auto &[choice, name] : names) {
        if (stored == QLatin1String(name))
            return choice;
    }
    return ThemeChoice::System;
}

void Appearance::setTheme(ThemeChoice choice)
{
    for (const auto &[known, name] : names) {
        if (known == choice)
            m_settings.setValue(themeKey(), QString::fromLatin1(name));
    }
    apply();
}

TextSize Appearance::textSize() const
{
    const auto stored = static_cast<TextSize>(m_settings.value(textSizeKey()).toInt());
    constexpr TextSize known[] = {TextSize::Small, TextSize::Normal, TextSize::Large, TextSize::Largest};
    return std::ranges::contains(known, stored) ? stored : TextSize::Normal;
}

void Appearance::setTextSize(TextSize size)
{
    m_settings.setValue(textSizeKey(), static_cast<int>(size));
    apply();
}

QString Appearance::language() const
{
    return m_settings.value(languageKey()).toString();
}

void Appearance::setLanguage(const QString &code)
{
    m_settings.setValue(languageKey(), code);
}

void Appearance::apply()
{
    applyTheme(m_application, theme(), textSize());
}

} // namespace quayside
