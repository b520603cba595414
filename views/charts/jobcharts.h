// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/figures/jobfigures.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace quayside {

class ChartCard;
class DotChart;
class HeatChart;
class MatrixChart;
class OutcomeChart;
class RewardChart;
class ScatterChart;
class StackChart;

/// The charts of the job page: reward, elapsed and tokens in a row as tall as they need, which can be folded; the
/// others in a widget of their own. Figures are made off the GUI thread. While figures are being made, the ones before
/// stay; the newest job is next.
class JobCharts : public QWidget
{
    Q_OBJECT

public:
    explicit JobCharts(QWidget *parent = nullptr);

    void setJob(const JobPointer &job);
    /// All but those of the row, for another place of the page.
    QWidget *more() const { return m_more; }
    /// Folds the row, and remembers it; for another place of the page.
    QPushButton *foldButton() const { return m_fold; }

Q_SIGNALS:
    /// The trials behind a part of a chart, to be filtered for or opened.
    void trialsChosen(const std::vector<quayside::TrialPointer> &trials);
    void figuresShown(); ///< the newest job's figures are on screen

private:
    void makeFirstRow();
    void makeMore();
    void makeFoldButton();
    void fitRow();
    void take(JobFigures figures);
    void showFigures();
    void showNotes();
    template <typename Chart> ChartCard *makeCard(const QString &title, Chart *&chart);

    JobPointer m_waiting; ///< until the figures of the job before are made
    JobFigures m_figures;
    RewardChart *m_reward = nullptr;
    DotChart *m_elapsed = nullptr;
    StackChart *m_tokens = nullptr;
    OutcomeChart *m_outcomes = nullptr;
    DotChart *m_cost = nullptr;
    StackChart *m_phases = nullptr;
    ScatterChart *m_againstCost = nullptr;
    ScatterChart *m_againstTime = nullptr;
    MatrixChart *m_matrix = nullptr;
    HeatChart *m_heat = nullptr;
    ChartCard *m_rewardCard = nullptr;
    ChartCard *m_costCard = nullptr;
    ChartCard *m_matrixCard = nullptr;
    ChartCard *m_heatCard = nullptr;
    std::vector<ChartCard *> m_row;
    QWidget *m_more = nullptr;
    QPushButton *m_fold = nullptr;
    NewestRun m_run{this};
};

} // namespace quayside
