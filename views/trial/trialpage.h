// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/state/location.h"
#include "views/trial/trialcontext.h"

#include <QWidget>

#include <map>

class QStackedWidget;
class QTabBar;

namespace quayside {

class TrialDetailLoader;
class TrialHeader;
class TrialTabPage;
struct Workbench;

/// One trial: its header, and a tab for each way to look at it. Follows the selection; Left and Right walk the trials.
class TrialPage : public QWidget
{
    Q_OBJECT

public:
    explicit TrialPage(const Workbench &workbench, QWidget *parent = nullptr);

    TrialTabPage *tab(TrialTab tab);
    /// True while the detail of the trial is being read.
    bool isLoading() const { return m_context.trial && !m_context.detail; }

private:
    void follow(const Location &location);
    void refresh(JobKey key);
    void setTrial(const JobPointer &job, const TrialPointer &trial);
    void setDetail(const TrialContext &context);
    void showTab(TrialTab tab);
    void nameTabs();
    void walk(int step);
    void makeShortcuts();

    const Workbench &m_workbench;
    TrialContext m_context;
    TrialDetailLoader *m_loader = nullptr;
    TrialHeader *m_header = nullptr;
    QTabBar *m_bar = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::map<TrialTab, TrialTabPage *> m_tabs;
};

} // namespace quayside
