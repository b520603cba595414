// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trial/trialtabpage.h"

namespace quayside {

class RecordingPage;

/// The terminal recording that a trial's agent left.
class RecordingTab : public TrialTabPage
{
    Q_OBJECT

public:
    explicit RecordingTab(QWidget *parent = nullptr);

    void showTrial(const TrialContext &context) override;

private:
    RecordingPage *m_page = nullptr;
    QString m_shown;
};

} // namespace quayside
