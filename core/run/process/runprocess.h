// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/process/processspec.h"
#include "core/run/process/stopflag.h"

#include <optional>

namespace quayside {

/// How long a program may take, and how long it has between TERM and KILL.
struct TimeLimit {
    std::optional<Milliseconds> timeout;
    Milliseconds grace{3000};
};

/// Starts a program and blocks until it has ended, was stopped or timed out (TERM, grace, KILL to its whole session).
/// Output goes to `sink` as it comes, on this thread. What the program left behind in the background is not waited for.
Result<ProcessResult> runProcess(const ProcessSpec &spec, const TimeLimit &timeLimit, const StopFlag &stop,
                                 const OutputSink &sink = {});

/// The kind of error that the end of a program which did not exit with 0 is.
ErrorCode codeOf(ProcessEnd end);

/// A short program run for its output: standard output, at most `cap` bytes of it. An error when it does not exit with
/// 0: Cancelled, TimedOut or Failed.
Result<QByteArray> outputOf(const ProcessSpec &spec, const TimeLimit &timeLimit, const StopFlag &stop,
                            Bytes cap = Bytes(1 << 20));

} // namespace quayside
