// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"
#include "core/findings/finding.h"

namespace quayside {

/// Everything that is loaded of one trial, as `quayside trial --json` prints it.
QByteArray trialJson(const Trial &trial, const TrialDetail &detail, const std::vector<Finding> &findings = {});

} // namespace quayside
