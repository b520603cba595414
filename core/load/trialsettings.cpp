// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/trialsettings.h"

#include "core/formats/format.h"

namespace quayside {

Settings settingsOf(const Trial &trial)
{
    const auto folder = Folder::open(trial.folder);
    if (!folder)
        return {};
    for (const Format &format : formats()) {
        if (format.loadSettings && format.detect(*folder) == FolderKind::Trial)
            return format.loadSettings(*folder);
    }
    return {};
}

} // namespace quayside
