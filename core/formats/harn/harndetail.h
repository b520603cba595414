// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"

namespace quayside {

class Folder;

/// The files a run left, and what its own summary.json and the aggregate's entry say, as tables.
/// Every file and folder of a run with its role; what the workspace holds are its artifacts.
std::vector<TrialFile> listHarnFiles(const Folder &run, std::vector<Issue> &issues);

TrialDetail loadHarnDetail(const Folder &run);

} // namespace quayside
