// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/lint/taskrules.h"

namespace quayside {

/// Images, Dockerfiles and the scripts of tests and solutions.
void checkSources(const LintedTask &task, LintFindings &findings);

/// Whether an image is one that another push may replace.
bool isUnpinnedImage(const QString &image);

} // namespace quayside
