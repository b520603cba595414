// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// `quayside trial PATH [--json]`: everything that is loaded of one trial.
int runTrial(const QStringList &arguments);

} // namespace quayside
