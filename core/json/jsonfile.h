// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/json/jsonread.h"

namespace quayside {

/// Reads a JSON file front to back: visit(const JsonCursor &root). Errors of Folder::read and of readJson.
template <typename Visit>
Result<void> readJsonFile(const Folder &folder, const QString &relative, Bytes cap, Visit visit)
{
    const auto bytes = folder.read(relative, cap);
    if (!bytes)
        return std::unexpected(bytes.error());
    return readJson(*bytes, folder.absolute(relative), std::move(visit));
}

} // namespace quayside
