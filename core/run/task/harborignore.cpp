// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/task/harborignore.h"

#include <QFileInfo>

namespace quayside {

namespace {

const QString ignoreName = QStringLiteral(".harborignore");

/// How many parts of the path are a folder of tests or of a solution; 0 for a path that is in none.
qsizetype depthOfScope(const QStringList &parts)
{
    const auto isScope = [&](qsizetype at) {
        return parts.size() > at + 1 && (parts[at] == QLatin1String("tests") || parts[at] == QLatin1String("solution"));
    };
    if (isScope(0))
        return 1;
    return parts.front() == QLatin1String("steps") && isScope(2) ? 3 : 0;
}

} // namespace

Result<const std::optional<GitIgnore> *> HarborIgnore::rulesIn(const QString &folder)
{
    if (const auto known = m_rules.find(folder); known != m_rules.end())
        return &known->second;
    auto rules = GitIgnore::read(m_task, folder + QLatin1Char('/') + ignoreName, GitIgnore::Reading::LikeGit);
    if (!rules)
        return std::unexpected(rules.error());
    return &m_rules.emplace(folder, std::move(*rules)).first->second;
}

Result<IgnoreVerdict> HarborIgnore::verdictOf(const QStringList &parts, qsizetype scope, const QString &mark)
{
    IgnoreVerdict verdict = IgnoreVerdict::Silent;
    for (qsizetype from = scope; from < parts.size(); ++from) {
        const auto rules = rulesIn(parts.first(from).join(QLatin1Char('/')));
        if (!rules)
            return std::unexpected(rules.error());
        const QString below = parts.sliced(from).join(QLatin1Char('/')) + mark;
        const IgnoreVerdict own = **rules ? (**rules)->verdict(below) : IgnoreVerdict::Silent;
        if (own != IgnoreVerdict::Silent)
            verdict = own;
    }
    return verdict;
}

Result<bool> HarborIgnore::leavesOut(const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    const bool isFolder = parts.back().isEmpty();
    if (!isFolder && parts.back() == ignoreName)
        return true;
    const qsizetype scope = depthOfScope(parts);
    if (scope == 0)
        return false;
    // Each folder on the way is judged by the rules of those above it; then the path itself.
    const qsizetype last = parts.size() - (isFolder ? 1 : 0);
    for (qsizetype depth = scope + 1; depth <= last; ++depth) {
        const QString mark = depth < last || isFolder ? QStringLiteral("/") : QString();
        const auto verdict = verdictOf(parts.first(depth), scope, mark);
        if (!verdict || *verdict == IgnoreVerdict::Ignored)
            return verdict.transform([](IgnoreVerdict) { return true; });
    }
    return false;
}

Result<bool> HarborIgnore::leavesOutEntry(const QString &path)
{
    const QFileInfo info(m_task.absolute(path));
    const QString mark = info.isDir() ? QStringLiteral("/") : QString();
    const auto itself = leavesOut(path + mark);
    const QString real = info.canonicalFilePath();
    const QString root = QFileInfo(m_task.path()).canonicalFilePath() + QLatin1Char('/');
    const bool leadsElsewhere = real.startsWith(root) && real.mid(root.size()) != path;
    return !itself || *itself || !leadsElsewhere ? itself : leavesOut(real.mid(root.size()) + mark);
}

bool HarborIgnore::countsIn(const QString &folder) const
{
    return depthOfScope((folder + QLatin1Char('/')).split(QLatin1Char('/'))) > 0;
}

Result<void> HarborIgnore::check(const QString &folder)
{
    return countsIn(folder) ? rulesIn(folder).transform([](const auto *) {}) : Result<void>();
}

} // namespace quayside
