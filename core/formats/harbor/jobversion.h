// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/job.h"

namespace quayside {

/// Which Harbor began the job, as its lock file says; what is wrong with the file is an issue.
void readHarborVersion(const Folder &folder, Job &job);

} // namespace quayside
