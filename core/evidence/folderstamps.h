// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

namespace quayside {

/// Digests over the names, sizes and times of a trial's files: equal as long as no file came, went or was written.
struct FolderStamps {
    size_t agents = 0; ///< of the files in the agents' folders, and beside them in the trial's own
    size_t others = 0; ///< of everything else

    bool operator==(const FolderStamps &) const = default;
};

/// Walks the trial's folder: one directory read per folder and one stat per file, at most 50,000 files; links are not
/// followed.
FolderStamps stampsOf(const Folder &trial, const std::vector<QString> &agentFolders);

/// Of the files that lie in the folder itself, as the agents' files: where a file that was opened by itself lies.
FolderStamps stampsOfFilesIn(const Folder &folder);

} // namespace quayside
