// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"

#include <QString>

namespace quayside {

/// One trial as plain text for a terminal: outcome and figures, then the issues.
QString trialText(const Trial &trial, const TrialDetail &detail);

} // namespace quayside
