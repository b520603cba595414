// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"

#include "app/comparewiring.h"
#include "app/comparewith.h"
#include "app/runwiring.h"
#include "app/taskoffers.h"
#include "views/charts/jobcharts.h"
#include "views/compare/comparepage.h"
#include "views/file/filepage.h"
#include "views/jobs/filterbar.h"
#include "views/jobs/jobpage.h"
#include "views/jobs/jobspage.h"
#include "views/jobs/regradecard.h"
#include "views/jobs/trialscard.h"
#include "views/launch/launchpage.h"
#include "views/lint/lintpage.h"
#include "views/queue/queuepage.h"
#include "views/sidebyside/sidebysidepage.h"
#include "views/state/selection.h"
#include "views/state/setting.h"
#include "views/state/workbench.h"
#include "views/trial/trialpage.h"

#include <QApplication>

#include <algorithm>
#include <array>

namespace quayside {

namespace {

QWidget *makeJobs(const Workbench &workbench, Pages &pages)
{
    auto *jobs = new JobsPage(workbench);
    QObject::connect(jobs, &JobsPage::openRequested, &pages, &Pages::openRequested);
    QObject::connect(jobs, &JobsPage::examplesRequested, &pages, &Pages::examplesRequested);
    QObject::connect(jobs, &JobsPage::compareWithRequested, jobs,
                     [&workbench, jobs](JobKey job) { compareWith(workbench, job, jobs); });
    QObject::connect(jobs, &JobsPage::resumeRequested, jobs,
                     [&workbench, jobs](const QString &folder) { resumeRun(workbench, folder, jobs); });
    return jobs;
}

/// The launch page, set up to verify recorded trials again in the environment that was used last.
void prepareRegrade(const Workbench &workbench, Pages &pages, const QStringList &folders)
{
    auto *launch = static_cast<LaunchPage *>(pages.page(Place::Launch));
    const RunSpec last = launch->spec();
    launch->setSpec({.jobsFolder = last.jobsFolder,
                     .concurrent = last.concurrent,
                     .environment = last.environment,
                     .sources = folders,
                     .sourceAction = SourceAction::Regrade});
    workbench.selection.go({.place = Place::Launch});
}

template <typename Page> void offerRegrade(const Workbench &workbench, Pages &pages, Page *page)
{
    QObject::connect(page, &Page::regradeRequested, &pages,
                     [&workbench, &pages](const QStringList &folders) { prepareRegrade(workbench, pages, folders); });
}

QWidget *makeTrial(const Workbench &workbench, Pages &pages)
{
    auto *page = new TrialPage(workbench);
    offerRegrade(workbench, pages, page);
    return page;
}

/// The job page with its charts above the table: a part of a chart shows its trials there.
QWidget *makeJob(const Workbench &workbench, Pages &pages)
{
    auto *page = new JobPage(workbench);
    auto *regrades = new RegradeCard(workbench.store);
    auto *charts = new JobCharts;
    page->insertPanel(regrades);
    page->insertPanel(charts);
    page->insertTab(JobCharts::tr("Charts"), charts->more());
    page->trials()->insertTool(charts->foldButton());
    offerRegrade(workbench, pages, page);
    QObject::connect(page, &JobPage::jobShown, regrades, &RegradeCard::setJob);
    QObject::connect(regrades, &RegradeCard::trialsChosen, page, &JobPage::showTrials);
    QObject::connect(page, &JobPage::resumeRequested, page,
                     [&workbench, page](const QString &folder) { resumeRun(workbench, folder, page); });
    QObject::connect(page, &JobPage::jobShown, charts, &JobCharts::setJob);
    QObject::connect(charts, &JobCharts::trialsChosen, page, &JobPage::showTrials);
    if (const auto key = workbench.selection.location().job) {
        regrades->setJob(workbench.store.job(*key));
        charts->setJob(workbench.store.job(*key));
    }
    return page;
}

QWidget *makeCompare(const Workbench &workbench, Pages &pages)
{
    ComparePage *compare = makeComparePage(workbench);
    QObject::connect(compare, &ComparePage::openRequested, &pages, &Pages::openRequested);
    return compare;
}

QWidget *makeSideBySide(const Workbench &workbench, Pages & /*pages*/)
{
    return makeSideBySidePage(workbench);
}

QWidget *makeLaunch(const Workbench &workbench, Pages &pages)
{
    LaunchPage *launch = makeLaunchPage(workbench);
    QObject::connect(launch, &LaunchPage::checkRequested, &pages, [&workbench, &pages](const RunSpec &spec) {
        static_cast<LintPage *>(pages.page(Place::Lint))->setTasks(spec.tasks, spec.environment);
        workbench.selection.go({.place = Place::Lint});
    });
    return launch;
}

QWidget *makeQueue(const Workbench &workbench, Pages &pages)
{
    QueuePage *queue = makeQueuePage(workbench);
    QObject::connect(queue, &QueuePage::againRequested, &pages, [&workbench, &pages](RunSpec spec) {
        spec.jobName.clear();
        static_cast<LaunchPage *>(pages.page(Place::Launch))->setSpec(spec);
        workbench.selection.go({.place = Place::Launch});
    });
    return queue;
}

QWidget *makeLint(const Workbench &workbench, Pages & /*pages*/)
{
    auto *page = new LintPage;
    page->setTaskOffers([&workbench] { return searchForTasks(workbench.store); });
    return page;
}

template <typename Page> QWidget *makePlain(const Workbench &workbench, Pages & /*pages*/)
{
    return new Page(workbench);
}

/// Asks the page itself.
template <typename Page, bool (Page::*ask)() const> bool asks(const QWidget &page)
{
    return (static_cast<const Page &>(page).*ask)();
}

constexpr std::array types{
    PageType{Place::Jobs, "jobs", QT_TRANSLATE_NOOP("quayside::Pages", "Jobs"), makeJobs, nullptr},
    PageType{Place::Job, "job", nullptr, makeJob, nullptr},
    PageType{Place::Trial, "trial", nullptr, makeTrial, asks<TrialPage, &TrialPage::isLoading>},
    PageType{Place::File, "file", nullptr, makePlain<FilePage>, nullptr},
    PageType{Place::Compare, "compare", QT_TRANSLATE_NOOP("quayside::Pages", "Compare"), makeCompare, nullptr},
    PageType{Place::SideBySide, "side-by-side", QT_TRANSLATE_NOOP("quayside::Pages", "Side by side"), makeSideBySide,
             asks<SideBySidePage, &SideBySidePage::isLoading>},
    PageType{Place::Launch, "launch", QT_TRANSLATE_NOOP("quayside::Pages", "New run"), makeLaunch,
             asks<LaunchPage, &LaunchPage::isChecking>},
    PageType{Place::Queue, "queue", QT_TRANSLATE_NOOP("quayside::Pages", "Queue"), makeQueue, nullptr},
    PageType{Place::Lint, "check-tasks", QT_TRANSLATE_NOOP("quayside::Pages", "Check tasks"), makeLint,
             asks<LintPage, &LintPage::isChecking>},
};
static_assert(types.size() == static_cast<std::size_t>(Place::Lint) + 1, "every place has its page");

} // namespace

std::span<const PageType> pageTypes()
{
    return types;
}

const PageType &pageType(Place place)
{
    return *std::ranges::find(types, place, &PageType::place);
}

Pages::Pages(const Workbench &workbench, QWidget *parent) : QStackedWidget(parent), m_workbench(workbench)
{
    connect(&workbench.selection, &Selection::changed, this, &Pages::show);
    show(workbench.selection.location());
}

QString Pages::titleOf(Place place)
{
    const char *title = pageType(place).title;
    return title ? tr(title) : QString();
}

QWidget *Pages::page(Place place)
{
    QWidget *&page = m_pages[place];
    if (!page) {
        page = pageType(place).make(m_workbench, *this);
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

} // namespace quayside
