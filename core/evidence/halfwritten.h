// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/trialevidence.h"

namespace quayside {

/// Whether evidence looks as if its trajectory were being written again from its start: it ends in the middle with
/// fewer steps than before, or the file that led before cannot be read.
bool isHalfWritten(const TrialEvidence &now, const TrialEvidence &before);

} // namespace quayside
