// SPDX-License-Identifier: GPL-3.0-or-later
// A claude-code session: converted, and the result read like any trajectory.

#include "core/formats/claudecode/claudecode.h"
#include "tests/fuzz/readall.h"
#include "tests/fuzz/scratch.h"

using namespace quayside;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    static const Scratch scratch;
    scratch.write("agent/sessions/s.jsonl",
                  QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    const auto conversion = convertClaudeLog(
        {.folder = Folder::open(scratch.path()).value(), .file = QStringLiteral("agent/sessions/s.jsonl"), .stop = {}});
    if (!conversion)
        return 0;
    TrajectoryIndex index = indexTrajectory(conversion->trajectory);
    if (index.completeness != Completeness::Whole || !index.issues.empty())
        __builtin_trap(); // what a converter writes is never damaged
    readAll(std::move(index));
    return 0;
}
