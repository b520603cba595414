// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/taskfiles.h"

#include "core/run/task/harborignore.h"

#include <QFileInfo>

#include <algorithm>

namespace quayside {

namespace {

constexpr const char *ignoredByDefault = "__pycache__/\n*.pyc\n.DS_Store\n*.swp\n*.swo\n*~\n";

class Collector
{
public:
    explicit Collector(const Folder &task) : m_task(task), m_ignore(task) {}

    void addFile(const QString &path)
    {
        const QFileInfo info(m_task.absolute(path));
        if (info.isFile())
            m_files.push_back({.path = path, .real = info.canonicalFilePath()});
    }

    Result<void> addFolder(const QString &path)
    {
        const auto isOut = m_ignore.leavesOutEntry(path);
        if (!isOut)
            return std::unexpected(isOut.error());
        const auto entries = *isOut ? std::vector<FolderEntry>() : m_task.list(path);
        if (!entries)
            return std::unexpected(entries.error());
        for (const FolderEntry &entry : *entries) {
            if (auto added = addEntry(path + QLatin1Char('/') + entry.name, entry.kind); !added)
                return added;
        }
        return {};
    }

    std::vector<TaskFile> take() { return std::move(m_files); }

private:
    Result<void> addEntry(const QString &path, EntryKind kind)
    {
        if (kind == EntryKind::Folder)
            return addFolder(path);
        const auto isOut = m_ignore.leavesOutEntry(path);
        if (!isOut)
            return std::unexpected(isOut.error());
        if (!*isOut)
            addFile(path);
        return {};
    }

    const Folder &m_task;
    HarborIgnore m_ignore;
    std::vector<TaskFile> m_files;
};

Result<GitIgnore> gitIgnoreOf(const Folder &task)
{
    constexpr auto reading = GitIgnore::Reading::Documented;
    auto own = GitIgnore::read(task, QStringLiteral(".gitignore"), reading);
    if (!own)
        return std::unexpected(own.error());
    return *own ? std::move(**own) : GitIgnore::parse(ignoredByDefault, reading);
}

} // namespace

Result<std::vector<TaskFile>> taskFiles(const Folder &task)
{
    Collector collector(task);
    for (const char *name : {"task.toml", "instruction.md", "README.md", "trajectory.json"})
        collector.addFile(QLatin1String(name));
    for (const char *name : {"environment", "tests", "solution", "steps"}) {
        if (!QFileInfo(task.absolute(QLatin1String(name))).isDir())
            continue;
        if (auto added = collector.addFolder(QLatin1String(name)); !added)
            return std::unexpected(added.error());
    }
    const auto ignore = gitIgnoreOf(task);
    if (!ignore)
        return std::unexpected(ignore.error());
    std::vector<TaskFile> files = collector.take();
    std::erase_if(files, [&](const TaskFile &file) { return ignore->verdict(file.path) == IgnoreVerdict::Ignored; });
    std::ranges::sort(files, {}, [](const TaskFile &file) { return file.path.toUcs4(); });
    return files;
}

} // namespace quayside
