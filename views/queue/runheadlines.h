// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/queue/runqueue.h"
#include "views/widgets/parts/headlinestrip.h"

namespace quayside {

/// What a run comes to so far; each figure with the number it stands on.
std::vector<Headline> headlinesOf(const RunQueue &queue);

} // namespace quayside
