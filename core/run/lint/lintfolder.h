// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/issue.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace quayside {

/// A task to lint, or a folder that is none although it looks like one: the issue says why.
struct LintTarget {
    QString folder;
    std::optional<Issue> fault;

    bool operator==(const LintTarget &) const = default;
};

/// The task folders at a path or below it, at most six folders deep, by name. What has the parts of a task and no
/// task.toml, and a task behind a link to elsewhere, is listed as well. Empty where there is nothing of the kind.
std::vector<LintTarget> lintTargets(const QString &path);

/// The folders that are linted for some paths, each once and without links: those of lintTargets, else the path itself.
/// Errors: NotFound, a path is no folder.
Result<QStringList> lintRoots(const QStringList &paths);

} // namespace quayside
