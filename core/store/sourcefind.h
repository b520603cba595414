// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tempfolder.h"
#include "core/store/storeaccess.h"

#include <QDateTime>

#include <memory>

namespace quayside {

/// Where the files of a source are. An archive is unpacked into a temporary folder, which is removed with the last copy
/// of this value.
struct SourcePlace {
    QString path; ///< as the user opened it
    std::shared_ptr<const TempFolder> unpacked;
    QDateTime archiveTime; ///< of the archive that was unpacked
    qint64 archiveSize = 0;
    std::vector<Issue> archiveIssues;

    QString folder() const { return unpacked ? unpacked->path() : path; }
};

/// What was found at a source.
struct SourceFinding {
    SourcePlace place;
    Result<Opened> opened;
    std::vector<QString> places; ///< folders in which a new job would appear
};

/// Looks for the jobs of a source; unpacks an archive the first time and when it has changed. Runs on a worker.
SourceFinding findSource(const StoreAccess &access, SourcePlace place, const std::stop_token &stop);

/// The access for a source in an archive: its jobs are named after the archive, not after the temporary folder.
StoreAccess accessFor(const StoreAccess &access, const SourcePlace &place);

} // namespace quayside
