// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace quayside {

/// Harn's coding-agent benchmark: a folder with a summary.json (schema 1 to 3) that describes every run. Times of day
/// are not recorded there, so spans stay empty; the durations are among the facts of a run's detail.
Format harnFormat();

} // namespace quayside
