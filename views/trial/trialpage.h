// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/evidencefeed.h"
#include "views/state/location.h"

#include <QWidget>

#include <map>

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace quayside {

class TrialHeader;
class TrialWalk;
class TrialTabPage;
struct Workbench;

/// One trial: its header, and a tab for each way to look at it. Follows the selection; Left and Right walk the trials.
class TrialPage : public QWidget
{
    Q_OBJECT

public:
    explicit TrialPage(const Workbench &workbench, QWidget *parent = nullptr);

    TrialTabPage *tab(TrialTab tab);
    /// True while evidence of the trial is being made.
    bool isLoading() const { return m_feed.isBusy(); }

Q_SIGNALS:
    /// To verify again what this trial left.
    void regradeRequested(const QStringList &folders);

private:
    void follow(const Location &location);
    void refresh(JobKey key);
    void setTrial(const JobPointer &job, const TrialPointer &trial);
    void show(const EvidencePointer &evidence);
    void showTab(TrialTab tab);
    void nameTabs();
    void makeShortcuts();
    void goToShownTab(int place);

    const Workbench &m_workbench;
    EvidenceFeed m_feed;
    EvidencePointer m_evidence; ///< null before the first trial
    TrialHeader *m_header = nullptr;
    TrialWalk *m_walk = nullptr;
    QPushButton *m_again = nullptr;
    QTabBar *m_bar = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::map<TrialTab, TrialTabPage *> m_tabs;
};

} // namespace quayside
