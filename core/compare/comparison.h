// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/armdifference.h"
#include "core/compare/armsummary.h"
#include "core/compare/comparability.h"

#include <stop_token>

namespace quayside {

struct CompareOptions {
    ScoringOptions scoring;
    double margin = 0.05;  ///< a difference below it does not matter
    Resampling resampling; ///< of the bands of repeated attempts

    bool operator==(const CompareOptions &) const = default;
};

/// Arms side by side: the tasks, each arm by itself, each arm against the first, and what else differs between them.
struct Comparison {
    std::vector<JobPointer> jobs;
    CompareOptions options;
    ScoredTrials scored;
    std::vector<QString> labels; ///< short names of the arms: without the parts that all of them share
    std::vector<ArmSummary> arms;
    std::vector<ArmDifference> differences; ///< one per arm after the first
    std::vector<ComparabilityFact> facts;
    int trials = 0;
    int tasksLeftOut = 0;

    bool operator==(const Comparison &) const = default;
};

/// Off the GUI thread for anything but small jobs. Errors: Cancelled.
Result<Comparison> compareJobs(std::vector<JobPointer> jobs, const CompareOptions &options,
                               const SettingsSource &settings = {}, std::stop_token stop = {});

/// Arm names ("agent · model") without the part that is the same in all that have it, and without the folders that all
/// begin with ("anthropic/"); the names themselves where the short ones would be empty or equal.
std::vector<QString> shortArmNames(const std::vector<QString> &names);

/// Every reward key of the jobs, "reward" first.
std::vector<QString> metricsOf(const std::vector<JobPointer> &jobs);

} // namespace quayside
