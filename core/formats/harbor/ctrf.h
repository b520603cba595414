// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"
#include "core/json/jsonvalue.h"

namespace quayside {

/// A Common Test Report Format document (ctrf.io), of its specification 1.0 or as reporters wrote it before; nothing
/// for any other JSON. Its times are milliseconds by the standard, but older pytest plugins write seconds: told apart
/// by the size of the report's start time.
std::optional<TestReport> readCtrf(const JsonValue &value, const QString &file);

} // namespace quayside
