// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/parts/pathlist.h"

namespace quayside {

struct Workbench;

/// Task folders that a new run may want: those used lately, those of the open jobs that are on this computer, and the
/// examples. Each folder once.
QList<OfferedPaths> offeredTasks(const Workbench &workbench);

} // namespace quayside
