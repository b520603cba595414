// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/format.h"

#include "core/formats/harbor/harbor.h"
#include "core/formats/harborserve/harborserve.h"
#include "core/formats/harn/harn.h"
#include "core/formats/trajectoryformat.h"

#include <algorithm>
#include <array>

namespace quayside {

std::span<const Format> formats()
{
    static const std::array all{harborFormat(), harborServeFormat(), harnFormat()};
    return all;
}

const Format *formatNamed(const QString &name)
{
    const auto found = std::ranges::find(formats(), name, &Format::name);
    return found == formats().end() ? nullptr : &*found;
}

const Format *formatOfTrial(const Folder &trial)
{
    const auto found = std::ranges::find_if(
        formats(), [&](const Format &format) { return format.detect(trial) == FolderKind::Trial; });
    return found == formats().end() ? nullptr : &*found;
}

const Format &layoutOf(const Folder &trial)
{
    const Format *format = formatOfTrial(trial);
    return format ? *format : formats().front();
}

std::vector<QString> trajectoriesOf(const Folder &trial)
{
    return findTrajectoryFiles(trial, layoutOf(trial).agentFolders(trial));
}

} // namespace quayside
