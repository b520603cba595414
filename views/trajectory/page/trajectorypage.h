// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/trial.h"
#include "core/findings/finding.h"
#include "views/trajectory/facets/loadedgraph.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace quayside {

class EmptyState;
class GraphSource;
class TrajectoryReader;

/// The trajectories of one trial (or one file): has them loaded and shows them, or says that there are none. Does not
/// know what else the window shows.
class TrajectoryPage : public QWidget
{
    Q_OBJECT

public:
    explicit TrajectoryPage(QWidget *parent = nullptr);
    ~TrajectoryPage() override;

    /// `trial` may be null (a file opened by itself). Without `files` (relative to the folder) they are looked for.
    void setTrial(const Folder &folder, const TrialPointer &trial, std::vector<QString> files = {});
    void clear();
    /// What is shown of the trial, as far as it is loaded; whoever loads it hands it over here.
    void take(const LoadedGraph &graph);

    /// Goes to a step of any agent, now or as soon as it is loaded.
    void showStep(StepRef step);
    /// Goes to what the agent did at a moment, now or as soon as it is loaded.
    void showMoment(Instant moment);
    /// When the current step was; nothing where the trajectory does not say.
    std::optional<Instant> moment() const;
    int stepCount() const { return m_stepCount; } ///< of the main agent, as far as it is loaded

    /// What is known of the trial besides; shown above what the graph tells itself.
    void setFindings(const std::vector<Finding> &findings);

Q_SIGNALS:
    void filesWanted();                   ///< there is no trajectory: the raw files are to be looked at
    void fileWanted(const QString &file); ///< what a finding rests on
    void stepActivated(quayside::StepRef step);
    void loaded(); ///< the graph is whole
    void statusChanged(const QString &text);

private:
    void showNothing();

    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_showFiles = nullptr;
    TrajectoryReader *m_reader = nullptr;
    GraphSource *m_source = nullptr;
    TrialPointer m_trial;
    int m_stepCount = 0;
};

} // namespace quayside
