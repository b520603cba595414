// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/jobpage.h"

#include "core/compare/regrading.h"
#include "core/run/queue/missingtrials.h"
#include "core/run/queue/runboard.h"
#include "views/jobs/filterbar.h"
#include "views/jobs/headlines.h"
#include "views/jobs/jobfilespane.h"
#include "views/jobs/joblabels.h"
#include "views/jobs/trialscard.h"
#include "views/jobs/trialtable.h"
#include "views/models/jobwording.h"
#include "views/models/wording.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/analysiscard.h"
#include "views/widgets/parts/banner.h"
#include "views/widgets/parts/emptystate.h"
#include "views/widgets/parts/labels.h"
#include "views/widgets/parts/scrolledpage.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace quayside {

namespace {

constexpr int leastTable = 190; // pixels

/// Agent and model where every trial has the same; nothing where the table tells them apart.
QString soleArm(const Job &job)
{
    QStringList parts;
    for (const Facet facet : {Facet::Agent, Facet::Model})
        parts << soleValue(job, facet).value_or(Identity()).name;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// Empty where there is nothing to resume.
QString whyToResume(int missing)
{
    return missing > 0 ? JobPage::tr("This run did not come to its end: %n trial(s) are missing.", nullptr, missing)
                       : QString();
}

} // namespace

TrialTable *JobPage::table() const
{
    return m_trials->table();
}

FilterBar *JobPage::filterBar() const
{
    return m_trials->filterBar();
}

JobPage::JobPage(const Workbench &workbench, QWidget *parent) : QWidget(parent), m_workbench(workbench)
{
    setProperty("role", QStringLiteral("page"));
    m_files = new JobFilesPane;
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeOverview());
    m_stack->addWidget(makeAnalysisPage());
    m_stack->addWidget(m_files);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    m_banner = new Banner(tr("Go on"));
    whole->addWidget(makeTabs());
    whole->addWidget(m_banner);
    whole->addWidget(m_stack, 1);
    connect(m_banner, &Banner::activated, this, [this] {
        if (const JobPointer job = m_key ? m_workbench.store.job(*m_key) : nullptr)
            Q_EMIT resumeRequested(job->path);
    });
    connect(table(), &TrialTable::trialActivated, this, [this](const TrialName &name) {
        if (!m_key)
            return;
        m_workbench.selection.setTrialOrder({*m_key, table()->shownTrials()});
        m_workbench.selection.goToTrial(*m_key, name);
    });
    connect(table(), &TrialTable::regradeWanted, this, &JobPage::regradeRequested);
    connect(table(), &TrialTable::sideBySideWanted, this, [this](const std::vector<TrialName> &names) {
        if (!m_key)
            return;
        Location next{.place = Place::SideBySide};
        for (const TrialName &name : names)
            next.trials.push_back({*m_key, name});
        m_workbench.selection.go(next);
    });
    connect(new QShortcut(QKeySequence(QStringLiteral("/")), this), &QShortcut::activated, this, [this] {
        m_tabs->setCurrentIndex(0);
        filterBar()->focusText();
    });
    connect(&workbench.selection, &Selection::changed, this, &JobPage::follow);
    connect(&workbench.store, &JobStore::jobChanged, this, &JobPage::refresh);
    connect(&workbench.runs, &RunBoard::activeChanged, this, [this] {
        if (const JobPointer job = m_key ? m_workbench.store.job(*m_key) : nullptr)
            showMissing(job);
    });
    setFocusProxy(table());
    follow(workbench.selection.location());
}

QWidget *JobPage::makeTabs()
{
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("jobTabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("Overview"));
    m_tabs->setTabVisible(m_tabs->addTab(tr("Analysis")), false);
    m_tabs->addTab(tr("Files"));
    auto *strip = new QFrame;
    strip->setProperty("role", QStringLiteral("bar"));
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(metrics::grid, 0, metrics::grid, 0);
    m_origin = makeOriginLabel();
    m_arm = makeLabel({}, LabelRole::Muted);
    m_state = makeLabel({}, LabelRole::Muted);
    m_state->setObjectName(QStringLiteral("jobState"));
    row->addWidget(m_tabs);
    row->addStretch();
    row->addWidget(m_origin);
    row->addSpacing(3 * metrics::grid);
    row->addWidget(m_arm);
    row->addSpacing(3 * metrics::grid);
    row->addWidget(m_state);
    row->addSpacing(3 * metrics::grid);
    m_again = new QPushButton(tr("Verify again…"));
    m_again->setObjectName(QStringLiteral("regradeButton"));
    row->addWidget(m_again);
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (const JobPointer job = m_key ? m_workbench.store.job(*m_key) : nullptr)
            Q_EMIT regradeRequested({job->path});
    });
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    return strip;
}

