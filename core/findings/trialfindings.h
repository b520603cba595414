// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings/findings.h"

#include <map>

namespace quayside {

/// A trial and what was found in it.
struct TrialFindings {
    TrialPointer trial;
    std::vector<Finding> findings;
};

/// From each code to the trials that have it, a trial once for each of its codes.
std::map<FindingCode, std::vector<TrialPointer>> trialsByFinding(std::span<const TrialFindings> looked);

} // namespace quayside
