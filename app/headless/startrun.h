// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/runoptions.h"

namespace quayside {

/// Checks what is asked for, says what is wrong and, of a run that stands on recorded trials, what becomes of each;
/// then runs it to its end unless `--dry-run` is set. Gives the exit code.
int startRun(const QString &command, RunRequest request, const QCommandLineParser &parser);

} // namespace quayside
