// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/freshness.h"

namespace quayside {

std::optional<Milliseconds> ageOfNewest(const Folder &folder, std::span<const QString> files)
{
    std::optional<std::int64_t> newest;
    for (const QString &file : files) {
        if (const auto stamp = folder.stamp(file))
            newest = std::max(newest.value_or(stamp->modifiedNs), stamp->modifiedNs);
    }
    return newest.transform(
        [](std::int64_t modified) { return Milliseconds(now().microseconds / 1000 - modified / 1'000'000); });
}

} // namespace quayside
