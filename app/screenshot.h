// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// Renders the pages of the window with the given data to PNG files, without a screen.
int runScreenshot(const QStringList &arguments);

} // namespace quayside
