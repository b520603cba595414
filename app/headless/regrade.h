// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quayside {

int runRegrade(const QStringList &arguments);

} // namespace quayside
