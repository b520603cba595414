// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trial.h"
#include "tests/support/temporaryfolder.h"

#include <vector>

namespace quayside {

/// One step of a made trajectory: a tool with its one argument, or words where the tool is empty.
struct WalkedStep {
    QString tool;
    QString argument; ///< of "command" for Bash, of "file_path" for others; or the words
    QString answer;
};

/// Writes a trial folder with a trajectory of these steps, a second and 100 tokens each, and gives the trial to it.
TrialPointer writeWalkedTrial(const TemporaryFolder &folder, const QString &name, const std::vector<WalkedStep> &steps);

} // namespace quayside
