// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"
#include "core/json/jsonvalue.h"

namespace quayside {

/// What `harbor analyze` wrote about one trial.
Analysis readAnalysis(const JsonValue &value, const QString &file);

} // namespace quayside
