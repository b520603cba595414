// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/queue/runqueue.h"
#include "views/widgets/parts/card.h"

class QPushButton;
class QTreeView;

namespace quayside {

class RunModel;

/// The trials of a run in a table, with buttons for those that are selected.
class RunTrials : public Card
{
    Q_OBJECT

public:
    explicit RunTrials(QWidget *parent = nullptr);

    /// Shows another run from its first trial on. `queue` must outlive the table's use of it.
    void setQueue(RunQueue *queue);
    RunQueue *queue() const;
    /// After something has happened in the run.
    void refresh();

Q_SIGNALS:
    void currentChanged(const quayside::TrialName &trial); ///< an empty name: none
    void opened(const quayside::TrialName &trial);

private:
    void makeTable();
    void makeButtons();
    void fitColumns();
    TrialName current() const;
    std::vector<TrialName> selected() const;
    void open();
    void showMenu(const QPoint &place);

    RunModel *m_model = nullptr;
    QTreeView *m_view = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace quayside
