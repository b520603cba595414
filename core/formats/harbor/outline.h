// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace quayside {

/// Reads the job's own files and lists its trial folders with one directory read.
Result<JobOutline> outlineHarborJob(const Folder &job);

} // namespace quayside
