// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace quayside {

/// SHA-256 (lower-case hex) over the names and contents of all regular files below a folder, in path order: for each
/// "<path>\0<sha256 of the file>\n". This is how Harbor 0.22 computes the digest in its locks.
Result<QByteArray> contentDigest(const QString &folder);

} // namespace quayside
