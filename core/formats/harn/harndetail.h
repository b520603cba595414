// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"

namespace quayside {

class Folder;

/// Every file and folder of a run with its role; what the workspace holds are its artifacts.
std::vector<TrialFile> listHarnFiles(const Folder &run, std::vector<Issue> &issues);

/// The files a run left, and as tables what its own summary.json and its entry in the job's summary say.
TrialDetail loadHarnDetail(const Folder &run);

} // namespace quayside
