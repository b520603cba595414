// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/trialevidence.h"
#include "views/state/location.h"

#include <QWidget>

namespace quayside {

struct Workbench;

/// One tab of a trial's page. showEvidence is called several times for one trial: each time another part of its
/// evidence has been made.
class TrialTabPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void showEvidence(const EvidencePointer &evidence) = 0;
    /// Moves to the step or file the selection points at; called after showEvidence.
    virtual void point(const Location &) {}
};

/// Makes the widget of a tab.
TrialTabPage *makeTrialTab(TrialTab tab, const Workbench &workbench);

/// Whether a trial's page has this tab: a recording's only where one was made.
bool isOffered(TrialTab tab, const TrialEvidence &evidence);
/// The figure after a tab's name, such as the number of artifacts; nothing for most.
std::optional<int> tabCount(TrialTab tab, const TrialEvidence &evidence);
QString tabName(TrialTab tab);
/// A name that is the same in every language, such as "overview".
QString idOf(TrialTab tab);
QList<TrialTab> allTrialTabs();

} // namespace quayside
