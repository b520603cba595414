// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace quayside {

/// One trial from one read of its result.json. Without a result it runs or was interrupted; then, and where the result
/// cannot be read, its config.json says who worked on what.
Trial loadHarborTrial(const Folder &job, const QString &trialFolder, const JobOutline &outline);

} // namespace quayside
