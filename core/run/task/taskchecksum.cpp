// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/taskchecksum.h"

#include "core/run/task/filedigest.h"
#include "core/run/task/harborignore.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace quayside {

namespace {

class Checksum
{
public:
    explicit Checksum(const Folder &task) : m_task(task), m_ignore(task) {}

    /// Empty for a folder without any file that counts.
    Result<QByteArray> ofFolder(const QString &path)
    {
        const QString real = QFileInfo(m_task.absolute(path)).canonicalFilePath();
        if (m_above.contains(real))
            return std::unexpected(
                Error{ErrorCode::Malformed, m_task.absolute(path), {}, QStringLiteral("leads in a circle")});
        m_above.append(real);
        auto lines = linesOf(path, real);
        m_above.removeLast();
        if (!lines)
            return std::unexpected(lines.error());
        if (lines->isEmpty())
            return QByteArray();
        std::ranges::sort(*lines, {}, &QString::toUcs4);
        const QString text = lines->join(QString(2, QChar(0)));
        return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
    }

private:
    /// One for each entry, as the standard describes it.
    Result<QStringList> linesOf(const QString &path, const QString &real)
    {
        const auto entries = Folder::open(real).and_then([](const Folder &folder) { return folder.list(); });
        if (!entries)
            return std::unexpected(entries.error());
        QStringList lines;
        for (const FolderEntry &entry : *entries) {
            const QString inside = path.isEmpty() ? entry.name : path + QLatin1Char('/') + entry.name;
            const auto isOut = m_ignore.leavesOutEntry(inside);
            if (!isOut)
                return std::unexpected(isOut.error());
            const auto line = *isOut ? Result<QString>() : lineOf(inside, entry.name);
            if (!line)
                return std::unexpected(line.error());
            if (!line->isEmpty())
                lines << *line;
        }
        return lines;
    }

    Result<QString> lineOf(const QString &path, const QString &name)
    {
        const QFileInfo info(m_task.absolute(path));
        const QFileInfo real(info.canonicalFilePath());
        const bool isFolder = info.isDir();
        if (!isFolder && !info.isFile())
            return QString();
        const auto hash = isFolder ? ofFolder(path) : Folder::open(real.path()).and_then([&](const Folder &folder) {
            return fileDigest(folder, real.fileName());
        });
        return hash.transform([&](const QByteArray &hex) {
            const QLatin1String kind(isFolder ? "dirhash:" : "data:");
            return hex.isEmpty() ? QString() : kind + QLatin1String(hex) + QChar(0) + QStringLiteral("name:") + name;
        });
    }

    const Folder &m_task;
    HarborIgnore m_ignore;
    QStringList m_above; ///< the folders that this one lies in
};

} // namespace

Result<QByteArray> taskChecksum(const QString &path)
{
    return Folder::open(path).and_then([](const Folder &folder) { return Checksum(folder).ofFolder({}); });
}

} // namespace quayside
