// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/trialevidence.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace quayside {

class EmptyState;
class TrajectoryReader;

/// The trajectories of one trial (or one file): shows what its evidence has of them, or says that there are none. Loads
/// nothing, and does not know what else the window shows.
class TrajectoryPage : public QWidget
{
    Q_OBJECT

public:
    explicit TrajectoryPage(QWidget *parent = nullptr);
    ~TrajectoryPage() override;

    /// The same trial's newer evidence keeps step, filter and place; another trial's starts from its beginning.
    void setEvidence(const EvidencePointer &evidence);
    void clear();

    /// Goes to a step of any agent, now or as soon as it is loaded.
    void showStep(StepRef step);
    /// Goes to what the agent did at a moment, now or as soon as it is loaded.
    void showMoment(Instant moment);
    /// When the current step was; nothing where the trajectory does not say.
    std::optional<Instant> moment() const;
    int stepCount() const { return m_stepCount; } ///< of the main agent, as far as it is loaded

Q_SIGNALS:
    void filesWanted();                   ///< there is no trajectory: the raw files are to be shown
    void fileWanted(const QString &file); ///< the evidence of a finding
    void stepActivated(quayside::StepRef step);
    void loaded(); ///< the graph is whole
    void statusChanged(const QString &text);

private:
    void showNothing();
    void take(const TrajectoryEvidence &trajectory);

    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_showFiles = nullptr;
    TrajectoryReader *m_reader = nullptr;
    EvidencePointer m_evidence;
    int m_stepCount = 0;
};

} // namespace quayside
