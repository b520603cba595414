// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/snapshot.h"

#include <algorithm>

namespace quayside {

namespace {

bool nameComesFirst(const TrialPointer &a, const TrialPointer &b)
{
    return a->name != b->name ? a->name < b->name : a->folder < b->folder;
}

/// A trial that was read again and is equal to the earlier one keeps the earlier pointer.
void keepEqualTrials(Job &job, const Job &before)
{
    if (job.trials.size() != before.trials.size())
        return;
    for (size_t i = 0; i < job.trials.size(); ++i) {
        if (job.trials[i] != before.trials[i] && *job.trials[i] == *before.trials[i])
            job.trials[i] = before.trials[i];
    }
}

} // namespace

Job snapshotOf(const LoadedJob &loaded, SnapshotStage stage)
{
    Job job = loaded.outline->job;
    job.loading = stage == SnapshotStage::Loading;
    job.trials.reserve(loaded.trials.size());
    for (const LoadedTrial &row : loaded.trials) {
        if (row.trial)
            job.trials.push_back(row.trial);
    }
    if (!std::ranges::is_sorted(job.trials, nameComesFirst))
        std::ranges::sort(job.trials, nameComesFirst);
    return job;
}

JobPointer concluded(const LoadedJob &loaded)
{
    Job job = snapshotOf(loaded, SnapshotStage::Whole);
    JobOutline outline = *loaded.outline;
    outline.isPartial |= job.trials.size() < loaded.trials.size();
    if (loaded.found->format->conclude)
        job = loaded.found->format->conclude(std::move(job), outline);
    if (loaded.job)
        keepEqualTrials(job, *loaded.job);
    if (loaded.job && *loaded.job == job)
        return loaded.job;
    return std::make_shared<const Job>(std::move(job));
}

} // namespace quayside
