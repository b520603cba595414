// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QStringList>

namespace quayside {

QString describe(const Error &error)
{
    QStringList parts{error.path, error.where, error.message};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(": "));
}

} // namespace quayside
