// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

namespace quayside {

/// SHA-256 of a file's bytes, in lower-case hex.
Result<QByteArray> fileDigest(const Folder &folder, const QString &path);

} // namespace quayside
