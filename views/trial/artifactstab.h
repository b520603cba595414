// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trial/trialtabpage.h"

namespace quayside {

class ArtifactsPage;

/// The artifacts of the trial; a click on a step opens the trajectory.
class ArtifactsTab : public TrialTabPage
{
    Q_OBJECT

public:
    explicit ArtifactsTab(const Workbench &workbench, QWidget *parent = nullptr);

    void showEvidence(const EvidencePointer &evidence) override;
    void point(const Location &location) override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    ArtifactsPage *m_page = nullptr;
    Location m_pointed; ///< while in sight
};

} // namespace quayside
