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
    QStringList exceptions; ///< types of all that is recorded, the trial's own first, then those of its steps
    Usage usage;

    bool operator==(const TrialSummary &) const = default;
};

/// Whether its rewards measure the agent, as Harbor counts them since 0.26.
bool hasValidReward(const TrialSummary &trial);

TrialSummary summaryOf(const TrialSetup &setup, const TrialRecord &record);

/// From what a result.json holds.
TrialSummary summaryOf(const Json &result);

/// From a result.json that is on disk. Errors: NotFound (the trial is not finished), Malformed.
Result<TrialSummary> readSummary(const QString &trialFolder);

} // namespace quayside
