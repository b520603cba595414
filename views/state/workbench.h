// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quayside {

class EvidenceStore;
class JobStore;
class RunBoard;
class Selection;

/// What every page works on: the open jobs and the evidence of their trials, where the user is, and what runs. Owned by
/// the application, outlives every page.
struct Workbench {
    JobStore &store;
    EvidenceStore &evidence;
    Selection &selection;
    RunBoard &runs;
};

} // namespace quayside
