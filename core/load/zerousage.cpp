// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/zerousage.h"

#include "core/formats/atif/zerousage.h"
#include "core/formats/format.h"
#include "core/formats/trajectoryformat.h"

#include <algorithm>

namespace quayside {

namespace {

bool statesZero(const Trial &trial)
{
    return isZero(trial.usage)
        || std::ranges::any_of(trial.steps, [](const StepResult &step) { return isZero(step.usage); });
}

bool callsTools(const Folder &folder, const QString &file)
{
    const auto trajectory = trajectoryFormatOf(folder, file).index(folder, file, {}, {});
    return trajectory && callsTools(*trajectory);
}

bool hasWorked(const Folder &folder, const Trial &trial)
{
    const auto files = trajectoriesOf(folder);
    if (files.empty())
        return std::ranges::any_of(trial.rewards, [](const Reward &reward) { return reward.value > 0; });
    return std::ranges::any_of(files, [&](const QString &file) { return callsTools(folder, file); });
}

} // namespace

void dropZeroUsage(const Folder &folder, Trial &trial)
{
    if (!statesZero(trial) || isReferenceAgent(trial) || !hasWorked(folder, trial))
        return;
    trial.usage = withoutZeros(trial.usage);
    for (StepResult &step : trial.steps)
        step.usage = withoutZeros(step.usage);
    trial.issues.push_back({Severity::Info,
                            QStringLiteral("trial.zero-usage"),
                            trial.folder,
                            {},
                            QStringLiteral("0 tokens are stated for an agent that worked: taken as not reported")});
}

} // namespace quayside
