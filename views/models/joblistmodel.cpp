// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/joblistmodel.h"

#include "views/models/jobnames.h"
#include "views/models/jobwording.h"
#include "views/models/modelroles.h"
#include "views/models/wording.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

struct JobFieldFacts {
    JobField field;
    const char *title;
    Qt::AlignmentFlag alignment;
};

constexpr std::array jobFields{
    JobFieldFacts{JobField::Name, QT_TRANSLATE_NOOP("quayside::JobListModel", "Job"), Qt::AlignLeft},
    JobFieldFacts{JobField::State, QT_TRANSLATE_NOOP("quayside::JobListModel", "State"), Qt::AlignLeft},
    JobFieldFacts{JobField::Trials, QT_TRANSLATE_NOOP("quayside::JobListModel", "Trials"), Qt::AlignRight},
    JobFieldFacts{JobField::Reward, QT_TRANSLATE_NOOP("quayside::JobListModel", "Reward (n)"), Qt::AlignRight},
    JobFieldFacts{JobField::Errors, QT_TRANSLATE_NOOP("quayside::JobListModel", "Errors"), Qt::AlignRight},
    JobFieldFacts{JobField::Agents, QT_TRANSLATE_NOOP("quayside::JobListModel", "Agents"), Qt::AlignLeft},
    JobFieldFacts{JobField::Models, QT_TRANSLATE_NOOP("quayside::JobListModel", "Models"), Qt::AlignLeft},
    JobFieldFacts{JobField::Elapsed, QT_TRANSLATE_NOOP("quayside::JobListModel", "Duration"), Qt::AlignRight},
    JobFieldFacts{JobField::TotalTokens, QT_TRANSLATE_NOOP("quayside::JobListModel", "Tokens"), Qt::AlignRight},
    JobFieldFacts{JobField::Cost, QT_TRANSLATE_NOOP("quayside::JobListModel", "Cost"), Qt::AlignRight},
    JobFieldFacts{JobField::Started, QT_TRANSLATE_NOOP("quayside::JobListModel", "Started"), Qt::AlignLeft},
    JobFieldFacts{JobField::Folder, QT_TRANSLATE_NOOP("quayside::JobListModel", "Folder"), Qt::AlignLeft},
};

QString sayNames(const std::vector<QString> &names)
{
    QStringList list(names.begin(), names.end());
    return list.isEmpty() ? unreported() : list.join(QStringLiteral(", "));
}

/// "0.500 (8)"; a key that is no score by its name: "failed_checks 9.000 (2)".
QString sayMean(const std::pair<const QString, RewardMean> &primary)
{
    const auto &[key, mean] = primary;
    const QString figure =
        QStringLiteral("%1 (%2)").arg(QLocale().toString(mean.mean, 'f', 3), QLocale().toString(mean.n));
    return key == scoreKey ? figure : key + QLatin1Char(' ') + figure;
}

} // namespace

JobField fieldAt(int column)
{
    return jobFields[static_cast<size_t>(column)].field;
}

int columnOf(JobField field)
{
    return static_cast<int>(std::ranges::find(jobFields, field, &JobFieldFacts::field) - jobFields.begin());
}

JobListModel::JobListModel(const JobStore &store, QObject *parent) : QAbstractTableModel(parent), m_store(store)
{
    connect(&store, &JobStore::jobChanged, this, &JobListModel::take);
    connect(&store, &JobStore::jobRemoved, this, &JobListModel::drop);
    m_naming.setSingleShot(true);
    m_naming.setInterval(0);
    connect(&m_naming, &QTimer::timeout, this, &JobListModel::showNames);
    for (const JobKey key : store.jobs())
        take(key);
    showNames();
}

/// Once for all that came or went in one turn.
void JobListModel::showNames()
{
    const QStringList names = shownJobNames(m_store);
    const std::vector<JobKey> keys = m_store.jobs();
    for (size_t i = 0; i < keys.size(); ++i) {
        const int row = rowOf(keys[i]);
        if (row < 0 || m_rows[static_cast<size_t>(row)].name == names[static_cast<qsizetype>(i)])
            continue;
        m_rows[static_cast<size_t>(row)].name = names[static_cast<qsizetype>(i)];
        const QModelIndex cell = index(row, columnOf(JobField::Name));
        Q_EMIT dataChanged(cell, cell);
    }
}

