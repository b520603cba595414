// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/trial.h"

#include <QHash>

namespace quayside {

/// Files of a task, by the names that artifacts may have.
class NamedFiles
{
public:
    explicit NamedFiles(std::vector<QString> files);

    const std::vector<QString> &all() const { return m_files; }

    /// The file that can stand for an artifact the agent left at `source`: of the same name, else "expected_" and the
    /// name, and of those with the same folders above it.
    std::optional<QString> standingFor(const QString &source) const;

private:
    struct Named {
        size_t file = 0;
        int fit = 0; ///< 2 the same name, 1 "expected_x"
    };

    std::vector<QString> m_files;
    QHash<QString, std::vector<Named>> m_byName;
};

/// The folder of a task and what is in it.
struct TaskFiles {
    Folder folder;
    NamedFiles tests;
    NamedFiles solution;
    NamedFiles environment;
};

/// Where the folder of a trial's task is, if it may be looked at.
struct TaskPlace {
    std::optional<Folder> folder;
    QString notOpened; ///< a path that the trial names and that lies in no folder of known tasks
};

/// A trial names its task by a path that somebody else wrote. It is opened only in the folders around its job or around
/// other open ones (never the home folder itself or what is above it), in Harbor's cache, and below the folders that
/// QUAYSIDE_TASKS lists; and never through a link out of those.
TaskPlace taskPlaceOf(const Trial &trial, const QStringList &jobPaths);

/// Regular files, at most 2000 of each part and eight folders deep.
TaskFiles taskFilesIn(const Folder &task);

} // namespace quayside
