// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/queue/runqueue.h"

namespace quayside {

enum class ProgressStyle : std::uint8_t {
    None,
    Lines,    ///< one line when a trial ends
    Terminal, ///< those, and one line below that is kept up to date
};

/// Where progress goes: standard error, in the style that fits it.
ProgressStyle fittingStyle();

/// Runs a queue to its end with an event loop, shows progress, and stops it at the first interrupt (the second one ends
/// the program; what it leaves is found by a resume). Gives the exit code.
int runToTheEnd(RunQueue &queue, ProgressStyle style);

/// The outcome as JSON on standard output.
void printOutcome(const RunQueue &queue);

} // namespace quayside
