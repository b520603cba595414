// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/missingtrials.h"

#include "core/run/queue/harborplan.h"
#include "core/run/queue/journal.h"

#include <algorithm>

namespace quayside {

namespace {

bool isDoneTrial(const TrialPointer &trial)
{
    const bool wasStopped = trial->exception && trial->exception->is(ExceptionType::Cancelled);
    return trial->state == TrialState::Finished && !wasStopped;
}

/// Harbor leaves nothing that says whether it still runs but that its files go on changing.
bool canBeFinished(const Job &job)
{
    if (Journal::isAbsentIn(job.path))
        return job.state != JobState::Running && canFinishHarborJob(job.path);
    return Journal::existsIn(job.path) && !Journal::isHeld(job.path);
}

} // namespace

int missingTrials(const Job &job)
{
    const auto done = std::ranges::count_if(job.trials, isDoneTrial);
    const auto wanted = std::max<std::ptrdiff_t>(job.declared.trials.value_or(0), std::ssize(job.trials));
    if (job.loading || done >= wanted || !canBeFinished(job))
        return 0;
    return static_cast<int>(wanted - done);
}

} // namespace quayside
