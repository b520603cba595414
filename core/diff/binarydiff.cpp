// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diff/binarydiff.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstring>

namespace quayside {

namespace {

constexpr qsizetype windowBytes = 1 << 20;

void addDiffering(BinaryDiff &diff, qint64 offset, qint64 length)
{
    diff.differing += length;
    if (!diff.ranges.empty() && diff.ranges.back().offset + diff.ranges.back().length == offset)
        diff.ranges.back().length += length;
    else if (static_cast<int>(diff.ranges.size()) < mostDifferingRanges)
        diff.ranges.push_back({offset, length});
    else
        diff.isCut = true;
}

void compareWindow(BinaryDiff &diff, qint64 offset, QByteArrayView before, QByteArrayView after)
{
    const qsizetype both = std::min(before.size(), after.size());
    if (both > 0 && std::memcmp(before.data(), after.data(), static_cast<size_t>(both)) != 0) {
        for (qsizetype i = 0; i < both; ++i) {
            if (before[i] != after[i])
                addDiffering(diff, offset + i, 1);
        }
    }
    if (const qsizetype rest = std::max(before.size(), after.size()) - both; rest > 0)
        addDiffering(diff, offset + both, rest);
}

} // namespace

Result<BinaryDiff> diffBinary(const ByteSource &before, const ByteSource &after, std::stop_token stop)
{
    QCryptographicHash beforeHash(QCryptographicHash::Sha256), afterHash(QCryptographicHash::Sha256);
    BinaryDiff diff;
    for (qint64 offset = 0;; offset += windowBytes) {
        if (stop.stop_requested())
            return std::unexpected(cancelledError());
        const QByteArray one = before.read(offset, windowBytes);
        const QByteArray two = after.read(offset, windowBytes);
        if (one.isEmpty() && two.isEmpty())
            break;
        beforeHash.addData(one);
        afterHash.addData(two);
        diff.beforeSize += Bytes(one.size());
        diff.afterSize += Bytes(two.size());
        compareWindow(diff, offset, one, two);
    }
    diff.beforeHash = beforeHash.result().toHex();
    diff.afterHash = afterHash.result().toHex();
    return diff;
}

Result<bool> haveSameBytes(const ByteSource &before, const ByteSource &after, std::stop_token stop)
{
    if (before.size() != after.size())
        return false;
    for (qint64 offset = 0;; offset += windowBytes) {
        if (stop.stop_requested())
            return std::unexpected(cancelledError());
        const QByteArray one = before.read(offset, windowBytes);
        if (one != after.read(offset, windowBytes))
            return false;
        if (one.isEmpty())
            return true;
    }
}

} // namespace quayside
