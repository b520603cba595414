// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/sandboxsettings.h"
#include "core/run/process/stopflag.h"
#include "core/run/record/trialplan.h"
#include "core/run/secret/secrets.h"
#include "core/run/trial/trialwatcher.h"

namespace quayside {

/// Runs one trial from the reserved folder to result.json, blocking. Whatever goes wrong inside becomes the record's
/// exception; an Error means that the folder itself cannot be written, and no result is there.
Result<TrialRecord> runTrial(const TrialSetup &setup, const SandboxSettings &sandbox, Secrets secrets,
                             const StopFlag &stop, const TrialWatcher &watcher);

} // namespace quayside
