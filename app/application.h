// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mainwindow.h"
#include "core/evidence/evidencestore.h"
#include "core/run/queue/runboard.h"
#include "core/store/jobstore.h"
#include "views/state/selection.h"

namespace quayside {

/// Everything that lives as long as the window: the open jobs, their evidence, where the user is, the runs, and the
/// window.
struct Application {
    Application();

    JobStore store;
    EvidenceStore evidence;
    Selection selection;
    RunBoard runs;
    Workbench workbench{store, evidence, selection, runs};
    MainWindow window{workbench};
};

/// The folder with the bundled examples: beside the source tree, or where the package installed them; empty when
/// neither is there.
QString examplesFolder();

} // namespace quayside
