// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/jobs/jobspage.h"

#include "views/jobs/interruptedruns.h"
#include "views/jobs/jobstable.h"
#include "views/models/joblistmodel.h"
#include "views/models/modelroles.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/banner.h"
#include "views/widgets/parts/card.h"
#include "views/widgets/parts/emptystate.h"

#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside {

namespace {

QString whatOpens()
{
    return JobsPage::tr("Open a folder of jobs, one job, a trial, an archive of any of these, or a single trajectory. "
                        "A folder can also be dropped here.");
}

} // namespace

JobsPage::JobsPage(const Workbench &workbench, QWidget *parent) : QStackedWidget(parent), m_workbench(workbench)
{
    setProperty("role", QStringLiteral("page"));
    m_empty = new EmptyState(tr("No jobs are open"), whatOpens());
    connect(m_empty->addAction(tr("Open…")), &QPushButton::clicked, this, &JobsPage::openRequested);
    connect(m_empty->addAction(tr("Open the examples")), &QPushButton::clicked, this, &JobsPage::examplesRequested);
    addWidget(m_empty);
    addWidget(makeTable());
    connect(&workbench.store, &JobStore::jobChanged, this, &JobsPage::choose);
    connect(&workbench.store, &JobStore::jobRemoved, this, &JobsPage::choose);
    connect(&workbench.store, &JobStore::sourceChanged, this, &JobsPage::choose);
    choose();
}

QWidget *JobsPage::makeTable()
{
    auto *model = new JobListModel(m_workbench.store, this);
    m_view = new JobsTable(model);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &JobsPage::showMenu);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        m_workbench.selection.goToJob(JobKey(index.data(JobKeyRole).toInt()));
    });
    auto *compare = new QPushButton;
    compare->setObjectName(QStringLiteral("compareSelectedButton"));
    compare->hide();
    connect(compare, &QPushButton::clicked, this, &JobsPage::compareSelected);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, compare, [this, compare] {
        m_workbench.selection.setChosenJobs(selectedJobs());
        const auto selected = static_cast<int>(m_view->selectionModel()->selectedRows().size());
        compare->setText(tr("Compare %n job(s)", nullptr, selected));
        compare->setVisible(selected >= 2);
    });
    m_banner = new Banner(tr("Go on"));
    connect(m_banner, &Banner::activated, this, [this] { resume({}); });
    m_interrupted = new InterruptedRuns(m_workbench, this);
    connect(m_interrupted, &InterruptedRuns::changed, this, &JobsPage::showInterrupted);
    auto *page = new QWidget;
    auto *whole = new QVBoxLayout(page);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_banner);
    auto *column = new QVBoxLayout;
    whole->addLayout(column, 1);
    column->setContentsMargins(3 * metrics::grid, 3 * metrics::grid, 3 * metrics::grid, 3 * metrics::grid);
    auto *card = new Card;
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->addWidget(m_view);
    column->addWidget(card);
    column->addWidget(compare, 0, Qt::AlignRight);
    return page;
}

std::vector<JobKey> JobsPage::selectedJobs() const
{
    std::vector<JobKey> jobs;
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::ranges::sort(rows);
    for (const QModelIndex &row : std::as_const(rows))
        jobs.emplace_back(row.data(JobKeyRole).toInt());
    return jobs;
}

void JobsPage::compareSelected()
{
    m_workbench.selection.go({.place = Place::Compare, .jobs = selectedJobs()});
}

void JobsPage::showMenu(const QPoint &position)
{
    if (selectedJobs().empty())
        return;
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this] { m_workbench.selection.goToJob(selectedJobs().front()); });
    if (selectedJobs().size() == 1)
        menu->addAction(tr("Compare with…"), this, [this] { Q_EMIT compareWithRequested(selectedJobs().front()); });
    else
        menu->addAction(tr("Compare"), this, &JobsPage::compareSelected);
    if (m_interrupted->find(selectedJobs().front()))
        menu->addAction(tr("Go on with this run"), this, [this] { resume(selectedJobs().front()); });
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void JobsPage::showInterrupted()
{
    const std::vector<InterruptedRun> &runs = m_interrupted->runs();
    if (runs.empty())
        return m_banner->say({});
    const QString first = tr("%1 did not come to its end: %n trial(s) are missing.", nullptr, runs.front().missing)
                              .arg(runs.front().name);
    QStringList others;
    for (size_t i = 1; i < runs.size(); ++i)
        others << runs[i].name;
    m_banner->say(others.isEmpty() ? first : tr("%1 Nor did %2.").arg(first, QLocale().createSeparatedList(others)));
}

void JobsPage::resume(std::optional<JobKey> job)
{
    const std::vector<InterruptedRun> &runs = m_interrupted->runs();
    const InterruptedRun *run = job ? m_interrupted->find(*job) : runs.empty() ? nullptr : &runs.front();
    if (run)
        Q_EMIT resumeRequested(run->folder);
}

void JobsPage::choose()
{
    setCurrentIndex(m_workbench.store.jobs().empty() ? 0 : 1);
    bool loading = false;
    bool hasFiles = false;
    QStringList issues;
    for (const SourceId source : m_workbench.store.sources()) {
        loading |= m_workbench.store.isLoading(source);
        hasFiles |= !m_workbench.store.filesOf(source).empty();
        for (const Issue &issue : m_workbench.store.issuesOf(source))
            issues << describe(issue);
    }
    if (loading)
        m_empty->setTexts(tr("Looking for jobs"), {});
    else if (hasFiles)
        m_empty->setTexts(tr("No job is open"), tr("The files that are open are in the list on the left."));
    else if (!issues.isEmpty())
        m_empty->setTexts(tr("There is no job in here"),
                          issues.join(QLatin1Char('\n')) + QStringLiteral("\n\n") + whatOpens());
}

} // namespace quayside
