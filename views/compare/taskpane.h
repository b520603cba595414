// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/comparetaskmodel.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace quayside {

class CompareTable;
class EvidenceStore;
class DivergenceFinder;

/// The tasks of a comparison in a table, with its filters: a text, and a chip for each kind of outcome.
class TaskPane : public QWidget
{
    Q_OBJECT

public:
    explicit TaskPane(EvidenceStore &store, QWidget *parent = nullptr);

    void setComparison(const ComparisonPointer &comparison);
    void setArm(size_t arm);
    /// Shows the tasks of one kind; of every kind where that one is shown already.
    void choose(TaskChoice choice);

Q_SIGNALS:
    void trialChosen(const quayside::TrialPointer &trial);
    /// The first attempts of the arms at a task are to be shown side by side.
    void sideBySideWanted(const std::vector<quayside::TrialPointer> &trials);
    void armsReordered(const std::vector<size_t> &order); ///< old numbers of the arms, in their new order

private:
    QHBoxLayout *makeBar();
    void showChips();
    void findDivergences(int first, int last);
    void layRowSideBySide(int row);

    ComparisonPointer m_comparison;
    CompareTaskModel *m_model = nullptr;
    CompareTable *m_table = nullptr;
    DivergenceFinder *m_divergences = nullptr;
    std::vector<std::pair<TaskChoice, QPushButton *>> m_chips;
};

} // namespace quayside
