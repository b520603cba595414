// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/secret/envfile.h"

#include <QStringList>

namespace quayside {

namespace {

QString unquoted(const QString &text)
{
    const bool quoted = text.size() >= 2 && text.front() == text.back()
        && (text.front() == QLatin1Char('"') || text.front() == QLatin1Char('\''));
    return quoted ? text.sliced(1, text.size() - 2) : text;
}

} // namespace

Result<QMap<QString, QString>> parseEnvFile(const QByteArray &content, const QString &path)
{
    QMap<QString, QString> values;
    int number = 0;
    for (const QString &line : QString::fromUtf8(content).split(QLatin1Char('\n'))) {
        ++number;
        QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith(QLatin1Char('#')))
            continue;
        if (text.startsWith(QLatin1String("export ")))
            text = text.mid(7).trimmed();
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        if (equals < 1)
            return std::unexpected(Error{ErrorCode::Malformed, path, QStringLiteral("line %1").arg(number),
                                         QStringLiteral("NAME=VALUE expected")});
        values.insert(text.left(equals).trimmed(), unquoted(text.mid(equals + 1).trimmed()));
    }
    return values;
}

} // namespace quayside
