// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"

namespace quayside {

/// What the trials at hand add up to for one agent, model and dataset, counted the way Harbor counts.
struct HarborEval {
    QString key;
    CountingRule rule = CountingRule::All;
    int withResult = 0;
    int counted = 0; ///< what its means are over
    int rewarded = 0;
    int errored = 0;
    std::map<QString, double> rewardSums;
    std::map<QString, int> exceptions;

    bool operator==(const HarborEval &) const = default;
};

/// By Harbor's key "agent__model__dataset".
std::map<QString, HarborEval> recountEvals(const Job &job, CountingRule rule);

/// The exceptions of a trial that count: its own, or those of its steps as well.
std::vector<const ExceptionInfo *> countedExceptions(const Trial &trial, CountingRule rule);

/// Where the two differ, one message a figure.
std::vector<QString> differences(const DeclaredEval &declared, const HarborEval &counted);

/// The key as it was written before April 2026.
QString oldEvalKey(QString key);

} // namespace quayside
