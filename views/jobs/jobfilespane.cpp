// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/jobfilespane.h"

#include "views/widgets/viewers/filebrowser.h"

#include <QLocale>
#include <QVBoxLayout>

namespace quayside {

JobFilesPane::JobFilesPane(QWidget *parent) : QWidget(parent)
{
    m_browser = new FileBrowser(tr("Files of the job"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_browser);
}

void JobFilesPane::setJob(const JobPointer &job)
{
    m_job = job;
    if (isVisible())
        list();
}

void JobFilesPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    list();
}

void JobFilesPane::list()
{
    if (!m_job || m_job == m_listed)
        return;
    m_listed = m_job;
    m_run.start([job = m_job](const RunControl &) { return listJobFiles(*job); },
                [this](const Result<JobFiles> &files) { take(files); });
}

void JobFilesPane::take(const Result<JobFiles> &files)
{
    if (!files)
        return m_browser->showMessage(describe(files.error()));
    const auto folder = Folder::open(files->folder);
    m_browser->setFiles(folder ? std::optional(*folder) : std::nullopt, files->files);
    if (files->folder == m_folder)
        return;
    m_folder = files->folder;
    m_browser->showMessage(
        files->files.empty() ? tr("Besides its trials the job left no files.")
            : files->isCut
            ? tr("Choose a file. Only the first %1 are listed.").arg(QLocale().toString(files->files.size()))
            : tr("Choose a file."));
}

} // namespace quayside
