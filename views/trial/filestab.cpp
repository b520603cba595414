// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/filestab.h"

#include "views/widgets/viewers/filebrowser.h"

#include <QVBoxLayout>

namespace quayside {

FilesTab::FilesTab(const Workbench &, QWidget *parent) : TrialTabPage(parent)
{
    m_browser = new FileBrowser(tr("Files of the trial"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_browser);
}

void FilesTab::showEvidence(const EvidencePointer &evidence)
{
    const bool isOther = m_trialFolder != evidence->trial->folder;
    if (!isOther && m_detail == evidence->detail)
        return;
    m_trialFolder = evidence->trial->folder;
    m_detail = evidence->detail;
    m_browser->setFiles(evidence->folder, m_detail ? m_detail->files : std::vector<TrialFile>());
    if (isOther)
        m_browser->showMessage(m_detail && m_detail->files.empty() ? tr("This trial left no files.")
                                                                   : tr("Choose a file."));
}

void FilesTab::point(const Location &location)
{
    if (!location.file.isEmpty())
        m_browser->choose(location.file);
}

} // namespace quayside
