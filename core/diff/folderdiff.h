// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

#include <stop_token>

namespace quayside {

enum class PairState : std::uint8_t {
    Same,
    Differs,
    Missing, ///< only in the first
    Extra,   ///< only in the second
    Unknown, ///< a link, a special file or one that cannot be read: shown, not opened
};

struct FolderDiffEntry {
    QString path; ///< relative to both folders
    PairState state = PairState::Same;
    EntryKind kind = EntryKind::File;
    std::optional<Bytes> before;
    std::optional<Bytes> after;

    bool operator==(const FolderDiffEntry &) const = default;
};

/// Compares two folders file by file, depth first by name; links are not followed; at most 64 deep and 100,000 entries.
/// Errors: those of Folder::list for the two folders themselves, TooLarge, Cancelled.
Result<std::vector<FolderDiffEntry>> diffFolders(const Folder &before, const Folder &after, std::stop_token stop = {});

/// Same or Differs, by the bytes, to which a database's write-ahead log belongs; Unknown where one of them cannot be
/// opened. Error: Cancelled.
Result<PairState> compareFiles(const Folder &beforeFolder, const QString &before, const Folder &afterFolder,
                               const QString &after, std::stop_token stop = {});

/// Whether the write-ahead logs beside two databases hold the same bytes; one that is not there is as an empty one.
/// Error: Cancelled.
Result<bool> haveSameLogs(const Folder &beforeFolder, const QString &before, const Folder &afterFolder,
                          const QString &after, std::stop_token stop = {});

} // namespace quayside
