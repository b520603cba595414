// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/compare/comparerun.h"

#include <QStackedWidget>

class QLabel;

namespace quayside {

class ChartCard;
class CompareExport;
class ComparePanes;
class CostChart;
class DiffersStrip;
class EvidenceStore;
class SquareChart;
class TaskPane;
class VerdictCard;

/// Arms side by side: what else differs, the answer in a sentence, outcomes, cost, and the tasks. Knows which arm is
/// shown; its parts know the rest.
class ComparePage : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ComparePage(EvidenceStore &store, QWidget *parent = nullptr);

    void setJobs(const std::vector<JobPointer> &jobs) { m_run.setJobs(jobs); }
    void setOptions(const CompareOptions &options) { m_run.setOptions(options); }
    const CompareOptions &options() const { return m_run.options(); }
    ComparisonPointer comparison() const { return m_comparison; }

Q_SIGNALS:
    void openRequested();
    void trialChosen(const quayside::TrialPointer &trial);
    /// The first attempts of the arms at a task are to be shown side by side.
    void sideBySideWanted(const std::vector<quayside::TrialPointer> &trials);
    void comparisonShown();

private:
    QWidget *makeEmpty();
    QWidget *makeContent(EvidenceStore &store);
    QWidget *makeCards();
    void connectParts();
    void take(const ComparisonPointer &comparison);
    void showAll();
    void showArm();
    void showFooter();
    size_t armInView() const;
    void chooseArm(size_t arm);
    void reorder(const std::vector<size_t> &order);

    CompareRun m_run{this};
    ComparisonPointer m_comparison;
    std::optional<QString> m_chosen; ///< the arm that the user chose to see
    size_t m_arm = 1;
    CompareExport *m_export = nullptr;
    DiffersStrip *m_differs = nullptr;
    VerdictCard *m_verdict = nullptr;
    SquareChart *m_square = nullptr;
    CostChart *m_cost = nullptr;
    ChartCard *m_costCard = nullptr;
    TaskPane *m_tasks = nullptr;
    ComparePanes *m_panes = nullptr;
    QLabel *m_footer = nullptr;
};

} // namespace quayside
