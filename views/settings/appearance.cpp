// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/appearance.h"

#include "views/state/setting.h"

#include <QApplication>
#include <QStyleHints>

#include <algorithm>
#include <utility>

namespace quayside {

namespace {

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
    const QString stored = setting::theme.read(m_settings);
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
            setting::theme.write(m_settings, QString::fromLatin1(name));
    }
    apply();
}

TextSize Appearance::textSize() const
{
    const auto stored = static_cast<TextSize>(setting::textSize.read(m_settings));
    constexpr TextSize known[] = {TextSize::Small, TextSize::Normal, TextSize::Large, TextSize::Largest};
    return std::ranges::contains(known, stored) ? stored : TextSize::Normal;
}

void Appearance::setTextSize(TextSize size)
{
    setting::textSize.write(m_settings, static_cast<int>(size));
    apply();
}

QString Appearance::language() const
{
    return setting::language.read(m_settings);
}

void Appearance::setLanguage(const QString &code)
{
    setting::language.write(m_settings, code);
}

void Appearance::apply()
{
    applyTheme(m_application, theme(), textSize());
}

} // namespace quayside
