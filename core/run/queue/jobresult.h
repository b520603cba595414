// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/queue/trialsummary.h"

namespace quayside {

/// The counters of a job's result.json. Times are naive local, as Harbor writes them for jobs.
struct JobProgress {
    QString id;
    Instant started;
    Instant updated;
    std::optional<Instant> finished;
    int total = 0;
    int running = 0;
    int retries = 0;

    bool operator==(const JobProgress &) const = default;
};

/// The local wall clock without a zone.
Instant localNow();

/// The whole file, counted by Harbor's rule since 0.26: counters, and for each agent, model and dataset mean rewards
/// and pass@k (where every reward is a single 0 or 1) of the trials whose reward is valid, the trials by reward, and
/// all by exception.
QByteArray jobResultBytes(const JobProgress &progress, const std::vector<TrialSummary> &trials);

} // namespace quayside
