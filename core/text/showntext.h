// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/encoding.h"
#include "core/text/sgr.h"

#include <QString>

#include <vector>

namespace quayside {

/// A stretch of a shown text in one terminal style; stretches in the view's own style are left out.
struct StyledRange {
    int start = 0;
    int length = 0;
    TerminalStyle style;

    bool operator==(const StyledRange &) const = default;
};

/// A stretch of a shown text that stands for something invisible: a control, a direction override, an invalid byte.
struct TokenRange {
    int start = 0;
    int length = 0;

    bool operator==(const TokenRange &) const = default;
};

/// Text as it may be put on a screen: nothing in it is invisible, moves the cursor or turns the reading direction.
/// Colour sequences are gone from it and have become styles.
struct ShownText {
    QString text;
    std::vector<StyledRange> styles; ///< in order, not overlapping
    std::vector<TokenRange> tokens;  ///< in order, not overlapping
    std::vector<int> bytes;          ///< for each UTF-16 unit of the text and for its end: the byte it came from
    TerminalStyle styleAfter;        ///< what the next line starts with

    /// The first unit that shows the byte or something after it.
    int unitOfByte(int byte) const;

    bool operator==(const ShownText &) const = default;
};

/// Shows one line or a piece of one; tabs stay tabs, line ends inside become tokens.
ShownText showText(QByteArrayView bytes, TextEncoding encoding = TextEncoding::Utf8, const TerminalStyle &start = {});

/// The same for a text that is decoded already; `bytes` counts bytes of its UTF-8 form.
ShownText showText(QStringView text, const TerminalStyle &start = {});

/// What stands for a character that would be invisible or would act: "␛", "⟦U+202E⟧"; empty for an ordinary one.
QString tokenFor(char32_t code);

} // namespace quayside
