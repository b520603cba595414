// SPDX-License-Identifier: GPL-3.0-or-later
// A trial's and a job's result.json, from their bytes.

#include "core/formats/harbor/evals.h"
#include "core/formats/harbor/jobresult.h"
#include "core/formats/harbor/trialresult.h"

#include <cmath>
#include <cstdlib>

using namespace quayside;

namespace {

void checkFinite(const Rewards &rewards)
{
    for (const Reward &reward : rewards) {
        if (!std::isfinite(reward.value))
            std::abort();
    }
}

Job jobOf(const Trial &trial)
{
    Job job;
    job.trials.push_back(std::make_shared<const Trial>(trial));
    return job;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    JsonNotes notes;
    Trial trial;
    trial.state = TrialState::Finished;
    static_cast<void>(parseTrialResult(bytes, {}, trial, notes));
    checkFinite(trial.rewards);
    for (const StepResult &step : trial.steps)
        checkFinite(step.rewards);
    elapsed(trial);
    outcomeOf(trial);
    HarborJobResult result;
    static_cast<void>(parseJobResult(bytes, {}, result, notes));
    const Job job = jobOf(trial);
    totalsOf(job);
    for (const DeclaredEval &declared : result.declared.evals) {
        for (const auto &[key, counted] : recountEvals(job, result.declared.rule))
            differences(declared, counted);
    }
    return 0;
}
