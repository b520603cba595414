// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diff/worddiff.h"
#include "views/diff/sidetext.h"

#include <QColor>
#include <QFont>
#include <QRect>

class QPainter;

namespace quayside {

constexpr int headerHeight = 30; ///< px: the names of the sides, over the lines
constexpr int rulerWidth = 10;   ///< px: where the changes are in the whole file, beside the lines

struct ThemeTokens;

/// Where and how a line of a diff is painted.
struct LinePlace {
    QRect area;
    int scrolled = 0; ///< pixels to the right
    QFont font;
    QColor wordColor; ///< behind the words that differ
};

/// Paints one line with its code colours and the marked words; of a very long line only what is in sight is laid out.
void paintDiffLine(QPainter &painter, const ThemeTokens &tokens, SideText &text, int line,
                   const std::vector<ByteSpan> &words, const LinePlace &place);

} // namespace quayside
