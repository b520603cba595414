// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/record/trialplan.h"
#include "core/run/secret/masks.h"

namespace quayside {

/// The record without confidential values in any text that came from inside or from an error: masked before it becomes
/// JSON, so that nothing else of the document changes.
TrialRecord maskedRecord(TrialRecord record, const Masks &masks);

} // namespace quayside
