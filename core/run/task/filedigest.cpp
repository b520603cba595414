// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/filedigest.h"

#include <QCryptographicHash>
#include <QFile>

namespace quayside {

Result<QByteArray> fileDigest(const Folder &folder, const QString &path)
{
    const auto handle = folder.openFile(path);
    if (!handle)
        return std::unexpected(handle.error());
    QFile file;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(handle->get(), QIODevice::ReadOnly) || !hash.addData(&file))
        return std::unexpected(Error{ErrorCode::NotReadable, folder.absolute(path), {}, file.errorString()});
    return hash.result().toHex();
}

} // namespace quayside
