// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trajectory/agentrun.h"
#include "core/trajectory/wordsof.h"

namespace quayside {

/// A text of a step with its heading.
struct DetailBlock {
    QString heading;
    Excerpt excerpt;
    int lines = 24;    ///< shown at first
    QString recording; ///< the file that the text names, if it is one, relative to the trial's folder
};

/// All that a step says: what is wrong with it, and its texts in the order they came about.
struct DetailTexts {
    std::vector<Issue> issues;
    std::vector<DetailBlock> blocks; ///< none is empty
};

/// Decodes the step, and the one after it where that holds its results.
DetailTexts detailTexts(const AgentRun &run, RunIndex step);

} // namespace quayside
