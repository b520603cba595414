// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trial/trialtabpage.h"

class QVBoxLayout;

namespace quayside {

/// What a trial did at a glance: why it ended, its rewards, the verifier's own mismatches and tests, and its facts.
class OverviewTab : public TrialTabPage
{
    Q_OBJECT

public:
    explicit OverviewTab(const Workbench &workbench, QWidget *parent = nullptr);

    void showEvidence(const EvidencePointer &evidence) override;

private:
    void clear();
    void addLeft(QWidget *card);
    void addRight(QWidget *card);

    const Workbench &m_workbench;
    EvidencePointer m_evidence;
    QVBoxLayout *m_left = nullptr;
    QVBoxLayout *m_right = nullptr;
};

} // namespace quayside
