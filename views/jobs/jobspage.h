// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/state/location.h"

#include <QStackedWidget>

class QTreeView;

namespace quayside {

class EmptyState;
struct Workbench;

/// Every open job as a row; with nothing open, what to open.
class JobsPage : public QStackedWidget
{
    Q_OBJECT

public:
    explicit JobsPage(const Workbench &workbench, QWidget *parent = nullptr);

    /// The jobs whose rows are selected, in the order of the rows.
    std::vector<JobKey> selectedJobs() const;

Q_SIGNALS:
    void openRequested();
    void examplesRequested();

private:
    QWidget *makeTable();
    void choose();
    void compareSelected();
    void showMenu(const QPoint &position);

    const Workbench &m_workbench;
    EmptyState *m_empty = nullptr;
    QTreeView *m_view = nullptr;
};

} // namespace quayside
