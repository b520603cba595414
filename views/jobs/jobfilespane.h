// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/load/jobfiles.h"

#include <QWidget>

namespace quayside {

class FileBrowser;

/// The files in a job's folder that belong to no trial. They are listed when the pane is first shown.
class JobFilesPane : public QWidget
{
    Q_OBJECT

public:
    explicit JobFilesPane(QWidget *parent = nullptr);

    void setJob(const JobPointer &job);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void list();
    void take(const Result<JobFiles> &files);

    JobPointer m_job;
    JobPointer m_listed;
    QString m_folder;
    FileBrowser *m_browser = nullptr;
    NewestRun m_run{this};
};

} // namespace quayside
