// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"
#include "core/json/jsonvalue.h"

namespace quayside {

/// Tables of whatever a verifier wrote: a list of objects gives one column per key and one row per object, an object
/// gives one row per key, and lists within it are tables of their own. At most 20,000 rows and 60 columns each.
std::vector<FactTable> tablesOf(const JsonValue &value, const QString &title, const QString &file);

/// Tables of a rewardkit reward-details.json: the scores of each dimension and its components, then all criteria.
/// Nothing when the document has another shape.
std::vector<FactTable> rewardKitTables(const JsonValue &value, const QString &file);

} // namespace quayside
