// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/queue/runqueue.h"
#include "views/widgets/parts/headlinestrip.h"

namespace quayside {

/// The totals of a run so far; each figure with the number of trials it is based on.
std::vector<Headline> headlinesOf(const RunQueue &queue);

} // namespace quayside
