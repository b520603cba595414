// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/record/trialplan.h"

namespace quayside {

/// What the job's own result needs of a finished trial.
struct TrialSummary {
    TrialName name;
    QString task;
    QString agent;
    QString model;   ///< without its provider
    QString dataset; ///< empty: adhoc
    std::optional<Rewards> rewards;
    QString exception; ///< its type; empty: none
    Usage usage;

    bool operator==(const TrialSummary &) const = default;
};

TrialSummary summaryOf(const TrialSetup &setup, const TrialRecord &record);

/// From a result.json that is on disk. Errors: NotFound (the trial is not finished), Malformed.
Result<TrialSummary> readSummary(const QString &trialFolder);

} // namespace quayside
