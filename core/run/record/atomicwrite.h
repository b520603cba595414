// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/writablefolder.h"

namespace quayside {

/// Writes a file beside `path` under a hidden name and renames it over `path`. The folder around it is the user's or
/// the runner's own; what lies deeper is written through a WritableFolder.
Result<void> writeAtomically(const QString &path, const QByteArray &bytes, Durability durability = Durability::Whole);

} // namespace quayside
