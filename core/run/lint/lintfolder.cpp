// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/lintfolder.h"

#include "core/data/linkissue.h"

#include <QFileInfo>

#include <algorithm>

namespace quayside {

namespace {

constexpr int mostDepth = 6;
constexpr size_t mostTargets = 10'000;

bool hasPartsOfTask(const Folder &folder)
{
    const auto has = [&](const char *name) { return folder.stamp(QLatin1String(name)).has_value(); };
    return has("instruction.md") || (has("environment") && (has("tests") || has("steps")));
}

class Search
{
public:
    void visit(const Folder &folder, int depth)
    {
        if (folder.stamp(QStringLiteral("task.toml")))
            add({.folder = folder.absolute({}), .fault = {}});
        else if (hasPartsOfTask(folder))
            add({.folder = folder.absolute({}), .fault = withoutToml(folder)});
        else if (depth < mostDepth)
            visitInside(folder, depth);
    }

    std::vector<LintTarget> take() { return std::move(m_targets); }

private:
    static Issue withoutToml(const Folder &folder)
    {
        return {Severity::Error,
                QStringLiteral("task.missing"),
                folder.absolute({}),
                {},
                QStringLiteral("there is no task.toml, although the rest looks like a task")};
    }

    void visitInside(const Folder &folder, int depth)
    {
        const auto entries = folder.list();
        if (!entries)
            return add({.folder = folder.absolute({}),
                        .fault = issueFrom(entries.error(), Severity::Error, QStringLiteral("folder.unreadable"))});
        for (const FolderEntry &entry : *entries) {
            if (entry.kind == EntryKind::Link)
                visitLink(folder, entry.name);
            else if (entry.kind == EntryKind::Folder && !entry.name.startsWith(QLatin1Char('.')))
                visit(folder.inside(entry.name), depth + 1);
        }
    }

    /// A task that is in here by itself needs no second look.
    void visitLink(const Folder &folder, const QString &link)
    {
        const QString path = folder.absolute(link);
        Issue issue = linkIssue(folder, link);
        if (issue.severity == Severity::Info || !QFileInfo::exists(path + QStringLiteral("/task.toml")))
            return;
        issue.severity = Severity::Error;
        add({.folder = path, .fault = std::move(issue)});
    }

    void add(LintTarget target)
    {
        if (m_targets.size() < mostTargets)
            m_targets.push_back(std::move(target));
    }

    std::vector<LintTarget> m_targets;
};

} // namespace

std::vector<LintTarget> lintTargets(const QString &path)
{
    const auto folder = Folder::open(path);
    if (!folder)
        return {
            {.folder = path, .fault = issueFrom(folder.error(), Severity::Error, QStringLiteral("task.unreadable"))}};
    Search search;
    search.visit(*folder, 0);
    return search.take();
}

Result<QStringList> lintRoots(const QStringList &paths)
{
    QStringList roots;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir())
            return std::unexpected(Error{ErrorCode::NotFound, path, {}, QStringLiteral("there is no such folder")});
        QStringList found;
        for (const LintTarget &target : lintTargets(path))
            found << QFileInfo(target.folder).canonicalFilePath();
        if (found.isEmpty())
            found << QFileInfo(path).canonicalFilePath();
        roots << found;
    }
    roots.removeDuplicates();
    return roots;
}

} // namespace quayside
