// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/parts/pathlist.h"

namespace quayside {

class JobStore;

/// Looks for task folders that a new run may want: those used lately, those of the open jobs that may be looked at
/// (`taskPlaceOf`), and the examples. Each folder once.
PathList::Search searchForTasks(const JobStore &store);

} // namespace quayside
