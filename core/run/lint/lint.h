// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/issue.h"
#include "core/run/lint/lintfinding.h"
#include "core/run/queue/runtrial.h"

namespace quayside {

/// What is wrong with a task folder without running it: errors of task.toml with their line, missing parts, what the
/// environment cannot do, and files in environment/ that show the agent what tests/ or solution/ hold.
std::vector<Issue> lintTask(const QString &folder, EnvironmentKind environment);

/// What the names of our own rules begin with.
inline const QString ourRules = QStringLiteral("quayside/");

/// The same as findings of rules of our own, but for what is one of Harbor's rules as well.
std::vector<LintFinding> lintAsOurs(const QString &folder, EnvironmentKind environment);

/// One line of the author's checklist.
struct LintCheck {
    QString code; ///< "oracle-scores-full", "nop-scores-nothing", "oracle-repeats" or "dimensions-named"
    bool passed = false;
    QString detail;

    bool operator==(const LintCheck &) const = default;
};

/// Judges a job of two oracle runs and one of nop.
std::vector<LintCheck> checkRuns(const std::vector<RunTrial> &trials);

} // namespace quayside
