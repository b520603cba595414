// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/action.h"

#include <QDir>

namespace quayside {

bool isWriting(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Write:
    case ActionKind::Append:
    case ActionKind::Replace:
    case ActionKind::Insert:
    case ActionKind::Patch:
    case ActionKind::Change:
    case ActionKind::Remove: return true;
    case ActionKind::Read:
    case ActionKind::Run:
    case ActionKind::Wait:
    case ActionKind::Other: return false;
    }
    return false;
}

QString placeOf(const QString &path, const QString &folder)
{
    if (path.isEmpty() || path.startsWith(QLatin1Char('/')) || path.startsWith(QLatin1Char('~')))
        return QDir::cleanPath(path);
    return QDir::cleanPath(folder.isEmpty() ? path : folder + QLatin1Char('/') + path);
}

bool isSamePlace(const QString &used, const QString &file)
{
    if (used.isEmpty() || file.isEmpty())
        return false;
    if (used == file)
        return true;
    return !used.startsWith(QLatin1Char('/')) && file.endsWith(QLatin1Char('/') + used);
}

} // namespace quayside
