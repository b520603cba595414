// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/trial.h"

namespace quayside {

/// A trial that states 0 tokens although its agent worked (it called a tool; or left no trajectory to tell, and a
/// reward above 0) reports no usage; an issue says so. Reads the trajectories of such a trial, and of no other.
void dropZeroUsage(const Folder &folder, Trial &trial);

} // namespace quayside
