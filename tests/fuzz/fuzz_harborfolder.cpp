// SPDX-License-Identifier: GPL-3.0-or-later
// A whole folder: the input is cut at 0xFF bytes into the job's config, result and lock and a trial's config and
// result.

#include "core/load/load.h"
#include "tests/fuzz/scratch.h"

#include <array>

using namespace quayside;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    static const Scratch scratch;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArrayList parts = bytes.split('\xff');
    constexpr std::array files{"job/config.json", "job/result.json", "job/lock.json", "job/a__b/config.json",
                               "job/a__b/result.json"};
    for (size_t i = 0; i < files.size(); ++i)
        scratch.write(files.at(i), parts.value(static_cast<qsizetype>(i)));
    const auto opened = findJobs(scratch.path("job"));
    if (!opened)
        return 0;
    for (const FoundJob &found : opened->jobs) {
        const auto job = loadJob(found);
        if (job)
            totalsOf(*job);
    }
    return 0;
}
