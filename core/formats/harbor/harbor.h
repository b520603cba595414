// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace quayside {

/// Harbor's jobs and trials, of every version since 0.1.
Format harborFormat();

} // namespace quayside
