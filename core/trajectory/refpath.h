// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// Where a name in a trajectory may be found, best first, relative to the same folder as `from`: beside the file, or
/// with the prefix of the file's own name ("run7.trajectory.json" and "trajectory.cont-1.json" give
/// "run7.trajectory.cont-1.json"). Nothing for URLs and absolute paths.
QStringList candidatesFor(const QString &from, const QString &reference);

} // namespace quayside
