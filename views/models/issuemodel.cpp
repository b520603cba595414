// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/issuemodel.h"

#include "views/models/modelroles.h"
#include "views/models/wording.h"

#include <QTimer>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace quayside {

namespace {

/// Gathers rows in the order in which their first issue is met.
class Folding
{
public:
    void addSource(const JobStore &store, SourceId source)
    {
        for (const Issue &issue : store.issuesOf(source))
            add({.issue = issue});
    }

    void addJob(JobKey key, const Job &job)
    {
        for (const Issue &issue : job.issues)
            add({.issue = issue, .job = key});
        for (const TrialPointer &trial : job.trials) {
            for (const Issue &issue : trial->issues)
                add({.issue = issue, .job = key, .trial = trial->name});
        }
    }

    std::vector<FoldedIssue> take()
    {
        std::ranges::stable_sort(m_rows, std::ranges::greater(), [](const FoldedIssue &row) { return row.issue().severity; });
        return std::move(m_rows);
    }

private:
    using Key = std::tuple<int, QString, Severity>;

    void add(FoldedIssue::Place place)
    {
        const Key key{place.job ? place.job->value : 0, place.issue.code, place.issue.severity};
        const auto [known, isNew] = m_rowOf.try_emplace(key, m_rows.size());
        if (isNew)
            m_rows.emplace_back();
        m_rows[known->second].places.push_back(std::move(place));
    }

    std::map<Key, size_t> m_rowOf;
    std::vector<FoldedIssue> m_rows;
};

IssueCounts countsOf(const std::vector<FoldedIssue> &rows)
{
    IssueCounts counts;
    for (const FoldedIssue &row : rows) {
        const int times = static_cast<int>(row.places.size());
        switch (row.issue().severity) {
        case Severity::Error: counts.errors += times; break;
        case Severity::Warning: counts.warnings += times; break;
        case Severity::Info: counts.notes += times; break;
        }
    }
    return counts;
}

QString placeOf(const Issue &issue)
{
    return issue.where.isEmpty() ? issue.path : issue.path + QStringLiteral(": ") + issue.where;
}

} // namespace

IssueModel::IssueModel(const JobStore &store, QObject *parent) : QAbstractTableModel(parent), m_store(store)
{
    // Snapshots of a loading job come several times a second; the rows are folded once they have settled a little.
    const auto later = [this] {
        if (!std::exchange(m_isStale, true))
            QTimer::singleShot(std::chrono::milliseconds(100), this, &IssueModel::rebuild);
    };
    connect(&store, &JobStore::jobChanged, this, later);
    connect(&store, &JobStore::jobRemoved, this, later);
    connect(&store, &JobStore::sourceChanged, this, later);
    rebuild();
}

void IssueModel::rebuild()
{
    m_isStale = false;
    Folding folding;
    for (const SourceId source : m_store.sources())
        folding.addSource(m_store, source);
    for (const JobKey key : m_store.jobs())
        folding.addJob(key, *m_store.job(key));
    std::vector<FoldedIssue> rows = folding.take();
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    if (const IssueCounts counts = countsOf(m_rows); counts != m_counts) {
        m_counts = counts;
        Q_EMIT countsChanged(m_counts);
    }
}

int IssueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IssueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : PlaceColumn + 1;
}

QString IssueModel::text(const FoldedIssue &folded, int column) const
{
    switch (column) {
    case SeverityColumn: return saySeverity(folded.issue().severity);
    case MessageColumn: return folded.issue().message;
    case CountColumn: return QLocale().toString(folded.places.size());
    case PlaceColumn: return placeOf(folded.issue());
    default: return {};
    }
}

QVariant IssueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FoldedIssue &folded = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(folded, index.column());
    case Qt::ToolTipRole: return QStringLiteral("%1\n%2\n%3").arg(folded.issue().code, folded.issue().message, placeOf(folded.issue()));
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::AlignVCenter | (index.column() == CountColumn ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        if (index.column() == SeverityColumn)
            return static_cast<int>(folded.issue().severity);
        return index.column() == CountColumn ? QVariant(static_cast<int>(folded.places.size())) : QVariant(text(folded, index.column()));
    case JobKeyRole: return folded.places.front().job ? QVariant(folded.places.front().job->value) : QVariant();
    case TrialNameRole: return folded.places.front().trial.value;
    default: return {};
    }
}

QVariant IssueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn: return tr("Severity");
    case MessageColumn: return tr("What");
    case CountColumn: return tr("Times");
    case PlaceColumn: return tr("Where (first)");
    default: return {};
    }
}

} // namespace quayside
