// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// `quayside diff TRIAL [--against oracle|starter|TRIAL|FILE] [--artifact PATH] [--json|--patch]`.
int runDiff(const QStringList &arguments);

} // namespace quayside
