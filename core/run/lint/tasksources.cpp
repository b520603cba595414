// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/tasksources.h"

#include "core/run/lint/resolvedpath.h"

#include <QFileInfo>

#include <algorithm>

namespace quayside {

namespace {

constexpr Bytes sourceCap(8 << 20);

QString nameIn(const QString &path)
{
    return path.section(QLatin1Char('/'), -1);
}

QString joined(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? name : folder + QLatin1Char('/') + name;
}

/// Below the task; nothing for what is elsewhere, or nowhere.
std::optional<QString> realPath(const Folder &task, const QString &path)
{
    const QString real = QFileInfo(task.absolute(path)).canonicalFilePath();
    return !real.isEmpty() && isBelow(real, task.path()) ? std::optional(real.mid(task.path().size() + 1))
                                                         : std::nullopt;
}

/// Goes through a task folder as Harbor 0.26 does.
class SourceWalk
{
public:
    SourceWalk(const Folder &task, LintFindings &findings) : m_task(task), m_ignore(task), m_findings(findings) {}

    /// `above`: the real folders on the way.
    Result<void> visit(const QString &path, QStringList above)
    {
        if (nameIn(path) == QLatin1String(".harborignore"))
            return visitIgnoreFile(path);
        if (!path.isEmpty() && !isBuildFile(path)) {
            const auto isOut = m_ignore.leavesOutEntry(path);
            if (!isOut || *isOut)
                return {};
        }
        const auto real = realPath(m_task, path);
        const QFileInfo info(m_task.absolute(path));
        if (!real || above.contains(*real) || (!info.isFile() && !info.isDir()))
            refuse(path);
        else if (info.isFile())
            files.insert(path);
        else
            return visitFolder(path, *real, above << *real);
        return {};
    }

    std::set<QString> files;
    QStringList brokenIgnores;

private:
    Result<void> visitIgnoreFile(const QString &path)
    {
        if (!m_ignore.countsIn(path.section(QLatin1Char('/'), 0, -2)))
            m_findings.add(LintRule::UnusedHarborignore, m_task.absolute(path),
                           QStringLiteral("ignore rules count in tests/ and solution/ only, those of steps included; "
                                          "move the file there or remove it"));
        return {};
    }

    Result<void> visitFolder(const QString &path, const QString &real, const QStringList &above)
    {
        const auto entries = m_task.list(real);
        if (!entries)
            return std::unexpected(entries.error());
        const auto rules = m_ignore.check(path);
        if (!rules)
            refuseRules(path, rules.error());
        for (const FolderEntry &entry : *entries) {
            const QString inner = joined(path, entry.name);
            if (entry.name == QLatin1String(".git") || (!rules && !isBuildFile(inner)))
                continue;
            if (auto visited = visit(inner, above); !visited)
                return visited;
        }
        return {};
    }

    void refuse(const QString &path)
    {
        m_findings.add(LintRule::InvalidTaskFiles, m_task.absolute(path),
                       QStringLiteral("neither a file nor a folder of the task: a link that leads out of it, nowhere "
                                      "or round in a circle, or a special file"));
    }

    void refuseRules(const QString &folder, const Error &error)
    {
        brokenIgnores << folder;
        m_findings.add(LintRule::InvalidTaskFiles, m_task.absolute(joined(folder, QStringLiteral(".harborignore"))),
                       QStringLiteral("no file of ignore rules: %1").arg(error.message), lineIn(error.where));
    }

    const Folder &m_task;
    HarborIgnore m_ignore;
    LintFindings &m_findings;
};

/// Looks for links below a folder, those in folders behind links included.
class LinkWalk
{
public:
    LinkWalk(const Folder &task, TaskSources::Kept kept) : m_task(task), m_ignore(task), m_kept(kept) {}

    bool isSafe(const QString &path, QStringList above)
    {
        if (m_kept == TaskSources::Kept::NotIgnored && m_ignore.leavesOutEntry(path).value_or(false))
            return true;
        const auto resolved = resolvedPath(m_task.absolute(path));
        if (!resolved || !isBelow(*resolved, m_task.path()))
            return false;
        if (!QFileInfo(*resolved).isDir())
            return true;
        if (above.contains(*resolved))
            return false;
        above << *resolved;
        const auto entries = m_task.list(resolved->mid(m_task.path().size() + 1));
        return entries && std::ranges::all_of(*entries, [&](const FolderEntry &entry) {
                   return isSafe(joined(path, entry.name), above);
               });
    }

private:
    const Folder &m_task;
    HarborIgnore m_ignore;
    TaskSources::Kept m_kept;
};

} // namespace

Result<TaskSources> TaskSources::collect(const Folder &task, LintFindings &findings)
{
    TaskSources sources(task);
    SourceWalk walk(sources.m_task, findings);
    if (const auto visited = walk.visit({}, {}); !visited)
        return std::unexpected(visited.error());
    sources.m_files = std::move(walk.files);
    sources.m_brokenIgnores = std::move(walk.brokenIgnores);
    return sources;
}

bool TaskSources::isUndecided(const QString &path) const
{
    return std::ranges::any_of(m_brokenIgnores, [&](const QString &folder) { return isBelow(path, folder); });
}

bool TaskSources::isUndecidedBelow(const QString &folder) const
{
    return std::ranges::any_of(m_brokenIgnores, [&](const QString &broken) { return isBelow(broken, folder); });
}

Result<QByteArray> TaskSources::read(const QString &path) const
{
    return m_task.read(realPath(m_task, path).value_or(path), sourceCap);
}

bool TaskSources::isSafe(const QString &folder, Kept kept) const
{
    return LinkWalk(m_task, kept).isSafe(folder, {});
}

bool TaskSources::staysInside(const QString &path) const
{
    const auto resolved = resolvedPath(m_task.absolute(path));
    return resolved && isBelow(*resolved, m_task.path());
}

bool isBuildFile(const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    if (parts.back() != QLatin1String("Dockerfile") && parts.back() != QLatin1String("docker-compose.yaml"))
        return false;
    const bool isPlace =
        parts.size() == 2 && (parts.front() == QLatin1String("environment") || parts.front() == QLatin1String("tests"));
    return isPlace
        || (parts.size() == 4 && parts.front() == QLatin1String("steps") && parts[2] == QLatin1String("tests"));
}

} // namespace quayside
