// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/bytesource.h"

namespace quayside {

enum class TextEncoding : std::uint8_t {
    Utf8,
    Utf16Little,
    Utf16Big,
};

/// How the bytes of a source are to be read as text.
struct EncodingGuess {
    TextEncoding encoding = TextEncoding::Utf8;
    int markLength = 0;    ///< bytes of the byte order mark at the start
    bool isBinary = false; ///< no text in a known encoding; the bytes are better shown as such

    bool operator==(const EncodingGuess &) const = default;
};

/// Bytes of one code unit.
int unitSize(TextEncoding encoding);

/// Looks at the first bytes only (8 KB are enough): a byte order mark decides, then NUL bytes and the share of
/// controls.
EncodingGuess guessEncoding(QByteArrayView start);

} // namespace quayside
