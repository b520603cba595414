// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// `quayside summary PATH... [--json]`: the totals of every job under the paths.
int runSummary(const QStringList &arguments);

} // namespace quayside
