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
    int pending = 0;
    int cancelled = 0;
    int retries = 0;

    bool operator==(const JobProgress &) const = default;
};

/// The local wall clock without a zone.
Instant localNow();

/// The whole file: counters, one entry for each agent, model and dataset with mean rewards (a missing reward counts 0),
/// pass@k where every reward is a single 0 or 1, and the trials by reward and by exception.
QByteArray jobResultBytes(const JobProgress &progress, const std::vector<TrialSummary> &trials);

} // namespace quayside
