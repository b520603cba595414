// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QTreeView>

namespace quayside {

class JobListModel;
class ReportedLastProxy;

/// The open jobs as rows. Where there is room its columns are as wide as their contents; else names are elided, and
/// folders that only repeat the job's name are hidden.
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
