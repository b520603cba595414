// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

class QTimer;
class QTreeView;

namespace quayside {

class IssueModel;
struct Workbench;

/// The issues of everything that is open, equal ones folded; a click goes to the trial or the job.
class IssuesDock : public QDockWidget
{
    Q_OBJECT

public:
    explicit IssuesDock(const Workbench &workbench, QWidget *parent = nullptr);

private:
    void refresh();
    void jump(int row);

    const Workbench &m_workbench;
    IssueModel *m_model = nullptr;
    QTreeView *m_view = nullptr;
    QTimer *m_refresh = nullptr;
};

} // namespace quayside
