// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/showntext.h"
#include "views/widgets/text/highlighter.h"

#include <QTextLayout>

#include <limits>
#include <span>

namespace quayside {

/// The characters that formats are wanted for: [first, last).
struct UnitRange {
    int first = 0;
    int last = std::numeric_limits<int>::max();

    bool overlaps(int start, int length) const { return start < last && start + length > first; }
};

/// The formats of a QTextLayout for a line: code colours, over them the terminal's own, over them the tokens that stand
/// for what would be invisible.
QList<QTextLayout::FormatRange> lineFormats(std::span<const SyntaxSpan> syntax, const ShownText &shown,
                                            const ThemeTokens &tokens, const UnitRange &wanted = {});

/// Code colours alone.
QList<QTextLayout::FormatRange> syntaxFormats(std::span<const SyntaxSpan> syntax, const ThemeTokens &tokens);

} // namespace quayside
