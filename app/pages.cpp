// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"

#include "app/comparewiring.h"
#include "app/runwiring.h"
#include "views/charts/jobcharts.h"
#include "views/compare/comparepage.h"
#include "views/file/filepage.h"
#include "views/jobs/filterbar.h"
#include "views/jobs/jobpage.h"
#include "views/jobs/jobspage.h"
#include "views/launch/launchpage.h"
#include "views/queue/queuepage.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"
#include "views/trial/trialpage.h"

#include <QApplication>

namespace quayside {

namespace {

/// The job page with its charts above the table: a part of a chart shows its trials there.
QWidget *makeJobPage(const Workbench &workbench)
{
    auto *page = new JobPage(workbench);
    auto *charts = new JobCharts;
    page->insertPanel(charts);
    QObject::connect(page, &JobPage::resumeRequested, page,
                     [&workbench, page](const QString &folder) { resumeRun(workbench, folder, page); });
    QObject::connect(page, &JobPage::jobShown, charts, &JobCharts::setJob);
    QObject::connect(charts, &JobCharts::trialsChosen, page->filterBar(), &FilterBar::choose);
    if (const auto key = workbench.selection.location().job)
        charts->setJob(workbench.store.job(*key));
    return page;
}

} // namespace

Pages::Pages(const Workbench &workbench, QWidget *parent) : QStackedWidget(parent), m_workbench(workbench)
{
    connect(&workbench.selection, &Selection::changed, this, &Pages::show);
    show(workbench.selection.location());
}

bool Pages::has(Place place)
{
    return place == Place::Jobs || place == Place::Job || place == Place::Trial || place == Place::File
        || place == Place::Compare || place == Place::Launch || place == Place::Queue || place == Place::SideBySide;
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
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || !shown->isAncestorOf(focus))
        shown->setFocus();
}

QWidget *Pages::make(Place place)
{
    if (place == Place::Job)
        return makeJobPage(m_workbench);
    if (place == Place::Compare)
        return makeCompare();
    if (place == Place::Launch)
        return makeLaunchPage(m_workbench);
    if (place == Place::Queue)
        return makeQueue();
    if (place == Place::SideBySide)
        return makeSideBySidePage(m_workbench);
    if (place == Place::File)
        return new FilePage(m_workbench);
    if (place == Place::Trial)
        return new TrialPage(m_workbench);
    auto *jobs = new JobsPage(m_workbench);
    connect(jobs, &JobsPage::openRequested, this, &Pages::openRequested);
    connect(jobs, &JobsPage::examplesRequested, this, &Pages::examplesRequested);
    connect(jobs, &JobsPage::resumeRequested, jobs,
            [this, jobs](const QString &folder) { resumeRun(m_workbench, folder, jobs); });
    return jobs;
}

QWidget *Pages::makeCompare()
{
    ComparePage *compare = makeComparePage(m_workbench);
    connect(compare, &ComparePage::openRequested, this, &Pages::openRequested);
    return compare;
}

QWidget *Pages::makeQueue()
{
    QueuePage *queue = makeQueuePage(m_workbench);
    connect(queue, &QueuePage::againRequested, this, [this](RunSpec spec) {
        spec.jobName.clear();
        static_cast<LaunchPage *>(page(Place::Launch))->setSpec(spec);
        m_workbench.selection.go({.place = Place::Launch});
    });
    return queue;
}

} // namespace quayside
