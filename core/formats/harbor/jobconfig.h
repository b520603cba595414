// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/job.h"

namespace quayside {

/// Which jobs a job was made from, as its configuration says; what is wrong with the file is an issue.
void readJobConfig(const Folder &folder, Job &job);

} // namespace quayside
