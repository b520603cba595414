// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparison.h"

namespace quayside {

/// What a comparison says of one arm against the baseline, in three sentences.
struct Answer {
    QString question;
    QString verdict;
    QString ground; ///< what the verdict is based on, and what it cannot show
};

Answer answerOf(const Comparison &comparison, size_t arm);

} // namespace quayside
