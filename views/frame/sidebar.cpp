// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/sidebar.h"

#include "views/frame/sidebardelegate.h"
#include "views/frame/sidebarroles.h"
#include "views/models/jobnames.h"
#include "views/models/joborder.h"
#include "views/models/jobwording.h"
#include "views/models/wording.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"
#include "views/theme/theme.h"

#include <QFileInfo>
#include <QListWidget>
#include <QMenu>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside {

namespace {

/// The job's state as the outcome whose mark says it best: a finished job looks like its trials do.
Outcome markOf(const Job &job, const JobTotals &totals)
{
    switch (job.state) {
    case JobState::Queued:
    case JobState::Paused: return Outcome::Queued;
    case JobState::Running: return Outcome::Running;
    case JobState::Cancelled:
    case JobState::Interrupted: return Outcome::Interrupted;
    case JobState::Unreadable: return Outcome::Errored;
    case JobState::Finished: break;
    }
    if (totals.trials.measured > 0)
        return Outcome::Measured;
    if (totals.trials.scored == 0)
        return totals.trials.errored > 0 ? Outcome::Errored : Outcome::Unscored;
    return outcomeOf({.key = scoreKey, .value = totals.rewards.at(scoreKey).mean});
}

std::vector<JobKey> orderedJobs(const JobStore &store, SourceId source)
{
    std::vector<JobKey> keys = store.jobs();
    std::erase_if(keys, [&](JobKey key) { return store.sourceOf(key) != source; });
    std::ranges::sort(keys, JobOrder(), [&](JobKey key) -> const Job & { return *store.job(key); });
    return keys;
}

} // namespace

Sidebar::Sidebar(const Workbench &workbench, QWidget *parent) : QFrame(parent), m_workbench(workbench)
{
    setProperty("role", QStringLiteral("side"));
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("sidebarList"));
    m_list->setAccessibleName(tr("Open jobs"));
    m_list->setItemDelegate(new SidebarDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * metrics::grid, 1, 0);
    column->addWidget(m_list);

    m_rebuild = new QTimer(this);
    m_rebuild->setSingleShot(true);
    m_rebuild->setInterval(50);
    connect(m_rebuild, &QTimer::timeout, this, &Sidebar::rebuild);
    const auto soon = [this] {
        if (!m_rebuild->isActive())
            m_rebuild->start();
    };
    connect(&workbench.store, &JobStore::jobChanged, this, soon);
    connect(&workbench.store, &JobStore::jobRemoved, this, soon);
    connect(&workbench.store, &JobStore::sourceChanged, this, soon);
    connect(&workbench.selection, &Selection::changed, this, &Sidebar::markCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &Sidebar::openCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &Sidebar::openCurrent);
    connect(m_list, &QListWidget::customContextMenuRequested, this, &Sidebar::showMenu);
    rebuild();
}

void Sidebar::rebuild()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_names.clear();
    const QStringList names = shownJobNames(m_workbench.store);
    for (const JobKey key : m_workbench.store.jobs())
        m_names.insert(key.value, names[m_names.size()]);
    for (const SourceId source : m_workbench.store.sources())
        addSource(source);
    addRecent();
    markCurrent();
}

void Sidebar::setRecent(const QStringList &paths)
{
    m_recent = paths;
    rebuild();
}

void Sidebar::addRecent()
{
    constexpr qsizetype most = 5;
    QStringList closed = m_recent;
    for (const SourceId source : m_workbench.store.sources())
        closed.removeAll(m_workbench.store.pathOf(source));
    if (closed.isEmpty())
        return;
    auto *heading = new QListWidgetItem(tr("Recent"), m_list);
    heading->setFlags(Qt::ItemIsEnabled);
    const QStringList shown = closed.first(std::min(most, closed.size()));
    std::vector<NamedPath> named;
    for (const QString &path : shown)
        named.push_back({.name = QFileInfo(path).fileName(), .path = path});
    const QStringList names = toldApart(named);
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QString &path = shown[i];
        auto *item = new QListWidgetItem(names[i], m_list);
        item->setData(SidebarRecentRole, path);
        item->setToolTip(tr("Open %1").arg(path));
    }
}

