// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/record/atomicwrite.h"

#include <QFileInfo>

namespace quayside {

Result<void> writeAtomically(const QString &path, const QByteArray &bytes, Durability durability)
{
    const QFileInfo info(path);
    return WritableFolder::open(info.path()).and_then([&](const WritableFolder &folder) {
        return folder.write(info.fileName(), bytes, durability);
    });
}

} // namespace quayside
