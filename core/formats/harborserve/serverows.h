// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"
#include "core/formats/harborserve/serverecords.h"

namespace quayside {

/// The trials of a job as the database describes them, by their folders relative to the job's: the last attempt at each
/// is the trial, those before it are its earlier attempts. Errors: those of the records.
Result<std::map<QString, Trial>> rowsOf(const ServeRecords &records, const ServedJob &job, const Folder &folder);

} // namespace quayside
