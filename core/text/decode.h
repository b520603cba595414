// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/encoding.h"

#include <string>
#include <vector>

namespace quayside {

/// One step of decoding: a code point, or a byte that is no part of one.
struct DecodedUnit {
    char32_t code = 0;
    int length = 1; ///< bytes it takes
    bool isValid = true;

    bool operator==(const DecodedUnit &) const = default;
};

/// Decodes what stands at the start of `bytes`, which must not be empty. An invalid byte is a step of its own.
DecodedUnit decodeOne(QByteArrayView bytes, TextEncoding encoding);

/// UTF-16 for matching: an invalid byte becomes U+FFFD.
QString decodeForMatching(QByteArrayView bytes, TextEncoding encoding);

/// How many bytes the first `units` UTF-16 units of decodeForMatching(bytes) stand for.
qsizetype bytesOfUnits(QByteArrayView bytes, TextEncoding encoding, qsizetype units);

/// A text as the bytes a file in this encoding holds.
QByteArray encode(QStringView text, TextEncoding encoding);

} // namespace quayside
