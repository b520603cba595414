// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/jobstore.h"

#include <QAbstractTableModel>

#include <optional>


namespace quayside {

/// How many issues there are of each severity, repeated ones counted each time.
struct IssueCounts {
    int errors = 0;
    int warnings = 0;
    int notes = 0;

    bool operator==(const IssueCounts &) const = default;
};

/// Issues that say the same of many places, as one row: what is said, and where each time.
struct FoldedIssue {
    struct Place {
        Issue issue;
        std::optional<JobKey> job; ///< none: an opened path's own
        TrialName trial;           ///< empty: the job's own

        bool operator==(const Place &) const = default;
    };
    std::vector<Place> places; ///< at least one

    const Issue &issue() const { return places.front().issue; }
    bool operator==(const FoldedIssue &) const = default;
};

/// The issues of every open path, job and trial; the same code in the same job is one row. Worst first. Follows the store.
class IssueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : std::uint8_t {
        SeverityColumn,
        MessageColumn,
        CountColumn,
        PlaceColumn,
    };

    explicit IssueModel(const JobStore &store, QObject *parent = nullptr);

    const FoldedIssue &issueAt(int row) const { return m_rows[static_cast<size_t>(row)]; }
    const IssueCounts &counts() const { return m_counts; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void countsChanged(const quayside::IssueCounts &counts);

private:
    void rebuild();
    QString text(const FoldedIssue &folded, int column) const;

    const JobStore &m_store;
    std::vector<FoldedIssue> m_rows;
    IssueCounts m_counts;
    bool m_isStale = false;
};

} // namespace quayside
