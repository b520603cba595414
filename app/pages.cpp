// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"

#include "views/jobs/jobpage.h"
#include "views/jobs/jobspage.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"
#include "views/trial/trialpage.h"

namespace quayside {

Pages::Pages(const Workbench &workbench, QWidget *parent) : QStackedWidget(parent), m_workbench(workbench)
{
    connect(&workbench.selection, &Selection::changed, this, &Pages::show);
    show(workbench.selection.location());
}

QWidget *Pages::page(Place place)
{
    QWidget *&page = m_pages[place];
    if (!page) {
        page = make(place);
        addWidget(page);
    }
    return page;
}

void Pages::show(const Location &location)
{
    QWidget *shown = page(location.place);
    setCurrentWidget(shown);
    if (!shown->isAncestorOf(focusWidget()))
        shown->setFocus();
}

QWidget *Pages::make(Place place)
{
    if (place == Place::Job)
        return new JobPage(m_workbench);
    if (place == Place::Trial)
        return new TrialPage(m_workbench);
    auto *jobs = new JobsPage(m_workbench);
    connect(jobs, &JobsPage::openRequested, this, &Pages::openRequested);
    connect(jobs, &JobsPage::examplesRequested, this, &Pages::examplesRequested);
    return jobs;
}

} // namespace quayside
