// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/filestab.h"

#include "views/widgets/filebrowser.h"

#include <QVBoxLayout>

namespace quayside {

FilesTab::FilesTab(const Workbench &, QWidget *parent) : TrialTabPage(parent)
{
    m_browser = new FileBrowser(tr("Files of the trial"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_browser);
}

void FilesTab::showTrial(const TrialContext &context)
{
    m_browser->setFiles(context.folder, context.detail ? context.detail->files : std::vector<TrialFile>());
    if (m_trialFolder != context.trial->folder)
        m_browser->showMessage(context.detail && context.detail->files.empty() ? tr("This trial left no files.")
                                                                               : tr("Choose a file."));
    m_trialFolder = context.trial->folder;
}

void FilesTab::point(const Location &location)
{
    if (!location.file.isEmpty())
        m_browser->choose(location.file);
}

} // namespace quayside
