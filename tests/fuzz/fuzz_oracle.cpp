// SPDX-License-Identifier: GPL-3.0-or-later
// What an oracle printed, and its exit code behind the last 0xFF byte.

#include "core/formats/oracle/oracle.h"
#include "tests/fuzz/readall.h"
#include "tests/fuzz/scratch.h"

using namespace quayside;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    static const Scratch scratch;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype cut = bytes.lastIndexOf('\xff');
    scratch.write("agent/oracle.txt", bytes.first(cut < 0 ? bytes.size() : cut));
    scratch.write("agent/exit-code.txt", cut < 0 ? QByteArray() : bytes.sliced(cut + 1));
    const auto conversion = convertOracleLog(
        {.folder = Folder::open(scratch.path()).value(), .file = QStringLiteral("agent/oracle.txt"), .stop = {}});
    TrajectoryIndex index = indexTrajectory(conversion.value().trajectory);
    if (index.completeness != Completeness::Whole || !index.issues.empty())
        __builtin_trap(); // what a converter writes is never damaged
    readAll(std::move(index));
    return 0;
}
