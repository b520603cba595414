// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trajectory/refpath.h"

#include <QDir>
#include <QFileInfo>

namespace quayside {

QStringList candidatesFor(const QString &from, const QString &reference)
{
    if (reference.isEmpty() || reference.contains(QLatin1String("://")) || QDir::isAbsolutePath(reference))
        return {};
    const QFileInfo file(from);
    const auto beside = [&file](const QString &name) {
        const QString folder = file.path();
        return QDir::cleanPath(folder == QLatin1String(".") ? name : folder + QLatin1Char('/') + name);
    };
    QStringList candidates{beside(reference)};
    const QString name = file.fileName();
    const qsizetype stem = name.indexOf(QLatin1String("trajectory."));
    if (stem > 0)
        candidates.append(beside(name.left(stem) + reference));
    return candidates;
}

} // namespace quayside
