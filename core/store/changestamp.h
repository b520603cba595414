// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"

#include <span>

namespace quayside {

/// Tells whether any of a few files changed: their sizes, times and inodes folded into one number (64 bits: two states
/// of one file get the same number by chance once in 10^19).
struct ChangeStamp {
    std::uint64_t digest = 0;

    bool operator==(const ChangeStamp &) const = default;
};

ChangeStamp stampOf(const FileStamp &file);

/// Of the files that exist, and of which exist.
ChangeStamp stampOf(const Folder &folder, std::span<const QString> files);

/// Of a folder's own entry list: changes when something in it is made, removed or renamed.
ChangeStamp stampOfEntries(const Folder &folder, const QString &relative);

} // namespace quayside
