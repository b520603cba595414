// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diff/textdiff.h"

namespace quayside {

/// Changes that stand near each other, with the equal lines around them.
struct TextHunk {
    LineRange before;
    LineRange after;
    int firstChange = 0; ///< into TextDiff::changes
    int changeCount = 0;

    bool operator==(const TextHunk &) const = default;
};

/// Groups changes as git does: two whose contexts touch or overlap share a hunk.
std::vector<TextHunk> hunksOf(const TextDiff &diff, int beforeLines, int afterLines, int context = 3);

/// How a file is named in a patch; no name means that the file does not exist on that side.
struct PatchNames {
    QString before;
    QString after;
};

/// The first lines of a patch: the names, and whether the file is new or deleted.
QByteArray patchHeading(const PatchNames &names);

/// A unified diff that `git apply` and `patch -p1` accept; empty when nothing differs.
QByteArray patchText(const TextDiff &diff, const TextLines &before, const TextLines &after, const PatchNames &names,
                     int context = 3);

/// The other text, put together from `before` and the lines of `after` inside changes.
QByteArray applied(const TextDiff &diff, const TextLines &before, const TextLines &after);

} // namespace quayside
