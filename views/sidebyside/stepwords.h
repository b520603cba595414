// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/trialpath.h"

namespace quayside {

/// A step in one line.
struct StepWords {
    QString number;
    QString title; ///< the tool, or the kind where none was called
    QString line;
    QString time;
    StepKind kind = StepKind::Message;
    bool isCall = false;
    bool isFailed = false;
};

/// Decodes the first step of a row.
StepWords wordsOfRow(const TrialPath &path, size_t row);

} // namespace quayside
