// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

namespace quayside {

/// The one file in which this program remembers things. Given by its path, so that a test has its own.
class SettingsFile
{
public:
    /// In the user's configuration folder.
    static QString usualPath();

    explicit SettingsFile(const QString &path = usualPath());

    QVariant value(const QString &key) const;
    /// An invalid value forgets the key.
    void setValue(const QString &key, const QVariant &value);
    /// Writes what was set; happens by itself at the end as well.
    void save();

private:
    QSettings m_settings;
};

} // namespace quayside
