// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/settings.h"
#include "core/data/trial.h"

namespace quayside {

/// Reads the settings of a trial from its folder, in whichever format it is; empty where there are none. Thread safe.
Settings settingsOf(const Trial &trial);

} // namespace quayside
