// SPDX-License-Identifier: GPL-3.0-or-later
// A Dockerfile of a task and its .dockerignore: read before anything of them is followed.

#include "core/run/dockerfile/dockerfile.h"
#include "core/run/dockerfile/ignorerules.h"

#include <algorithm>
#include <cstdlib>

using namespace quayside;

namespace {

/// Each stage that is needed comes after those it needs, and every path is a whole one.
void checkStages(const Dockerfile &file)
{
    const std::vector<size_t> needed = neededStages(file);
    if (needed.empty() || needed.back() + 1 != file.stages.size() || imageOf(file).isEmpty())
        std::abort();
    for (auto at = needed.begin(); at != needed.end(); ++at) {
        for (const size_t other : stagesOf(file.stages[*at])) {
            if (std::find(needed.begin(), at, other) == at)
                std::abort();
        }
        for (const DockerStep &step : file.stages[*at].steps) {
            const auto *copy = std::get_if<CopyStep>(&step.action);
            if (copy && !copy->destination.startsWith(QLatin1Char('/')))
                std::abort();
        }
        if (!file.stages[*at].workingFolder.startsWith(QLatin1Char('/')))
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto file = parseDockerfile(bytes, QStringLiteral("Dockerfile")))
        checkStages(*file);
    if (const auto rules = IgnoreRules::parse(bytes.first(std::min<qsizetype>(bytes.size(), 200))))
        static_cast<void>(rules->matches(QStringLiteral("a/long path/with.some.parts/a.txt")));
    return 0;
}
