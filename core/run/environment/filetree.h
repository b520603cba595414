// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/dockerfile/ignorerules.h"
#include "core/run/environment/sandboxlayer.h"

#include <QSet>

#include <functional>

namespace quayside {

/// One thing of a tree, opened through no link, perhaps without the right to read it.
struct FileTreeEntry {
    QString path; ///< below where the walk began; empty for that itself
    EntryKind kind = EntryKind::File;
    unsigned mode = 0;
    std::int64_t modifiedNs = 0;
    QString target; ///< of a link

    bool operator==(const FileTreeEntry &) const = default;
};

/// The root folder that COPY takes files from: the build's context without what its .dockerignore names, or another
/// stage, in which nothing runs. A link that starts at "/" starts at this root, so nothing outside is ever reached.
class FileTree
{
public:
    /// Errors: Malformed (the ignore file).
    static Result<FileTree> ofContext(const QString &folder);
    static FileTree ofRoot(const QString &folder) { return FileTree(folder); }

    /// The paths that a source of COPY names, in order; none for wildcards that match nothing. Errors: NotFound.
    Result<QStringList> matching(const QString &source) const;

    /// A file or folder, links followed inside. Errors: NotFound, NotReadable, NotRegular.
    struct Top {
        FileTreeEntry entry;
        FileHandle handle;
        QString place; ///< in the root, without links
    };
    Result<Top> open(const QString &path) const;

    /// All below an open folder, what is in a folder after it.
    Result<std::vector<FileTreeEntry>> walk(const Top &top) const;

    /// The content of a file that walk() found.
    static Result<FileHandle> openFile(const Top &top, const FileTreeEntry &entry);

    /// Whether it is seen without any exception, so that the folder itself can stand for the tree.
    bool isWhole() const { return m_rules.isEmpty(); }
    const QString &folder() const { return m_folder; }

private:
    explicit FileTree(const QString &folder) : m_folder(folder), m_root(folder) {}

    bool isKept(const QString &place) const { return m_rules.isEmpty() || m_kept.contains(place); }

    QString m_folder;
    SandboxLayer m_root;
    IgnoreRules m_rules;
    QSet<QString> m_kept; ///< when there are rules
};

/// Of all that is below the folder, what the rules choose and the folders above that.
std::vector<FileTreeEntry> chosen(const std::vector<FileTreeEntry> &entries,
                                  const std::function<bool(const QString &)> &choose);

} // namespace quayside
