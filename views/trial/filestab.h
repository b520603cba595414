// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trial/trialtabpage.h"

namespace quayside {

class FileBrowser;

/// Every file that the trial left on disk, whether a format knows it or not, with a viewer.
class FilesTab : public TrialTabPage
{
    Q_OBJECT

public:
    explicit FilesTab(const Workbench &workbench, QWidget *parent = nullptr);

    void showEvidence(const EvidencePointer &evidence) override;
    void point(const Location &location) override;

private:
    QString m_trialFolder;
    TrialDetailPointer m_detail;
    FileBrowser *m_browser = nullptr;
};

} // namespace quayside
