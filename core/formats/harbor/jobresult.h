// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"
#include "core/json/jsonfields.h"

#include <QByteArray>

namespace quayside {

/// What a job's result.json states. All its times are the naive local time of the machine that ran the job.
struct HarborJobResult {
    Span span;
    std::optional<Instant> updated;
    DeclaredTotals declared;

    bool operator==(const HarborJobResult &) const = default;
};

/// Reads every shape since 0.1: the old names of the counters (n_trials, n_errors), the new ones, and the interim
/// `status` object. Error: Malformed; what was read before the damage is in `result`.
Result<void> parseJobResult(const QByteArray &bytes, const QString &path, HarborJobResult &result, JsonNotes &notes);

} // namespace quayside
