// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trial.h"

#include <vector>

namespace quayside {

/// A trial without a result records only the path of its task and the class of a custom agent. It takes the names that
/// a sibling with a result gives the same path and the same class. Trials that change are replaced by changed copies.
void nameAfterSiblings(std::vector<TrialPointer> &trials);

} // namespace quayside
