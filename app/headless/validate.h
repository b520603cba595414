// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

/// `quayside validate FILE... [--json] [--no-images]`: checks trajectories against Harbor's rules. Exit code 0 when every
/// file is valid, 1 when one is not, 2 for wrong use.
int runValidate(const QStringList &arguments);

} // namespace quayside
