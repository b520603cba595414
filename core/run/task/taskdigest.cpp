// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/taskdigest.h"

#include "core/run/task/filedigest.h"
#include "core/run/task/taskfiles.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QMap>

namespace quayside {

namespace {

Result<void> collect(const Folder &folder, const QString &below, QMap<QByteArray, QByteArray> &digests)
{
    const auto entries = folder.list(below);
    if (!entries)
        return std::unexpected(entries.error());
    for (const FolderEntry &entry : *entries) {
        if (entry.name == QLatin1String("__pycache__") || entry.name == QLatin1String(".DS_Store"))
            continue;
        const QString path = below.isEmpty() ? entry.name : below + QLatin1Char('/') + entry.name;
        if (entry.kind == EntryKind::Folder) {
            if (auto inner = collect(folder, path, digests); !inner)
                return inner;
        } else if (entry.kind == EntryKind::File) {
            const auto digest = fileDigest(folder, path);
            if (!digest)
                return std::unexpected(digest.error());
            digests.insert(path.toUtf8(), *digest);
        }
    }
    return {};
}

void addFile(QCryptographicHash &hash, const QByteArray &path, const QByteArray &digest)
{
    hash.addData(path + '\0' + digest + '\n');
}

} // namespace

Result<QByteArray> taskDigest(const QString &path)
{
    const auto files = Folder::open(path).and_then(taskFiles);
    if (!files)
        return std::unexpected(files.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const TaskFile &file : *files) {
        const QFileInfo real(file.real);
        const auto digest = Folder::open(real.path()).and_then([&](const Folder &folder) {
            return fileDigest(folder, real.fileName());
        });
        if (!digest)
            return std::unexpected(digest.error());
        addFile(hash, file.path.toUtf8(), *digest);
    }
    return hash.result().toHex();
}

Result<QByteArray> contentDigest(const QString &path)
{
    const auto folder = Folder::open(path);
    if (!folder)
        return std::unexpected(folder.error());
    QMap<QByteArray, QByteArray> digests;
    if (const auto collected = collect(*folder, {}, digests); !collected)
        return std::unexpected(collected.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[name, digest] : digests.asKeyValueRange())
        addFile(hash, name, digest);
    return hash.result().toHex();
}

} // namespace quayside
