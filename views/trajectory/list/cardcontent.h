// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/step.h"
#include "core/trajectory/rows.h"
#include "views/trajectory/list/cardheader.h"

namespace quayside {

/// How much of a step its card shows.
enum class CardDetail : std::uint8_t {
    Line,  ///< its header, and its message or reasoning in one line
    Part,  ///< the first lines of each part
    Whole, ///< every line that was decoded
};

/// What the card of a row says, as far as it is shown, before it is laid out.
struct CardContent {
    Step step;
    std::optional<Step> behind; ///< holds the results of the step, where that is another one
    StepKind kind = StepKind::Message;
    bool isFailed = false;
    HeaderWords words;
};

/// Decodes the step of a row that is no fold.
CardContent cardContent(const AgentRun &run, const ListRow &row, CardDetail detail, StepKinds shown);

/// "5 identical calls more": the row that stands for a loop.
QString sayFold(const AgentRun &run, const ListRow &fold);

} // namespace quayside
