// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trial.h"

#include <vector>

namespace quayside {

/// A trial without a result knows its task by its path alone, and an agent of one's own by its class: it takes the
/// names that a sibling with a result gives the same path and the same class. Trials that change are made anew.
void nameAfterSiblings(std::vector<TrialPointer> &trials);

} // namespace quayside
