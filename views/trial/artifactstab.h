// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trial/trialtabpage.h"

namespace quayside {

class ArtifactsPage;

/// The artifacts of the trial, with every open job as a place where an oracle may be; a step leads to the trajectory.
class ArtifactsTab : public TrialTabPage
{
    Q_OBJECT

public:
    explicit ArtifactsTab(const Workbench &workbench, QWidget *parent = nullptr);

    void showTrial(const TrialContext &context) override;
    void point(const Location &location) override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    const JobStore &m_store;
    ArtifactsPage *m_page = nullptr;
    TrialDetailPointer m_detail;
    QString m_folder;
    Location m_pointed; ///< while in sight
};

} // namespace quayside
