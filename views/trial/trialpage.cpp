// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/trialpage.h"

#include "core/compare/regrading.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"
#include "views/theme/theme.h"
#include "views/trial/trialheader.h"
#include "views/trial/trialtabpage.h"
#include "views/trial/trialwalk.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace quayside {

namespace {

TrialPointer trialNamed(const Job &job, const TrialName &name)
{
    const auto found = std::ranges::find(job.trials, name, [](const TrialPointer &trial) { return trial->name; });
    return found == job.trials.end() ? nullptr : *found;
}

} // namespace

TrialPage::TrialPage(const Workbench &workbench, QWidget *parent)
    : QWidget(parent), m_workbench(workbench), m_feed(workbench.evidence, this)
{
    m_header = new TrialHeader;
    m_bar = new QTabBar;
    m_bar->setObjectName(QStringLiteral("trialTabs"));
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    for (const TrialTab tab : allTrialTabs())
        m_bar->setTabVisible(m_bar->addTab(tabName(tab)), isOffered(tab, {}));
    auto *strip = new QFrame;
    strip->setProperty("role", QStringLiteral("bar"));
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(metrics::grid, 0, metrics::grid, 0);
    row->addWidget(m_bar);
    row->addStretch();
    m_walk = new TrialWalk(workbench);
    row->addWidget(m_walk);
    m_again = new QPushButton(tr("Verify again…"));
    m_again->setObjectName(QStringLiteral("regradeTrialButton"));
    row->addWidget(m_again);
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (m_evidence && m_evidence->trial)
            Q_EMIT regradeRequested({m_evidence->trial->folder});
    });
    m_stack = new QStackedWidget;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(strip);
    column->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::tabBarClicked, this, [this](int index) {
        if (index >= 0)
            m_workbench.selection.goToTab(allTrialTabs().at(index));
    });
    connect(&m_feed, &EvidenceFeed::changed, this, &TrialPage::show);
    connect(&workbench.selection, &Selection::changed, this, &TrialPage::follow);
    connect(&workbench.store, &JobStore::jobChanged, this, &TrialPage::refresh);
    setFocusPolicy(Qt::StrongFocus);
    makeShortcuts();
    follow(workbench.selection.location());
}

void TrialPage::makeShortcuts()
{
    for (int i = 0; i < allTrialTabs().size(); ++i) {
        auto *key = new QShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)), this);
        connect(key, &QShortcut::activated, this, [this, i] { goToShownTab(i); });
    }
    const std::pair<Qt::Key, int> steps[] = {{Qt::Key_Left, -1}, {Qt::Key_Right, 1}};
    for (const auto &[key, step] : steps) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, step] { m_walk->walk(step); });
    }
}

/// Counted from 0 among those that can be seen.
void TrialPage::goToShownTab(int place)
{
    for (int i = 0; i < m_bar->count(); ++i) {
        if (m_bar->isTabVisible(i) && place-- == 0)
            return m_workbench.selection.goToTab(allTrialTabs().at(i));
    }
}

TrialTabPage *TrialPage::tab(TrialTab tab)
{
    TrialTabPage *&page = m_tabs[tab];
    if (!page) {
        page = makeTrialTab(tab, m_workbench);
        m_stack->addWidget(page);
        if (m_evidence)
            page->showEvidence(m_evidence);
    }
    return page;
}

void TrialPage::follow(const Location &location)
{
    if (location.place != Place::Trial || !location.job)
        return;
    const JobPointer job = m_workbench.store.job(*location.job);
    const TrialPointer trial = job ? trialNamed(*job, location.trial) : nullptr;
    if (!trial)
        return;
    m_walk->show(*job, trial->name);
    if (!m_evidence || trial != m_evidence->trial)
        setTrial(job, trial);
    showTab(location.tab);
    tab(location.tab)->point(location);
}

void TrialPage::refresh(JobKey key)
{
    const Location &here = m_workbench.selection.location();
    if (here.job == key)
        follow(here);
}

void TrialPage::setTrial(const JobPointer &job, const TrialPointer &trial)
{
    m_header->setTrial(*trial);
    m_again->setVisible(canRegrade(*job) && canRegrade(*trial));
    m_feed.follow({.job = job, .trial = trial, .open = m_workbench.store.openJobs()});
}

void TrialPage::show(const EvidencePointer &evidence)
{
    m_evidence = evidence;
    nameTabs();
    for (const auto &[tab, page] : m_tabs)
        page->showEvidence(m_evidence);
    const Location &here = m_workbench.selection.location();
    if (here.place == Place::Trial && m_tabs.contains(here.tab))
        tab(here.tab)->point(here);
}

void TrialPage::showTab(TrialTab which)
{
    m_bar->setCurrentIndex(static_cast<int>(allTrialTabs().indexOf(which)));
    m_stack->setCurrentWidget(tab(which));
}

void TrialPage::nameTabs()
{
    const auto tabs = allTrialTabs();
    for (int i = 0; i < tabs.size(); ++i) {
        const auto count = tabCount(tabs[i], *m_evidence);
        m_bar->setTabText(i, count ? tr("%1  %2").arg(tabName(tabs[i]), QLocale().toString(*count)) : tabName(tabs[i]));
        if (m_evidence->detail)
            m_bar->setTabVisible(i, isOffered(tabs[i], *m_evidence));
    }
}

} // namespace quayside
