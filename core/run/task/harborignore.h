// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/run/task/gitignore.h"

#include <map>

namespace quayside {

/// The .harborignore files of a task: read in the folders of tests and solutions and below, deeper ones later. The
/// files themselves are always left out, wherever they lie.
class HarborIgnore
{
public:
    explicit HarborIgnore(Folder task) : m_task(std::move(task)) {}

    /// Of a path in the task; that of a folder ends with a slash. Errors: Malformed, NotRegular (an ignore file).
    Result<bool> leavesOut(const QString &path);

    /// Of what lies at a path: a link is also left out where what it leads to is.
    Result<bool> leavesOutEntry(const QString &path);

    /// Whether a folder is one of those.
    bool countsIn(const QString &folder) const;
    /// Of the ignore file right in a folder. Errors as above.
    Result<void> check(const QString &folder);

private:
    /// By the rules of the folders above, from the scope's own on; `mark` is the slash of a folder.
    Result<IgnoreVerdict> verdictOf(const QStringList &parts, qsizetype scope, const QString &mark);
    Result<const std::optional<GitIgnore> *> rulesIn(const QString &folder);

    Folder m_task;
    std::map<QString, std::optional<GitIgnore>> m_rules; ///< by folder; empty where none are
};

} // namespace quayside
