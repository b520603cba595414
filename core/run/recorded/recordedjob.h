// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/run/recorded/recordedtrial.h"

#include <vector>

namespace quayside {

/// The finished trials of an earlier job, or one of them.
struct RecordedJob {
    QString folder; ///< absolute
    QString id;     ///< empty: not recorded
    std::vector<RecordedTrial> trials;
    std::vector<Error> unreadable; ///< trials whose result cannot be read

    bool operator==(const RecordedJob &) const = default;
};

/// A small document of a job or a trial; null where there is none, or none that can be read.
Json documentIn(const Folder &folder, const char *name);

/// Reads a job's folder, or that of one trial in it. Trials without a result are left out: they are not finished.
/// Errors: NotFound, NotReadable; Malformed when it is neither a job nor a trial.
Result<RecordedJob> readRecordedJob(const QString &path);

} // namespace quayside
