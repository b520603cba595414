// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/comparison.h"
#include "views/sidebyside/pathset.h"

namespace quayside {

/// A step as text: what was said, the call with its arguments tidied, what came back; each cut at 64 KiB.
QByteArray textOfStep(const TrialPath &path, size_t row);

/// The two steps of a pair as texts, with how they differ; a side that has no step is empty.
std::shared_ptr<const TextComparison> compareSteps(const TrialPath &first, const TrialPath &second,
                                                   const AlignedPair &pair);

} // namespace quayside
