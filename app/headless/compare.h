// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// `quayside compare PATH... [--by AXIS] [--metric KEY] [--baseline ARM] [--unscored missing|zero|drop] [--json|--md]`:
/// arms against a baseline. Exit code 2 when there is nothing to compare.
int runCompare(const QStringList &arguments);

} // namespace quayside
