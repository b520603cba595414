// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settingvalue.h"

#include <QStringList>

namespace quayside {

/// What was opened lately, newest first, each once.
class RecentPaths
{
public:
    static constexpr int most = 12;

    explicit RecentPaths(SettingsFile &file) : m_paths(file, QStringLiteral("recent/paths")) {}

    QStringList paths() const { return m_paths.get(); }
    void add(const QString &path);
    void remove(const QString &path);
    void clear() { m_paths.forget(); }

private:
    SettingValue<QStringList> m_paths;
};

} // namespace quayside
