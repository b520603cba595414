// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/analysis.h"
#include "core/json/jsonvalue.h"

namespace quayside {

/// What `harbor analyze` wrote about one trial.
Analysis readAnalysis(const JsonValue &value, const QString &file);
/// What it wrote about a job, and about single trials of it.
JobAnalysis readJobAnalysis(const JsonValue &value, const QString &file);

} // namespace quayside
