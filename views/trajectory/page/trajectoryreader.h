// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/phase.h"
#include "core/evidence/trialevidence.h"
#include "core/findings/finding.h"

#include <QWidget>

class QLabel;

namespace quayside {

class Navigator;
class Overview;
class StepActions;
class StepDetail;
class StepFacetView;
class StepPane;
class TimelineStrip;

/// Shows a graph of trajectories: an overview strip, facets, the list of steps, and the detail of one of them. Does not
/// know where the graph came from.
class TrajectoryReader : public QWidget
{
    Q_OBJECT

public:
    explicit TrajectoryReader(QWidget *parent = nullptr);

    void clear();
    /// Where the images are that steps name.
    void setFolder(const Folder &folder);
    /// As far as it is loaded. One that comes after a whole one is the same with more steps.
    void setGraph(const TrajectoryEvidence &graph, const std::vector<Phase> &phases);
    /// The findings of the trial; shown above what is read from the graph itself.
    void setFindings(const std::vector<Finding> &findings);

    Navigator &navigator() { return *m_navigator; }
    const Navigator &navigator() const { return *m_navigator; }

Q_SIGNALS:
    void fileWanted(const QString &file); ///< the evidence of a finding
    void stepActivated(quayside::StepRef step);
    void statusChanged(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildSide();
    QWidget *buildBottom();
    void connectParts();
    void connectFacets();
    void bindKeys();
    void showAgent();
    void showCurrent(RunIndex step);
    void showFacets();
    void showFinding(size_t finding);
    void keepPlace(const AgentRun &before, RunIndex step);

    TimelineStrip *m_strip = nullptr;
    StepFacetView *m_facets = nullptr;
    StepPane *m_steps = nullptr;
    StepDetail *m_detail = nullptr;
    StepActions *m_actions = nullptr;
    QLabel *m_status = nullptr;
    Navigator *m_navigator = nullptr;
    Overview *m_overview = nullptr;

    TrajectoryEvidence m_loaded;
    std::vector<Finding> m_findings;
    bool m_showsAllLoops = false;
};

} // namespace quayside
