// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/trialsettings.h"

#include "core/formats/format.h"

namespace quayside {

Settings settingsOf(const Trial &trial)
{
    const auto folder = Folder::open(trial.folder);
    if (!folder)
        return {};
    const Format *format = formatOfTrial(*folder);
    return format && format->loadSettings ? format->loadSettings(*folder) : Settings();
}

} // namespace quayside
