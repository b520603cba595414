// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace quayside {

/// The `task_checksum` of Harbor's results, by which the trials of one version of a task are known: the Dirhash
/// Standard 0.1.0 with SHA-256 (lower-case hex) over the names and bytes of all that the folder holds, links followed,
/// empty folders and what a .harborignore names left out. Not the digest of its locks (`taskDigest`). Errors:
/// NotReadable, Malformed (an ignore file, a link in a circle).
Result<QByteArray> taskChecksum(const QString &folder);

} // namespace quayside
