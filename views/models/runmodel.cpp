// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/runmodel.h"

#include "views/models/modelroles.h"
#include "views/models/wording.h"
#include "views/models/words.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

struct RunFieldFacts {
    RunField field;
    const char *title;
    Qt::AlignmentFlag alignment;
};

constexpr std::array runFields{
    RunFieldFacts{RunField::Trial, QT_TRANSLATE_NOOP("quayside", "Trial"), Qt::AlignLeft},
    RunFieldFacts{RunField::Agent, QT_TRANSLATE_NOOP("quayside", "Agent"), Qt::AlignLeft},
    RunFieldFacts{RunField::Model, QT_TRANSLATE_NOOP("quayside", "Model"), Qt::AlignLeft},
    RunFieldFacts{RunField::Attempt, QT_TRANSLATE_NOOP("quayside", "Attempt"), Qt::AlignRight},
    RunFieldFacts{RunField::Phase, QT_TRANSLATE_NOOP("quayside", "Phase"), Qt::AlignLeft},
    RunFieldFacts{RunField::Timeline, QT_TRANSLATE_NOOP("quayside", "Timeline"), Qt::AlignLeft},
    RunFieldFacts{RunField::Elapsed, QT_TRANSLATE_NOOP("quayside", "Elapsed"), Qt::AlignRight},
    RunFieldFacts{RunField::Reward, QT_TRANSLATE_NOOP("quayside", "Reward"), Qt::AlignRight},
    RunFieldFacts{RunField::Remark, QT_TRANSLATE_NOOP("quayside", "Remark"), Qt::AlignLeft},
};

std::optional<Reward> rewardOf(const RunTrial &trial)
{
    return trial.summary && trial.summary->rewards ? primaryReward(*trial.summary->rewards) : std::nullopt;
}

/// What went wrong, else which run of several it is.
QString sayRemark(const RunTrial &trial)
{
    if (!trial.error.isEmpty())
        return trial.error;
    if (trial.state == RunState::Stopped)
        return tr("stopped by you");
    if (trial.summary && !trial.summary->exceptions.isEmpty())
        return trial.summary->exceptions.front();
    if (trial.state == RunState::Finished && !rewardOf(trial))
        return tr("no reward");
    return trial.run > 1 ? tr("run %1").arg(QLocale().toString(trial.run)) : QString();
}

Outcome markOf(const RunTrial &trial)
{
    switch (trial.state) {
    case RunState::Waiting:
    case RunState::Delayed: return Outcome::Unscored;
    case RunState::Stopped:
    case RunState::Lost: return Outcome::Interrupted;
    case RunState::Finished: break;
    default: return Outcome::Running;
    }
    return trial.summary ? outcomeOf(*trial.summary) : Outcome::Errored;
}

QString text(const RunTrial &trial, RunField field)
{
    switch (field) {
    case RunField::Trial: return trial.plan.name.value;
    case RunField::Agent: return trial.plan.agent;
    case RunField::Model: return trial.plan.model.isEmpty() ? unreported() : trial.plan.model;
    case RunField::Attempt: return QLocale().toString(trial.plan.attempt);
    case RunField::Phase:
        return trial.step.isEmpty() ? sayRunState(trial.state)
                                    : tr("%1, step %2").arg(sayRunState(trial.state), trial.step);
    case RunField::Timeline: return {};
    case RunField::Elapsed: return sayDuration(elapsedOf(trial));
    case RunField::Reward: return sayReward(rewardOf(trial));
    case RunField::Remark: return sayRemark(trial);
    }
    return {};
}

/// "environment 0.4 s, agent 3.1 s".
QString sayPhases(const RunTrial &trial)
{
    QStringList parts;
    for (const Phase &phase : trial.phases)
        parts << tr("%1 %2").arg(
            sayPhase(phase.kind),
            sayDuration(between(phase.span.start, phase.span.end ? phase.span.end : std::optional(now()))));
    return parts.join(QStringLiteral(", "));
}

QString tipOf(const RunTrial &trial, RunField field)
{
    if (field == RunField::Trial)
        return trial.plan.taskFolder;
    return field == RunField::Timeline ? sayPhases(trial) : text(trial, field);
}

} // namespace

std::optional<Milliseconds> elapsedOf(const RunTrial &trial)
{
    return trial.started ? between(trial.started, trial.ended ? trial.ended : std::optional(now())) : std::nullopt;
}

QString sayRunState(RunState state)
{
    switch (state) {
    case RunState::Waiting: return tr("waiting");
    case RunState::Preparing: return tr("environment");
    case RunState::SettingUp: return tr("agent set-up");
    case RunState::Acting: return tr("agent");
    case RunState::Verifying: return tr("verifier");
    case RunState::Stopping: return tr("stopping…");
    case RunState::Delayed: return tr("will run again");
    case RunState::Finished: return tr("finished");
    case RunState::Stopped: return tr("stopped");
    case RunState::Lost: return tr("lost");
    }
    return {};
}

RunModel::RunModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &RunModel::tick);
}

void RunModel::setQueue(RunQueue *queue)
{
    beginResetModel();
    if (m_queue)
        m_queue->disconnect(this);
    m_queue = queue;
    if (queue) {
        connect(queue, &RunQueue::trialChanged, this,
                [this](int row) { Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1)); });
        connect(queue, &QObject::destroyed, this, [this] {
            beginResetModel();
            endResetModel();
        });
        m_clock.start();
    }
    endResetModel();
}

const RunTrial *RunModel::trialAt(int row) const
{
    return m_queue && row >= 0 && row < rowCount() ? &m_queue->trials()[static_cast<size_t>(row)] : nullptr;
}

Milliseconds RunModel::longest() const
{
    Milliseconds longest(1);
    for (int row = 0; row < rowCount(); ++row)
        longest = std::max(longest, elapsedOf(*trialAt(row)).value_or(Milliseconds(0)));
    return longest;
}

void RunModel::tick()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (isRunning(trialAt(row)->state))
            Q_EMIT dataChanged(index(row, static_cast<int>(RunField::Timeline)),
                               index(row, static_cast<int>(RunField::Elapsed)), {Qt::DisplayRole});
    }
}

int RunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_queue ? 0 : static_cast<int>(m_queue->trials().size());
}

int RunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(runFields.size());
}

QVariant RunModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunTrial &trial = *trialAt(index.row());
    const RunFieldFacts &facts = runFields[static_cast<size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return text(trial, facts.field);
    case Qt::ToolTipRole: return tipOf(trial, facts.field);
    case Qt::AccessibleTextRole: return facts.field == RunField::Timeline ? sayPhases(trial) : text(trial, facts.field);
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::AlignVCenter | facts.alignment);
    case OutcomeRole: return facts.field == RunField::Phase ? QVariant(static_cast<int>(markOf(trial))) : QVariant();
    case TrialNameRole: return trial.plan.name.value;
    default: return {};
    }
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const RunFieldFacts &facts = runFields[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return tr(facts.title);
    return role == Qt::TextAlignmentRole ? QVariant::fromValue(Qt::AlignVCenter | facts.alignment) : QVariant();
}

} // namespace quayside
