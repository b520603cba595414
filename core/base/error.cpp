// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QStringList>

namespace quayside {

Error cancelledError(const QString &path)
{
    return {ErrorCode::Cancelled, path, {}, QStringLiteral("cancelled")};
}

QString describe(const Error &error)
{
    QStringList parts{error.path, error.where, error.message};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(": "));
}

} // namespace quayside
