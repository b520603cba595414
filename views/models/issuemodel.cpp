// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/issuemodel.h"

#include "views/models/wording.h"

#include <algorithm>
#include <map>

namespace quayside {

namespace {

constexpr int mostPlacesInTip = 20;

QString placeOf(const Issue &issue)
{
    return issue.where.isEmpty() ? issue.path : QStringLiteral("%1: %2").arg(issue.path, issue.where);
}

/// Gathers issues, the same code and words once.
class Folding
{
public:
    void add(const Issue &issue, std::optional<JobKey> job, const TrialName &trial)
    {
        const auto [known, isNew] = m_rows.try_emplace(std::pair(issue.code, issue.message), m_issues.size());
        if (isNew)
            m_issues.push_back({.first = issue, .job = job, .trial = trial, .places = {}});
        m_issues[known->second].places.push_back(placeOf(issue));
    }

    std::vector<FoldedIssue> take()
    {
        std::ranges::stable_sort(m_issues, std::greater(),
                                 [](const FoldedIssue &issue) { return issue.first.severity; });
        return std::move(m_issues);
    }

private:
    std::map<std::pair<QString, QString>, size_t> m_rows;
    std::vector<FoldedIssue> m_issues;
};

} // namespace

std::vector<FoldedIssue> foldIssues(const JobStore &store)
{
    Folding folded;
    for (const SourceId source : store.sources()) {
        for (const Issue &issue : store.issuesOf(source))
            folded.add(issue, std::nullopt, {});
    }
    for (const JobKey key : store.jobs()) {
        const JobPointer job = store.job(key);
        for (const Issue &issue : job->issues)
            folded.add(issue, key, {});
        for (const TrialPointer &trial : job->trials) {
            for (const Issue &issue : trial->issues)
                folded.add(issue, key, trial->name);
        }
    }
    return folded.take();
}

void IssueModel::setIssues(std::vector<FoldedIssue> issues)
{
    if (issues == m_issues)
        return;
    beginResetModel();
    m_issues = std::move(issues);
    endResetModel();
}

int IssueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_issues.size());
}

int IssueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 4;
}

QVariant IssueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FoldedIssue &issue = m_issues[static_cast<size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return QStringList(issue.places.begin(),
                           issue.places.begin() + std::min<std::ptrdiff_t>(std::ssize(issue.places), mostPlacesInTip))
            .join(QLatin1Char('\n'));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == 2 ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case 0: return saySeverity(issue.first.severity);
    case 1: return issue.first.message;
    case 2: return QLocale().toString(issue.places.size());
    default: return issue.places.front();
    }
}

QVariant IssueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == 2 ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Severity"), tr("Issue"), tr("Count"), tr("Where")};
    return titles[section];
}

} // namespace quayside
