// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trial/trialtabpage.h"

namespace quayside {

class TrajectoryPage;
class WrittenFiles;

/// The trajectory of the trial, kept in step with the selection; below it, links from a step to the artifact lines that
/// it wrote.
class TrajectoryTab : public TrialTabPage
{
    Q_OBJECT

public:
    explicit TrajectoryTab(const Workbench &workbench, QWidget *parent = nullptr);

    void showEvidence(const EvidencePointer &evidence) override;
    void point(const Location &location) override;

private:
    TrajectoryPage *m_page = nullptr;
    WrittenFiles *m_written = nullptr;
};

} // namespace quayside
