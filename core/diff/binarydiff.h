// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/bytesource.h"

#include <stop_token>

namespace quayside {

/// Bytes that differ, at the same offset in both files.
struct DifferingBytes {
    qint64 offset = 0;
    qint64 length = 0;

    bool operator==(const DifferingBytes &) const = default;
};

/// Two files compared byte by byte at equal offsets; what one has beyond the other's end differs.
struct BinaryDiff {
    Bytes beforeSize;
    Bytes afterSize;
    QByteArray beforeHash; ///< SHA-256, hex
    QByteArray afterHash;
    std::vector<DifferingBytes> ranges;
    qint64 differing = 0; ///< bytes
    bool isCut = false;   ///< there are more ranges than are listed

    bool isSame() const { return differing == 0; }
    bool operator==(const BinaryDiff &) const = default;
};

constexpr int mostDifferingRanges = 10'000;

/// Reads both in windows; files of any size take no more memory. Error: Cancelled.
Result<BinaryDiff> diffBinary(const ByteSource &before, const ByteSource &after, std::stop_token stop = {});

/// Whether two sources hold the same bytes; stops at the first difference. Error: Cancelled.
Result<bool> haveSameBytes(const ByteSource &before, const ByteSource &after, std::stop_token stop = {});

} // namespace quayside
