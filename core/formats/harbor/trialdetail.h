// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"

namespace quayside {

class Folder;

/// Reads what a trial's page shows besides its row: every file, and what the known ones say.
TrialDetail loadHarborDetail(const Folder &trial);

} // namespace quayside
