// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/folderstamps.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr int mostEntries = 50'000;
constexpr int mostDepth = 32;

size_t digest(size_t seed, const QString &path, const FileStamp &stamp)
{
    return qHashMulti(seed, path, stamp.size.value, stamp.modifiedNs, stamp.inode);
}

/// Adds every file to the digest it belongs to.
class StampWalk
{
public:
    StampWalk(const Folder &trial, const std::vector<QString> &agentFolders, int deepest)
        : m_trial(trial), m_agentFolders(agentFolders), m_deepest(deepest)
    {
    }

    FolderStamps walk()
    {
        visit({}, 0);
        return m_stamps;
    }

private:
    void visit(const QString &folder, int depth)
    {
        const auto entries = m_trial.list(folder);
        for (const FolderEntry &entry : entries.value_or(std::vector<FolderEntry>())) {
            if (++m_seen > mostEntries)
                return;
            const QString path = folder.isEmpty() ? entry.name : folder + QLatin1Char('/') + entry.name;
            const bool isFileOfTrial = depth == 0 && entry.kind != EntryKind::Folder;
            size_t &digests = isFileOfTrial || isAgents(path) ? m_stamps.agents : m_stamps.others;
            // a folder's own time says no more than its entries do
            const auto stamp =
                entry.kind == EntryKind::Folder ? FileStamp{} : m_trial.glance(path).value_or(FileStamp{});
            digests = digest(digests, path, stamp);
            if (entry.kind == EntryKind::Folder && depth < m_deepest)
                visit(path, depth + 1);
        }
    }

    bool isAgents(const QString &path) const
    {
        return std::ranges::any_of(m_agentFolders, [&](const QString &folder) {
            return path.size() > folder.size() && path.startsWith(folder) && path[folder.size()] == QLatin1Char('/');
        });
    }

    const Folder &m_trial;
    const std::vector<QString> &m_agentFolders;
    const int m_deepest;
    FolderStamps m_stamps;
    int m_seen = 0;
};

} // namespace

FolderStamps stampsOf(const Folder &trial, const std::vector<QString> &agentFolders)
{
    return StampWalk(trial, agentFolders, mostDepth).walk();
}

FolderStamps stampsOfFilesIn(const Folder &folder)
{
    return StampWalk(folder, {}, 0).walk();
}

} // namespace quayside
