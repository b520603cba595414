// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QMenu;
class QPushButton;

namespace quayside {

class CompareRun;
class ElidedLabel;

/// What is compared and how: the jobs' names, and menus for the axis, the metric and how trials without a score are
/// counted.
class CompareBar : public QWidget
{
    Q_OBJECT

public:
    /// `run` must outlive the bar. `end` stands at its right.
    CompareBar(CompareRun &run, QWidget *end, QWidget *parent = nullptr);

private:
    QPushButton *addMenu(QHBoxLayout *row);
    void showRun();
    void showCounting(const ScoredTrials &scored);
    void fillAxes(QMenu *menu);
    void fillMetrics(QMenu *menu);
    void fillPolicies(QMenu *menu);

    CompareRun &m_run;
    ElidedLabel *m_subject = nullptr;
    QPushButton *m_axis = nullptr;
    QPushButton *m_metric = nullptr;
    QPushButton *m_unscored = nullptr;
    QPushButton *m_counting = nullptr; ///< shown where it makes a difference
};

} // namespace quayside
