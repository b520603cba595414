// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QTreeView>

namespace quayside {

class JobListModel;
class ReportedLastProxy;

/// The open jobs as rows. As long as there is room its columns are as wide as what they say; after that names give way,
/// and folders that only repeat the job's name go.
class JobsTable : public QTreeView
{
    Q_OBJECT

public:
    explicit JobsTable(JobListModel *jobs, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void fitSoon();
    int titleWidth(int column) const;
    int wantedWidth(int column) const;
    bool foldersRepeatNames() const;

    ReportedLastProxy *m_sorted = nullptr;
    QTimer m_soon;
};

} // namespace quayside
