// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/artifacts/comparison.h"

namespace quayside {

/// The files that a patch leads from and to; a side without a file is a file that does not exist.
struct PatchedFiles {
    std::optional<ComparedFile> before;
    std::optional<ComparedFile> after;
    QString name; ///< of both, in the patch
};

/// A patch that `git apply` accepts and that gives the second file byte for byte: by lines where both are UTF-8 or some
/// encoding like it, else of the whole contents. Empty when nothing differs. Errors: those of Folder::read, TooLarge
/// (above 64 MiB).
Result<QByteArray> patchOf(const ContentComparison &comparison, const PatchedFiles &files);

} // namespace quayside
