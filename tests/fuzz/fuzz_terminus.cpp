// SPDX-License-Identifier: GPL-3.0-or-later
// terminus-2 episodes: the input is cut at 0xFF bytes into prompts, answers and requests.

#include "core/formats/terminus/answer.h"
#include "core/formats/terminus/terminus.h"
#include "tests/fuzz/readall.h"
#include "tests/fuzz/scratch.h"

#include <array>

using namespace quayside;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    static const Scratch scratch;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArrayList parts = bytes.split('\xff');
    constexpr std::array files{"agent/episode-0/response.txt", "agent/episode-0/debug.json",
                               "agent/episode-0/prompt.txt", "agent/episode-1/prompt.txt",
                               "agent/episode-1/response.txt"};
    for (size_t i = 0; i < files.size(); ++i)
        scratch.write(files.at(i), parts.value(static_cast<qsizetype>(i)));
    const auto conversion = convertTerminusEpisodes({.folder = Folder::open(scratch.path()).value(),
                                                     .file = QStringLiteral("agent/episode-0/prompt.txt"),
                                                     .stop = {}});
    TrajectoryIndex index = indexTrajectory(conversion.value().trajectory);
    if (index.completeness != Completeness::Whole || !index.issues.empty())
        __builtin_trap(); // what a converter writes is never damaged
    readAll(std::move(index));
    return 0;
}