QWidget *JobPage::makeOverview()
{
    m_headlines = new HeadlineStrip;
    m_counting = makeCountingLabel();
    m_panels = new QVBoxLayout;
    m_trials = new TrialsCard(m_workbench.evidence);
    m_empty = new EmptyState(tr("No trials"), {});
    m_body = new QStackedWidget;
    m_body->addWidget(m_trials);
    m_body->addWidget(m_empty);
    m_body->setMinimumHeight(leastTable);
    const auto [area, column] = makeScrolledPage(); // it scrolls where a window has no room even for a few rows
    column->addWidget(m_headlines);
    column->addWidget(m_counting);
    column->addLayout(m_panels);
    column->addWidget(m_body, 1);
    return area;
}

QWidget *JobPage::makeAnalysisPage()
{
    const ScrolledPage page = makeScrolledPage();
    m_analysis = page.column;
    m_analysisPage = page.area;
    return m_analysisPage;
}

void JobPage::insertPanel(QWidget *panel)
{
    m_panels->addWidget(panel);
}

void JobPage::insertTab(const QString &title, QWidget *content)
{
    const ScrolledPage page = makeScrolledPage();
    page.column->addWidget(content);
    content->show();
    m_tabs->insertTab(1, title);
    m_stack->insertWidget(1, page.area);
}

void JobPage::showTrials(const std::vector<TrialPointer> &trials)
{
    m_tabs->setCurrentIndex(0);
    filterBar()->choose(trials);
}

/// What can be finished is read from the job's folder.
void JobPage::showMissing(const JobPointer &job)
{
    if (m_workbench.runs.isResuming(job->path)) {
        m_missing.cancel();
        return m_banner->say({});
    }
    m_missing.start([job](const RunControl &) { return missingTrials(*job); },
                    [this](int missing) { m_banner->say(whyToResume(missing)); });
}

void JobPage::follow(const Location &location)
{
    if (location.place == Place::Job && location.job)
        show(*location.job);
}

void JobPage::refresh(JobKey key)
{
    if (m_key == key)
        show(key);
}

void JobPage::showAnalysis(const Job &job)
{
    if (job.analysis == m_shownAnalysis)
        return;
    m_shownAnalysis = job.analysis;
    while (QLayoutItem *item = m_analysis->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_tabs->setTabVisible(m_stack->indexOf(m_analysisPage), job.analysis.has_value());
    if (!job.analysis)
        return;
    for (QWidget *card : makeAnalysisCards(*job.analysis))
        m_analysis->addWidget(card);
    m_analysis->addStretch();
}

void JobPage::show(JobKey key)
{
    const JobPointer job = m_workbench.store.job(key);
    if (!job)
        return;
    if (m_key != key) {
        filterBar()->clear();
        m_banner->say({});
        m_tabs->setCurrentIndex(0);
    }
    m_key = key;
    m_headlines->setHeadlines(headlinesOf(*job));
    m_files->setJob(job);
    showAnalysis(*job);
    showOrigin(m_origin, *job);
    showCounting(m_counting, *job);
    showMissing(job);
    m_arm->setText(soleArm(*job));
    showState(m_state, *job);
    m_again->setVisible(canRegrade(*job));
    m_trials->setJob(job, m_workbench.store.openJobs());
    m_empty->setTexts(job->loading ? tr("Reading") : tr("No trials"), whyEmpty(*job));
    m_body->setCurrentIndex(job->trials.empty() ? 1 : 0);
    Q_EMIT jobShown(job);
}

} // namespace quayside
