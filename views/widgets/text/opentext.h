// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/text/textcaret.h"
#include "views/widgets/text/textscroll.h"

namespace quayside {

/// Lines from 0, both included; none when the first is negative.
struct LineSpan {
    qint64 first = -1;
    qint64 last = -1;

    bool contains(qint64 line) const { return line >= first && line <= last; }
};

/// A document in a view, with the state that belongs to it: where it is scrolled to, what is selected and which lines
/// are emphasized.
struct OpenText {
    explicit OpenText(std::unique_ptr<TextDocument> document) : text(std::move(document)), scroll(text), caret(text) {}
    Q_DISABLE_COPY_MOVE(OpenText)

    LaidOutText text;
    TextScroll scroll;
    TextCaret caret;
    LineSpan emphasis;
};

} // namespace quayside
