// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// `quayside findings PATH [--json]`: the findings of every trial under a path.
int runFindings(const QStringList &arguments);

} // namespace quayside
