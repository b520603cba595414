// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// Opens the window on the given paths (or the last session's) and runs until it is closed.
int runWindow(const QStringList &arguments);

} // namespace quayside
