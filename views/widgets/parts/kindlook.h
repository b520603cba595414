// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/kinds.h"
#include "views/theme/tokens.h"

namespace quayside {

/// The colour of a kind of step: the same in the list, in the filters and on the timeline.
QColor kindColor(StepKind kind, const ThemeTokens &tokens);

/// "tool calls", for the filters.
QString sayKinds(StepKind kind);

/// "message", for one step.
QString sayKind(StepKind kind);

} // namespace quayside
