// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quayside {

class JobStore;
class Selection;

/// What every page works on: the open jobs and where the user is. Owned by the application, outlives every page.
struct Workbench {
    JobStore &store;
    Selection &selection;
};

} // namespace quayside
