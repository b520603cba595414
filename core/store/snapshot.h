// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/loadedjob.h"

namespace quayside {

/// How complete a snapshot is.
enum class SnapshotStage : std::uint8_t {
    Loading, ///< more rows are to come
    Whole,
};

/// The rows read so far as one immutable job, by trial name; shares the trials.
Job snapshotOf(const LoadedJob &loaded, SnapshotStage stage);

/// The final snapshot of a job: its totals compared, its state and span decided. Runs on a worker.
JobPointer concluded(const LoadedJob &loaded);

} // namespace quayside
