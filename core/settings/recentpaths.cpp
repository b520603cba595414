// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/recentpaths.h"

namespace quayside {

void RecentPaths::add(const QString &path)
{
    QStringList paths = m_paths.get();
    paths.removeAll(path);
    paths.prepend(path);
    m_paths.set(paths.first(std::min<qsizetype>(paths.size(), most)));
}

void RecentPaths::remove(const QString &path)
{
    QStringList paths = m_paths.get();
    if (paths.removeAll(path) > 0)
        m_paths.set(paths);
}

} // namespace quayside
