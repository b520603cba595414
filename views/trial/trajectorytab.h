// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trial/trialtabpage.h"

namespace quayside {

class TrajectoryPage;

/// The trajectory of the trial, kept in step with the selection.
class TrajectoryTab : public TrialTabPage
{
    Q_OBJECT

public:
    explicit TrajectoryTab(const Workbench &workbench, QWidget *parent = nullptr);

    void showTrial(const TrialContext &context) override;
    void point(const Location &location) override;

private:
    TrajectoryPage *m_page = nullptr;
    QString m_folder;
};

} // namespace quayside
