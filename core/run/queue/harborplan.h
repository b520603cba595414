// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/queue/journal.h"
#include "core/run/spec/runmaterial.h"

namespace quayside {

/// A job that Harbor began, with what it was to run, read from the folder's config.json. `material` is what its spec
/// names. Each finished trial keeps its name; a folder without a result gives its name to the trial that it was of, as
/// it is run again. Errors: Malformed; Refused: it asks for something that this program does not do, or a finished
/// trial is none that the config asks for.
struct HarborPlan {
    JournalPlan plan;
    RunMaterial material;
    int retries = 0;
};
Result<HarborPlan> planOfHarborJob(const QString &jobFolder);

/// Whether this program could finish it: a job of Harbor's, of which everything that is asked for can be done here.
bool canFinishHarborJob(const QString &jobFolder);

} // namespace quayside
