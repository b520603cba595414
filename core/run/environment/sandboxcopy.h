// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/dockerfile/dockerstep.h"
#include "core/run/environment/filetree.h"
#include "core/run/environment/sandboxsession.h"
#include "core/run/environment/tarwriter.h"

namespace quayside {

/// Does one COPY or ADD in a running sandbox, source by source: what an earlier one made is there for the next.
class SandboxCopy
{
public:
    /// `root` is the folder inside that stands for "/": empty, but for a stage from scratch.
    SandboxCopy(const SandboxSession &session, const QString &root, const StopFlag &stop);

    Result<void> run(const CopyStep &step, const FileTree &tree);

private:
    Result<void> place(const QString &source);
    Result<void> placeWithParents(const QString &source);
    Result<void> placeFolder(const FileTree::Top &top, const QString &source);
    Result<void> placeFile(const FileTree::Top &top, const QString &source);
    Result<void> add(const FileTree::Top &top, const FileTreeEntry &entry, const QString &folder);
    Result<void> flush();
    Result<QString> targetOf(const QString &baseName);
    TarAttributes attributesOf(const FileTreeEntry &entry) const;

    const SandboxSession &m_session;
    QString m_root;
    const StopFlag &m_stop;
    const CopyStep *m_step = nullptr;
    const FileTree *m_tree = nullptr;
    IgnoreRules m_excluded;
    QString m_target; ///< below "/", without a slash at its end
    std::unique_ptr<TarWriter> m_writer;
    QStringList m_folders; ///< that have to be there first
};

} // namespace quayside
