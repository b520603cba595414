// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// quayside lint: what `harbor lint` finds, and with --ours and --run what rules of our own find. 0 nothing, 1
/// findings, 2 wrong use, or a task that cannot be read.
int runLint(const QStringList &arguments);

} // namespace quayside
