// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QObject>

class QSettings;

namespace quayside {

/// The chosen theme, text size and language: reads, applies and remembers them, and follows the desktop when told to.
class Appearance : public QObject
{
    Q_OBJECT

public:
    Appearance(QSettings &settings, QApplication &application, QObject *parent = nullptr);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    TextSize textSize() const;
    void setTextSize(TextSize size);
    /// Such as "de"; empty for the desktop's. Takes effect at the next start.
    QString language() const;
    void setLanguage(const QString &code);
    void apply();

private:
    QSettings &m_settings;
    QApplication &m_application;
};

} // namespace quayside
