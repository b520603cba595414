// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace quayside {

/// The task folders to verify recorded trials with: the chosen ones, and for trials of other tasks those that they were
/// run with, as far as they are on this computer. Errors: a source or a chosen task that cannot be read.
Result<QStringList> regradeTasks(const QStringList &sources, const QStringList &chosen);

} // namespace quayside
