// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/figures/jobfigures.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace quayside {

class ChartCard;
class DotFace;
class HeatFace;
class MatrixFace;
class OutcomeFace;
class RewardFace;
class ScatterFace;
class StackFace;

/// The charts of the job page: reward, elapsed and tokens in a row; the others below on demand. Figures are made off
/// the GUI thread. A job that changes faster than they are made is shown as it was, then as it is.
class JobCharts : public QWidget
{
    Q_OBJECT

public:
    explicit JobCharts(QWidget *parent = nullptr);

    void setJob(const JobPointer &job);
    bool showsMore() const;
    void setMoreShown(bool on);

Q_SIGNALS:
    /// The trials behind a part of a chart, to be filtered for or opened.
    void trialsChosen(const std::vector<quayside::TrialPointer> &trials);
    void figuresShown(); ///< the newest job's figures are on screen

private:
    void makeFirstRow();
    void makeMore();
    void take(JobFigures figures);
    void showFigures();
    void showNotes();
    template <typename Face> ChartCard *makeCard(const QString &title, Face *&face);

    JobPointer m_waiting; ///< until the figures of the job before are made
    JobFigures m_figures;
    RewardFace *m_reward = nullptr;
    DotFace *m_elapsed = nullptr;
    StackFace *m_tokens = nullptr;
    OutcomeFace *m_outcomes = nullptr;
    DotFace *m_cost = nullptr;
    StackFace *m_phases = nullptr;
    ScatterFace *m_againstCost = nullptr;
    ScatterFace *m_againstTime = nullptr;
    MatrixFace *m_matrix = nullptr;
    HeatFace *m_heat = nullptr;
    ChartCard *m_rewardCard = nullptr;
    ChartCard *m_costCard = nullptr;
    ChartCard *m_matrixCard = nullptr;
    ChartCard *m_heatCard = nullptr;
    QWidget *m_more = nullptr;
    QPushButton *m_moreButton = nullptr;
    NewestRun m_run{this};
};

} // namespace quayside
