// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// `quayside findings PATH [--json]`: what a colleague would point at, for every trial under a path.
int runFindings(const QStringList &arguments);

} // namespace quayside
