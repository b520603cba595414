// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/secret/secrets.h"

#include "core/run/secret/envfile.h"

#include <QFile>
#include <QRegularExpression>

namespace quayside {

Result<void> Secrets::readEnvFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{ErrorCode::NotReadable, path, {}, file.errorString()});
    return parseEnvFile(file.readAll(), path).transform([&](const QMap<QString, QString> &values) {
        for (const auto &[name, value] : values.asKeyValueRange())
            m_known.insert(name, {value, QStringLiteral("env file ") + path});
    });
}

void Secrets::add(const QString &name, const QString &value, const QString &source)
{
    m_used.insert(name, {value, source});
}

std::optional<QString> Secrets::take(const QString &name)
{
    if (const auto used = m_used.constFind(name); used != m_used.constEnd())
        return used->value;
    if (const auto known = m_known.constFind(name); known != m_known.constEnd()) {
        m_used.insert(name, *known);
        return known->value;
    }
    if (!qEnvironmentVariableIsSet(name.toUtf8().constData()))
        return std::nullopt;
    const QString value = qEnvironmentVariable(name.toUtf8().constData());
    m_used.insert(name, {value, QStringLiteral("environment")});
    return value;
}

QString Secrets::resolve(const QString &text, QStringList *missing)
{
    static const QRegularExpression pattern(QStringLiteral("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\\}"));
    QString result;
    qsizetype from = 0;
    auto found = pattern.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        result += text.mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const auto value = take(match.captured(1));
        if (!value && !match.hasCaptured(2) && missing)
            missing->append(match.captured(1));
        result += value.value_or(match.captured(2));
    }
    return result + text.mid(from);
}

QMap<QString, QString> Secrets::sources() const
{
    QMap<QString, QString> sources;
    for (const auto &[name, secret] : m_used.asKeyValueRange())
        sources.insert(name, secret.source);
    return sources;
}

QStringList Secrets::confidential() const
{
    QStringList values;
    for (const auto &[name, secret] : m_used.asKeyValueRange())
        values += confidentialParts(name, secret.value, markOf(name));
    return values;
}

QStringList Secrets::unmaskable() const
{
    QStringList names;
    for (const auto &[name, secret] : m_used.asKeyValueRange()) {
        if (!secret.value.isEmpty() && isConfidential(name, secret.value, markOf(name))
            && confidentialParts(name, secret.value, markOf(name)).isEmpty())
            names.append(name);
    }
    return names;
}

} // namespace quayside
