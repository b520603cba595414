// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"

namespace quayside {

/// What the trials at hand add up to for one agent, model and dataset, counted the way Harbor counts.
struct HarborEval {
    QString key;
    int withResult = 0;
    int rewarded = 0;
    int errored = 0;
    std::map<QString, double> rewardSums;
    std::map<QString, int> exceptions;

    bool operator==(const HarborEval &) const = default;
};

/// By Harbor's key "agent__model__dataset".
std::map<QString, HarborEval> recountEvals(const Job &job);

/// Where the two differ, one message a figure.
std::vector<QString> differences(const DeclaredEval &declared, const HarborEval &counted);

/// The key as it was written before April 2026.
QString oldEvalKey(QString key);

} // namespace quayside
