// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"

namespace quayside {

/// Roles whose files the Logs tab lists: what was written for people to read while the trial ran.
const std::vector<FileRole> &logRoles();
/// Roles whose files the Config tab shows.
const std::vector<FileRole> &configRoles();

/// The files (not the folders) of these roles, in the order of the roles.
std::vector<TrialFile> filesOf(const TrialDetail &detail, const std::vector<FileRole> &roles);
int countFiles(const TrialDetail &detail, const std::vector<FileRole> &roles);

} // namespace quayside
