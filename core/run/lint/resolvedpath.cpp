// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/resolvedpath.h"

#include <QFileInfo>
#include <QStringList>

namespace quayside {

std::optional<QString> resolvedPath(const QString &path)
{
    constexpr int mostLinks = 40;
    QStringList ahead = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    QString reached;
    for (int links = 0; !ahead.isEmpty();) {
        const QString part = ahead.takeFirst();
        if (part == QLatin1String("."))
            continue;
        if (part == QLatin1String("..")) {
            reached = reached.section(QLatin1Char('/'), 0, -2);
            continue;
        }
        const QFileInfo next(reached + QLatin1Char('/') + part);
        if (!next.isSymLink()) {
            reached = next.filePath();
            continue;
        }
        if (++links > mostLinks)
            return std::nullopt;
        const QString target = next.readSymLink();
        if (target.startsWith(QLatin1Char('/')))
            reached.clear();
        ahead = target.split(QLatin1Char('/'), Qt::SkipEmptyParts) + ahead;
    }
    return reached.isEmpty() ? QStringLiteral("/") : reached;
}

bool isBelow(const QString &path, const QString &folder)
{
    return path == folder || folder == QLatin1String("/") || path.startsWith(folder + QLatin1Char('/'));
}

bool passesLink(const QString &path)
{
    QString reached;
    for (const QString &part : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        reached += QLatin1Char('/') + part;
        const QFileInfo info(reached);
        if (info.isSymLink())
            return true;
        if (!info.exists())
            return false;
    }
    return false;
}

} // namespace quayside
