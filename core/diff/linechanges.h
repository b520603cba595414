// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diff/textdiff.h"

namespace quayside {

/// The changes as libgit2 finds them: complete, but it cannot be interrupted. Error: Failed, TooLarge (over a
/// gigabyte).
Result<std::vector<TextChange>> changesByGit(const QByteArray &before, const QByteArray &after, IgnoredFlags ignored);

/// The part of both texts between an equal start and an equal end.
TextChange differingMiddle(const TextLines &before, const TextLines &after);

/// Matches lines that occur exactly once in each text (the longest run of them in the same order), grows these matches
/// in both directions and calls what is left between them changed. Time O(n log n). Error: Cancelled.
Result<std::vector<TextChange>> changesByAnchors(const TextLines &before, const TextLines &after, std::stop_token stop);

/// The text with what is to be ignored made equal; it keeps its number of lines.
QByteArray normalized(const QByteArray &text, IgnoredFlags ignored);

} // namespace quayside
