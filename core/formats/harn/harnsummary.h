// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace quayside {

inline constexpr QLatin1StringView harnSummaryFile("summary.json");

/// Reads summary.json once: the runs, what it declares, and an issue for each total that its own runs do not add up to.
void readHarnOutline(const Folder &job, JobOutline &outline);

/// One run's row, as the outline has read it.
Trial readHarnTrial(const Folder &job, const QString &runId, const JobOutline &outline);

} // namespace quayside
