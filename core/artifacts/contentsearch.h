// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/artifactfile.h"
#include "core/base/folder.h"

#include <stop_token>

namespace quayside {

struct ContentHit {
    int line = 0;
    QString text; ///< of the line, cut to 200 characters around the hit

    bool operator==(const ContentHit &) const = default;
};

/// The lines of one file that hold what is searched for.
struct FileHits {
    QString path;
    std::vector<ContentHit> hits;
    bool isCut = false; ///< there are more hits, or more of the file than was searched

    bool operator==(const FileHits &) const = default;
};

struct ContentSearchLimits {
    Bytes fileStart{64LL << 20}; ///< what comes after it is not searched
    size_t hitsOfAFile = 200;
};

/// Looks for a text in whatever letter case in the artifacts that are text; links, special files and binaries are
/// passed over. Files without a hit are left out. What was found so far when stopped.
std::vector<FileHits> searchContents(const Folder &trial, const std::vector<ArtifactFile> &files, const QString &text,
                                     std::stop_token stop = {}, const ContentSearchLimits &limits = {});

} // namespace quayside
