// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trial/trialtabpage.h"

namespace quayside {

class RecordingPage;

/// The terminal recording that a trial's agent left, kept at the moment that the selection points at.
class RecordingTab : public TrialTabPage
{
    Q_OBJECT

public:
    explicit RecordingTab(const Workbench &workbench, QWidget *parent = nullptr);

    void showEvidence(const EvidencePointer &evidence) override;
    void point(const Location &location) override;

private:
    RecordingPage *m_page = nullptr;
    QString m_shown;
    std::optional<Instant> m_moment; ///< the last one that was taken from the selection, or set there
};

} // namespace quayside
