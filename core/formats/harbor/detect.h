// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace quayside {

/// Judges by the keys near the start of config.json and result.json, so that truncated files are still recognised;
/// without either, by what lies in the folder. A folder without files of its own that holds trials is a job.
FolderKind detectHarbor(const Folder &folder);

} // namespace quayside
