// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/facts.h"
#include "core/findings/findings.h"

namespace quayside {

/// [{"code", "severity", "message", "evidence": [{"text", "step", "file"}]}]; a step counts from 0.
Json factsOf(const std::vector<Finding> &findings);
Json factsOf(const std::vector<JobFinding> &findings);

} // namespace quayside
