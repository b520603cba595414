// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/pythonlines.h"

#include <QRegularExpression>

namespace quayside {

QStringList pythonLines(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("\r\n|[\n\r\x0b\x0c\x1c-\x1e\u0085\u2028\u2029]"));
    return text.split(end);
}

} // namespace quayside
