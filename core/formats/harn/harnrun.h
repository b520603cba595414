// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trial.h"
#include "core/json/jsonfields.h"

namespace quayside {

/// One element of summary.runs, without the zeros that Harn writes for unknown figures: a cost of 0 where no price is
/// known, and 0 tokens of a run that worked, are unreported.
struct HarnRun {
    QString id;
    QString status; ///< passed, failed, skipped, infra_error, or a loop state: an open set
    bool passed = false;
    bool skipped = false;
    std::optional<Usd> statedCost; ///< as written, also where the price is not known
    Trial trial;

    bool operator==(const HarnRun &) const = default;
};

HarnRun readHarnRun(const JsonCursor &object, JsonNotes &notes);

} // namespace quayside
