// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/sandboxsettings.h"
#include "core/run/queue/foreignrun.h"
#include "core/run/queue/runtrial.h"
#include "core/run/spec/runmaterial.h"

namespace quayside {

/// A job folder that is ready to be run: a new one, or one whose run was interrupted.
struct OpenJob {
    QString folder;
    JournalPlan plan;
    Journal journal;
    RunMaterial material;
    int retries = 0;
    std::vector<RunTrial> trials; ///< those with a result are Finished, all others Waiting
};

/// Makes the folder with its journal, config, lock and first result; it appears whole, by rename. Errors: Refused when
/// there is one already, Failed when it cannot be written.
Result<OpenJob> createJob(RunSpec spec, RunMaterial material);

/// Opens the journal, ends what an interrupted run left behind (processes, containers, layers, half-written trials) and
/// finds out which trials are done. Trials that were stopped count as not done. A journal that this user did not write
/// on this machine becomes a new run with an id of its own, for which nothing is ended, and a job that Harbor began
/// keeps its own; `accepted` is the digest of the ForeignRun that somebody has looked at. Errors: NotFound, Refused (it
/// is being run, or Harbor's config asks for what cannot be done here), Malformed, a task that is not there any more,
/// or NotTrusted: not this user's journal, and not what was accepted.
Result<OpenJob> reopenJob(const QString &folder, const SandboxSettings &sandbox, const QString &accepted = {});

/// What reopenJob would do with a journal that is somebody else's.
Result<ForeignRun> reviewForeignRun(const QString &folder);

/// Removes a trial folder such that no moment shows a half of it. Nothing there is fine.
Result<void> discardTrial(const QString &jobFolder, const TrialName &trial);

/// What `runTrial` needs for one of the trials. Errors: the task or agent is not in the material.
Result<TrialSetup> setupOf(const OpenJob &job, const TrialPlan &plan);

} // namespace quayside
