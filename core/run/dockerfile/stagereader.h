// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/dockerfile/dockerfile.h"

namespace quayside {

/// All stages of a text, those that nobody needs among them. Errors: Malformed, `where` = "line N".
Result<Dockerfile> readStages(const QString &text);

} // namespace quayside
