// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsfile.h"

#include <QStandardPaths>

namespace quayside {

QString SettingsFile::usualPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/quayside/quayside.ini");
}

SettingsFile::SettingsFile(const QString &path) : m_settings(path, QSettings::IniFormat) {}

QVariant SettingsFile::value(const QString &key) const
{
    return m_settings.value(key);
}

void SettingsFile::setValue(const QString &key, const QVariant &value)
{
    if (value.isValid())
        m_settings.setValue(key, value);
    else
        m_settings.remove(key);
}

void SettingsFile::save()
{
    m_settings.sync();
}

} // namespace quayside
