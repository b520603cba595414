// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"

namespace quayside {

/// Everything that is loaded of one trial, as `quayside trial --json` prints it.
QByteArray trialJson(const Trial &trial, const TrialDetail &detail);

} // namespace quayside
