// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/trialdetail.h"

namespace quayside {

/// Every reward.json and reward.txt of a trial and its steps. Where both stand side by side, Harbor used the .txt until
/// 2026-05-09 and the .json since; `trial` says when that was and which rewards were recorded in the end. Where it has
/// no result, none was used.
std::vector<RewardSource> readRewardFiles(const Folder &folder, const std::vector<TrialFile> &files, const Trial &trial,
                                          std::vector<Issue> &issues);

} // namespace quayside
