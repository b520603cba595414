// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// quayside lint: checks task folders; with --run also by running them. 0 nothing wrong, 1 an error or a failed check,
/// 2 wrong use.
int runLint(const QStringList &arguments);

} // namespace quayside
