// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/run/lint/lintfinding.h"
#include "core/run/task/harborignore.h"

#include <QStringList>

namespace quayside {

/// The files of a task folder that Harbor takes, links included, and what is wrong with the others. Its path has no
/// link in it.
class TaskSources
{
public:
    /// Errors: what cannot be read at all.
    static Result<TaskSources> collect(const Folder &task, LintFindings &findings);

    const QString &root() const { return m_task.path(); }
    /// Absolute, of a path in the task.
    QString absolute(const QString &path) const { return m_task.absolute(path); }

    bool has(const QString &path) const { return m_files.contains(path); }
    const std::set<QString> &files() const { return m_files; }
    /// Whether the ignore rules of a folder above cannot be read, so that nobody knows whether the path belongs.
    bool isUndecided(const QString &path) const;
    bool isUndecidedBelow(const QString &folder) const;

    /// Of one of the files. Errors: as Folder::read.
    Result<QByteArray> read(const QString &path) const;

    enum class Kept : std::uint8_t { All, NotIgnored };
    /// Whether no link below a folder leads out of the task or round in a circle.
    bool isSafe(const QString &folder, Kept kept) const;
    /// Whether a path of the task is one without links that lead out.
    bool staysInside(const QString &path) const;

private:
    explicit TaskSources(Folder task) : m_task(std::move(task)) {}

    Folder m_task;
    std::set<QString> m_files;
    QStringList m_brokenIgnores; ///< the folders whose ignore file is none
};

/// Dockerfile and docker-compose.yaml where Harbor builds; they count even where they are ignored.
bool isBuildFile(const QString &path);

} // namespace quayside