void Sidebar::addSource(SourceId source)
{
    const QString path = m_workbench.store.pathOf(source);
    const std::vector<QString> files = m_workbench.store.filesOf(source);
    if (files.size() == 1 && files.front() == path)
        return addFile(source, path);
    auto *heading = new QListWidgetItem(QFileInfo(path).fileName(), m_list);
    heading->setFlags(Qt::ItemIsEnabled);
    heading->setToolTip(path);
    heading->setData(SidebarSourceRole, source.value);
    if (m_workbench.store.isLoading(source)) {
        const LoadProgress progress = m_workbench.store.progress(source);
        heading->setData(SidebarCountRole,
                         progress.total > 0 ? tr("%1 %").arg(100LL * progress.done / progress.total) : tr("reading"));
    }
    for (const JobKey key : orderedJobs(m_workbench.store, source))
        addJob(key);
    for (const QString &file : files)
        addFile(source, file);
}

void Sidebar::addFile(SourceId source, const QString &path)
{
    auto *item = new QListWidgetItem(QFileInfo(path).fileName(), m_list);
    item->setData(SidebarFileRole, path);
    item->setData(SidebarSourceRole, source.value);
    item->setToolTip(path);
}

void Sidebar::addJob(JobKey key)
{
    const JobPointer job = m_workbench.store.job(key);
    const JobTotals totals = totalsOf(*job);
    const QString name = m_names.value(key.value, job->name);
    auto *item = new QListWidgetItem(name, m_list);
    item->setData(SidebarKeyRole, key.value);
    item->setData(SidebarSourceRole, m_workbench.store.sourceOf(key).value);
    item->setData(SidebarCountRole, sayTrialCount(*job, totals));
    item->setData(SidebarOutcomeRole, static_cast<int>(markOf(*job, totals)));
    item->setToolTip(tr("%1\n%2, %n trial(s)", nullptr, totals.trials.present).arg(job->path, sayState(job->state)));
    item->setData(Qt::AccessibleTextRole,
                  tr("%1, %2, %n trial(s)", nullptr, totals.trials.present).arg(name, sayState(job->state)));
}

void Sidebar::markCurrent()
{
    const QSignalBlocker quiet(m_list);
    const Location &here = m_workbench.selection.location();
    const QVariant key = here.job ? QVariant(here.job->value) : QVariant();
    const QVariant file = here.place == Place::File ? QVariant(here.file) : QVariant();
    m_list->setCurrentRow(-1);
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if ((key.isValid() && item->data(SidebarKeyRole) == key)
            || (file.isValid() && item->data(SidebarFileRole) == file))
            m_list->setCurrentRow(row);
    }
}

void Sidebar::openCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (item && item->data(SidebarKeyRole).isValid())
        m_workbench.selection.goToJob(JobKey(item->data(SidebarKeyRole).toInt()));
    else if (item && item->data(SidebarFileRole).isValid())
        m_workbench.selection.go({.place = Place::File, .file = item->data(SidebarFileRole).toString()});
    else if (item && item->data(SidebarRecentRole).isValid())
        Q_EMIT openRequested(item->data(SidebarRecentRole).toString());
}

void Sidebar::showMenu(const QPoint &position)
{
    const QListWidgetItem *item = m_list->itemAt(position);
    if (!item || !item->data(SidebarSourceRole).isValid())
        return;
    const SourceId source(item->data(SidebarSourceRole).toInt());
    QMenu menu(this);
    connect(menu.addAction(tr("Read again")), &QAction::triggered, this,
            [this, source] { Q_EMIT reloadRequested(source); });
    connect(menu.addAction(tr("Close %1").arg(QFileInfo(m_workbench.store.pathOf(source)).fileName())),
            &QAction::triggered, this, [this, source] { Q_EMIT closeRequested(source); });
    menu.exec(m_list->viewport()->mapToGlobal(position));
}

} // namespace quayside
