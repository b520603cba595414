// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/secret/redactor.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace quayside {

namespace {

constexpr QByteArrayView mask = "[REDACTED]";

/// How many bytes at the end of `bytes` are a proper beginning of `value`.
qsizetype openEnd(QByteArrayView bytes, const QByteArray &value)
{
    for (qsizetype size = std::min(value.size() - 1, bytes.size()); size > 0; --size) {
        if (bytes.last(size) == QByteArrayView(value).first(size))
            return size;
    }
    return 0;
}

Result<void> redactFile(const QString &path, const QStringList &values)
{
    constexpr qint64 chunk = 1 << 20;
    QFile source(path);
    QFile target(path + QStringLiteral(".redacted"));
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        return std::unexpected(
            Error{ErrorCode::Failed, path, {}, source.isOpen() ? target.errorString() : source.errorString()});
    Redactor redactor(values);
    while (!source.atEnd())
        target.write(redactor.filter(source.read(chunk)));
    target.write(redactor.flush());
    if (!target.flush() || target.error() != QFileDevice::NoError)
        return std::unexpected(Error{ErrorCode::Failed, path, {}, target.errorString()});
    target.setPermissions(source.permissions());
    if (!source.remove() || !target.rename(path))
        return std::unexpected(Error{ErrorCode::Failed, path, {}, QStringLiteral("cannot replace the file")});
    return {};
}

bool holdsOne(const QString &path, const QStringList &values)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
        return false;
    const uchar *bytes = file.map(0, file.size());
    if (!bytes)
        return true;
    const QByteArrayView view(bytes, file.size());
    return std::ranges::any_of(values, [&](const QString &value) { return view.contains(value.toUtf8()); });
}

} // namespace

Redactor::Redactor(const QStringList &values)
{
    for (const QString &value : values)
        m_values.append(value.toUtf8());
}

QByteArray Redactor::replaced(QByteArray bytes) const
{
    for (const QByteArray &value : m_values)
        bytes.replace(value, mask);
    return bytes;
}

QByteArray Redactor::filter(QByteArrayView bytes)
{
    if (m_values.isEmpty())
        return bytes.toByteArray();
    const QByteArray all = replaced(m_held + bytes.toByteArray());
    qsizetype held = 0;
    for (const QByteArray &value : m_values)
        held = std::max(held, openEnd(all, value));
    m_held = all.last(held);
    return all.first(all.size() - held);
}

QByteArray Redactor::flush()
{
    return replaced(std::exchange(m_held, {}));
}

Result<void> redactFolder(const QString &folder, const QStringList &values)
{
    if (values.isEmpty())
        return {};
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    QStringList marked;
    while (files.hasNext()) {
        const QString path = files.next();
        if (holdsOne(path, values))
            marked.append(path);
    }
    for (const QString &path : marked) {
        if (auto redacted = redactFile(path, values); !redacted)
            return redacted;
    }
    return {};
}

} // namespace quayside
