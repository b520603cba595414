// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace quayside {

/// A stretch of bytes within a line.
struct ByteSpan {
    int first = 0;
    int count = 0;

    bool operator==(const ByteSpan &) const = default;
};

/// Where two versions of one line differ, in whole words.
struct WordDiff {
    std::vector<ByteSpan> before;
    std::vector<ByteSpan> after;

    bool operator==(const WordDiff &) const = default;
};

/// A word is a run of letters, digits and underscores, a run of blanks, or one other character. Differences with only
/// blanks between them are one. Lines that have nothing in common differ as a whole.
WordDiff diffWords(std::string_view before, std::string_view after);

/// The share of words that two lines have in common, 0..1 (Dice on multisets; blanks do not count).
double likeness(std::string_view before, std::string_view after);

} // namespace quayside
