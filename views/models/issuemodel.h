// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/jobstore.h"

#include <QAbstractTableModel>

namespace quayside {

/// Issues with the same message, folded into one, with every place that has it.
struct FoldedIssue {
    Issue first;
    std::optional<JobKey> job;
    TrialName trial;             ///< empty when the issue is the job's own
    std::vector<QString> places; ///< path, or "path: where"

    bool operator==(const FoldedIssue &) const = default;
};

/// Every issue of everything that is open, worst first, the same ones folded.
std::vector<FoldedIssue> foldIssues(const JobStore &store);

/// The folded issues as a table: severity, what, how often, where.
class IssueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setIssues(std::vector<FoldedIssue> issues);
    const FoldedIssue &issueAt(int row) const { return m_issues[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<FoldedIssue> m_issues;
};

} // namespace quayside
