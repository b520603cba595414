// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"

#include <cstdint>

namespace quayside {

/// How large a made-up job is, and how good its agents are.
struct JobShape {
    int agents = 2;
    int tasks = 10;
    int attempts = 3;
    int dimensions = 0; ///< besides "reward"
    double lift = 0;    ///< how much better each agent is than the one before
    double unscoredShare = 0.02;
    double erroredShare = 0.02;
    std::uint64_t seed = 1;

    bool operator==(const JobShape &) const = default;
};

/// A job with trials of every outcome, the same for the same shape; all of it made up.
JobPointer makeJob(const JobShape &shape, const QString &name = QStringLiteral("made-up"));

/// One finished trial, for tests that say each value themselves.
TrialPointer makeTrial(const QString &agent, const QString &task, std::optional<double> reward, int attempt = 0);

/// A job with these trials.
JobPointer jobOf(std::vector<TrialPointer> trials, const QString &name = QStringLiteral("job"));

} // namespace quayside
