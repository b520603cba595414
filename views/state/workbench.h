// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quayside {

class JobStore;
class RunBoard;
class Selection;

/// What every page works on: the open jobs, where the user is, and what runs. Owned by the application, outlives every
/// page.
struct Workbench {
    JobStore &store;
    Selection &selection;
    RunBoard &runs;
};

} // namespace quayside