int JobListModel::rowOf(JobKey key) const
{
    const auto found = std::ranges::find(m_rows, key, &Row::key);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void JobListModel::take(JobKey key)
{
    const JobPointer job = m_store.job(key);
    if (!job)
        return;
    Row fresh{.key = key, .job = job, .totals = totalsOf(*job), .name = job->name};
    const int place = placeFor(fresh);
    const int row = rowOf(key);
    if (row >= 0)
        fresh.name = m_rows[static_cast<size_t>(row)].name;
    if (row < 0) {
        m_naming.start();
        beginInsertRows({}, place, place);
        m_rows.insert(m_rows.begin() + place, std::move(fresh));
        endInsertRows();
        return;
    }
    m_rows[static_cast<size_t>(row)] = std::move(fresh);
    move(row, place);
    Q_EMIT dataChanged(index(place, 0), index(place, columnCount() - 1));
}

/// Its row among the others, whichever it has now.
int JobListModel::placeFor(const Row &fresh) const
{
    return static_cast<int>(std::ranges::count_if(
        m_rows, [&](const Row &row) { return row.key != fresh.key && m_order(*row.job, *fresh.job); }));
}

void JobListModel::move(int from, int to)
{
    if (from == to)
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    const auto first = m_rows.begin() + std::min(from, to);
    const auto last = m_rows.begin() + std::max(from, to) + 1;
    std::rotate(first, to > from ? first + 1 : last - 1, last);
    endMoveRows();
}

void JobListModel::drop(JobKey key)
{
    const int row = rowOf(key);
    if (row < 0)
        return;
    m_naming.start();
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

int JobListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int JobListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(jobFields.size());
}

QString JobListModel::text(const Row &row, JobField field) const
{
    const Job &job = *row.job;
    switch (field) {
    case JobField::Name: return row.name;
    case JobField::State: return sayJobState(job);
    case JobField::Started: return sayInstant(job.span.start);
    case JobField::Elapsed: return sayDuration(duration(job.span));
    case JobField::Trials: return sayTrialCount(job, row.totals);
    case JobField::Agents: return sayNames(agentNames(job));
    case JobField::Models: return sayNames(modelNames(job));
    case JobField::Reward: {
        const auto *primary = primaryMean(row.totals);
        return primary ? sayMean(*primary) : unreported();
    }
    case JobField::Errors: return QLocale().toString(row.totals.trials.errored);
    case JobField::TotalTokens: return sayTokensShort(row.totals.tokens);
    case JobField::Cost: return sayCost(row.totals.usage.cost);
    case JobField::Folder: return job.path;
    }
    return {};
}

QVariant JobListModel::sortKey(const Row &row, JobField field) const
{
    switch (field) {
    case JobField::State: return static_cast<int>(row.job->state);
    case JobField::Trials: return row.totals.trials.present;
    case JobField::Errors: return row.totals.trials.errored;
    case JobField::Reward: {
        const auto *primary = primaryMean(row.totals);
        return primary ? QVariant(primary->second.mean) : QVariant();
    }
    case JobField::Elapsed: {
        const auto time = duration(row.job->span);
        return time ? QVariant::fromValue(time->value) : QVariant();
    }
    case JobField::TotalTokens: {
        const auto &tokens = row.totals.tokens;
        return tokens ? QVariant::fromValue(tokens->value) : QVariant();
    }
    case JobField::Cost: return row.totals.usage.cost ? QVariant(row.totals.usage.cost->value) : QVariant();
    case JobField::Started:
        return row.job->span.start ? QVariant::fromValue(row.job->span.start->microseconds) : QVariant();
    case JobField::Name:
    case JobField::Agents:
    case JobField::Models:
    case JobField::Folder: return text(row, field);
    }
    return {};
}

QVariant JobListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const JobFieldFacts &facts = jobFields[static_cast<size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return text(row, facts.field);
    case Qt::ToolTipRole: return facts.field == JobField::Name ? row.job->path : text(row, facts.field);
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::AlignVCenter | facts.alignment);
    case SortRole: return sortKey(row, facts.field);
    case JobKeyRole: return row.key.value;
    case OutcomeRole:
        return facts.field == JobField::State ? QVariant(static_cast<int>(stateMark(*row.job))) : QVariant();
    default: return {};
    }
}

QVariant JobListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const JobFieldFacts &facts = jobFields[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return tr(facts.title);
    return role == Qt::TextAlignmentRole ? QVariant::fromValue(Qt::AlignVCenter | facts.alignment) : QVariant();
}

} // namespace quayside
