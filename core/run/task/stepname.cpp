// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/stepname.h"

#include <QRegularExpression>

namespace quayside {

bool isPortableName(const QString &name)
{
    static const QRegularExpression reserved(QStringLiteral(R"([<>:"/\\|?*\x00-\x1f\x7f])"));
    static const QRegularExpression device(
        QStringLiteral(R"(\A(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[1-9¹²³]) *\z)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const bool ends = name.endsWith(QLatin1Char('.')) || name.endsWith(QLatin1Char(' '));
    return !name.trimmed().isEmpty() && !ends && !reserved.match(name).hasMatch()
        && !device.match(name.section(QLatin1Char('.'), 0, 0)).hasMatch() && name.toUtf8().size() <= 255;
}

QString foldedName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace quayside
