// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// quayside run: plans tasks x agents x models x attempts, runs them, and writes a job folder. 0 when every trial was
/// scored, 1 when some were not, 2 for wrong use.
int runRun(const QStringList &arguments);

} // namespace quayside
