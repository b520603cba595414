// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace quayside {

/// Harbor's digest of a task, which its locks name: SHA-256 (lower-case hex) over "<path>\0<sha256 of the file>\n" of
/// each of its files (`taskFiles`).
Result<QByteArray> taskDigest(const QString &folder);

/// The same over all regular files below a folder.
Result<QByteArray> contentDigest(const QString &folder);

} // namespace quayside
