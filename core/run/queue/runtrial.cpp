// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/queue/runtrial.h"

namespace quayside {

bool isRunning(RunState state)
{
    switch (state) {
    case RunState::Preparing:
    case RunState::SettingUp:
    case RunState::Acting:
    case RunState::Verifying: return true;
    case RunState::Waiting:
    case RunState::Delayed:
    case RunState::Finished:
    case RunState::Stopped:
    case RunState::Lost: return false;
    }
    return false;
}

RunTotals totalsOf(const std::vector<RunTrial> &trials)
{
    RunTotals totals{.total = static_cast<int>(trials.size())};
    for (const RunTrial &trial : trials) {
        totals.waiting += trial.state == RunState::Waiting || trial.state == RunState::Delayed ? 1 : 0;
        totals.running += isRunning(trial.state) ? 1 : 0;
        totals.finished += trial.state == RunState::Finished ? 1 : 0;
        totals.stopped += trial.state == RunState::Stopped || trial.state == RunState::Lost ? 1 : 0;
        totals.scored += trial.summary && trial.summary->rewards ? 1 : 0;
        totals.failed += trial.summary && !trial.summary->exception.isEmpty() ? 1 : 0;
    }
    return totals;
}

} // namespace quayside
