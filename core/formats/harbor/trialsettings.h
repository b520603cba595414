// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/settings.h"

namespace quayside {

/// The trial's configuration, flattened, without what is a default (null, false, empty, a multiplier of 1), so that the
/// sparse files of 0.17 and later equal the full ones before. Empty when the file cannot be read.
Settings loadHarborSettings(const Folder &trial);

} // namespace quayside
