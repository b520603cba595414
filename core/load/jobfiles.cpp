// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/jobfiles.h"

#include "core/base/folder.h"

#include <QFileInfo>

#include <set>

namespace quayside {

namespace {

class JobWalk
{
public:
    JobWalk(const Folder &folder, std::set<QString> trialFolders, JobFiles &files)
        : m_folder(folder), m_trialFolders(std::move(trialFolders)), m_files(files)
    {
    }

    void visit(const QString &path, int depth)
    {
        const auto entries = m_folder.list(path);
        for (const FolderEntry &entry : entries.value_or(std::vector<FolderEntry>()))
            add(path.isEmpty() ? entry.name : path + QLatin1Char('/') + entry.name, entry.kind, depth);
    }

private:
    static constexpr int mostDepth = 16;
    static constexpr size_t mostFiles = 10'000;

    void add(const QString &path, EntryKind kind, int depth)
    {
        if (kind == EntryKind::Folder && m_trialFolders.contains(m_folder.absolute(path)))
            return;
        if (m_files.files.size() >= mostFiles || depth > mostDepth) {
            m_files.isCut = true;
            return;
        }
        TrialFile file{.path = path};
        file.isFolder = kind == EntryKind::Folder;
        file.isLink = kind == EntryKind::Link;
        file.isSpecial = kind == EntryKind::Special;
        if (kind == EntryKind::File)
            file.size = m_folder.stamp(path).value_or(FileStamp{}).size;
        m_files.files.push_back(std::move(file));
        if (kind == EntryKind::Folder)
            visit(path, depth + 1);
    }

    const Folder &m_folder;
    std::set<QString> m_trialFolders;
    JobFiles &m_files;
};

/// A job from an archive lies beside its trials, not at its path.
QString folderOf(const Job &job)
{
    const bool isOnDisk = QFileInfo(job.path).isDir() || job.trials.empty();
    return isOnDisk ? job.path : QFileInfo(job.trials.front()->folder).path();
}

} // namespace

Result<JobFiles> listJobFiles(const Job &job)
{
    JobFiles files{.folder = folderOf(job), .files = {}};
    const auto folder = Folder::open(files.folder);
    if (!folder)
        return std::unexpected(folder.error());
    std::set<QString> trialFolders;
    for (const TrialPointer &trial : job.trials)
        trialFolders.insert(trial->folder);
    JobWalk(*folder, std::move(trialFolders), files).visit({}, 0);
    return files;
}

} // namespace quayside
