// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/recorded/trialdecisions.h"

namespace quayside {

/// Compares each trial that would be run with the recorded ones and decides anew, in the order of the trials.
void compareWithRecorded(const RunSpec &spec, const RunMaterial &material, TrialDecisions &decisions);

} // namespace quayside
