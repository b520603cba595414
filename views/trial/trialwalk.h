// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace quayside {

struct Workbench;

/// "3 of 47" between two buttons: goes to the trial before or behind the open one, in the order in which the job's
/// table showed them when one of them was opened there, else by name.
class TrialWalk : public QWidget
{
    Q_OBJECT

public:
    explicit TrialWalk(const Workbench &workbench, QWidget *parent = nullptr);

    /// `step`: how many places on, or back where it is negative. Nothing at the ends.
    void walk(int step);
    void show(const Job &job, const TrialName &trial);

private:
    QToolButton *makeButton(Qt::ArrowType arrow, const QString &name, int step);

    const Workbench &m_workbench;
    std::vector<TrialName> m_names;
    std::ptrdiff_t m_place = 0;
    QToolButton *m_before = nullptr;
    QLabel *m_text = nullptr;
    QToolButton *m_behind = nullptr;
};

} // namespace quayside
