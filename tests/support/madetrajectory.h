// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside {

/// Writes a trajectory of `steps` steps whose texts make it about `bytes` long: calls, results, reasoning, metrics and
/// escapes like those of real runs, the same for the same numbers.
bool writeTrajectory(const QString &path, int steps, qint64 bytes);

} // namespace quayside
