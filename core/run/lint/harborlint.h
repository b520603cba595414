// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/lint/lintfinding.h"
#include "core/run/lint/lintselection.h"

namespace quayside {

/// What `harbor lint` of Harbor 0.26 finds in a folder, which need not be a task's, by the rules that the folder's
/// files and the command line choose. Nothing is run, Docker neither. Errors: a file that cannot be read, a choice that
/// is not to be understood, a variable of this machine that a compose file needs.
Result<std::vector<LintFinding>> lintAsHarbor(const QString &folder, const LintLayer &commandLine);

} // namespace quayside
