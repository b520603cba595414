// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/secret/secrets.h"

#include <QFile>
#include <QRegularExpression>

namespace quayside {

namespace {

QString unquoted(const QString &text)
{
    const bool quoted = text.size() >= 2 && text.front() == text.back()
        && (text.front() == QLatin1Char('"') || text.front() == QLatin1Char('\''));
    return quoted ? text.sliced(1, text.size() - 2) : text;
}

} // namespace

Result<void> Secrets::readEnvFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{ErrorCode::NotReadable, path, {}, file.errorString()});
    int number = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
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
        m_known.insert(text.left(equals).trimmed(),
                       {unquoted(text.mid(equals + 1).trimmed()), QStringLiteral("env file ") + path});
    }
    return {};
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
