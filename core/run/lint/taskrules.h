// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/lint/lintfinding.h"
#include "core/run/lint/taskoutline.h"
#include "core/run/lint/tasksources.h"

namespace quayside {

/// A task whose task.toml can be read: what the rules look at.
struct LintedTask {
    const TaskSources &sources;
    const toml::table &document;
    TaskOutline outline;

    QString config() const { return sources.absolute(QStringLiteral("task.toml")); }
};

/// Missing or empty files, links, and artifacts among the logs of a separate verifier.
void checkLayout(const LintedTask &task, LintFindings &findings);

/// Overlapping artifacts, a shared verifier, an agent that is root.
void checkConfig(const LintedTask &task, LintFindings &findings);

} // namespace quayside
