// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QObject>

class QSettings;

namespace quayside {

/// The chosen theme and font size: reads, applies and remembers them, and follows the desktop when told to.
class Appearance : public QObject
{
    Q_OBJECT

public:
    Appearance(QSettings &settings, QApplication &application, QObject *parent = nullptr);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    void apply();

private:
    QSettings &m_settings;
    QApplication &m_application;
};

} // namespace quayside
