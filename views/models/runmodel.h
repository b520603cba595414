// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/queue/runqueue.h"

#include <QAbstractTableModel>
#include <QPointer>
#include <QTimer>

namespace quayside {

enum class RunField : std::uint8_t {
    Trial,
    Agent,
    Model,
    Attempt,
    Phase,
    Timeline, ///< the phases as a bar; no text
    Elapsed,
    Reward,
    Remark,
};

/// The trials of one run with the state of each. The elapsed time of running trials is updated by a timer.
class RunModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RunModel(QObject *parent = nullptr);

    /// May be null.
    void setQueue(RunQueue *queue);
    RunQueue *queue() const { return m_queue; }
    const RunTrial *trialAt(int row) const;
    /// The longest time a trial took or has taken so far: the scale of every timeline.
    Milliseconds longest() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void tick();

    QPointer<RunQueue> m_queue;
    QTimer m_clock;
};

/// How long its present run took, or has taken so far.
std::optional<Milliseconds> elapsedOf(const RunTrial &trial);

/// "environment", "agent", "will run again", ...
QString sayRunState(RunState state);

} // namespace quayside
