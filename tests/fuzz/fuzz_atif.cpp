// SPDX-License-Identifier: GPL-3.0-or-later
// A trajectory file: indexed, decoded, validated, as the page does it.

#include "tests/fuzz/readall.h"

using namespace quayside;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    TrajectoryIndex index = indexTrajectory(ByteRange(bytes));
    if (index.completeness == Completeness::Growing)
        __builtin_trap();
    validateTrajectory(index);
    readAll(std::move(index));
    return 0;
}
