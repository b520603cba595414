// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/queue/runtrials.h"

#include "views/models/modelroles.h"
#include "views/models/runmodel.h"
#include "views/queue/addbutton.h"
#include "views/queue/rundelegate.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>

namespace quayside {

namespace {

bool canStop(const RunTrial &trial)
{
    return isRunning(trial.state) || trial.state == RunState::Waiting || trial.state == RunState::Delayed;
}

int widthOf(RunField field)
{
    return field == RunField::Timeline ? 150 : field == RunField::Phase ? 110 : field == RunField::Reward ? 76 : 0;
}

} // namespace

RunTrials::RunTrials(QWidget *parent) : Card({}, parent)
{
    body()->setContentsMargins(1, 2 * metrics::grid, 1, 1);
    makeTable();
    makeButtons();
    body()->addWidget(m_view, 1);
}

void RunTrials::makeTable()
{
    m_model = new RunModel(this);
    m_view = new QTreeView;
    m_view->setObjectName(QStringLiteral("runTable"));
    m_view->setAccessibleName(tr("Trials of the run"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RunDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setMouseTracking(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->header()->setStretchLastSection(true);
    connect(m_view, &QTreeView::activated, this, &RunTrials::open);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &RunTrials::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT currentChanged(current()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunTrials::refresh);
}

void RunTrials::makeButtons()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(2 * metrics::grid, 0, 2 * metrics::grid, 0);
    row->setSpacing(2 * metrics::grid);
    m_stop = addButton(row, tr("Stop"), "stopButton");
    m_retry = addButton(row, tr("Retry"), "retryButton");
    m_open = addButton(row, tr("Open trial"), "openButton");
    row->addStretch();
    row->addWidget(makePhaseLegend());
    body()->addLayout(row);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        for (const TrialName &trial : selected())
            queue()->stopTrial(trial);
    });
    connect(m_retry, &QPushButton::clicked, this, [this] { queue()->retry(selected()); });
    connect(m_open, &QPushButton::clicked, this, &RunTrials::open);
}

RunQueue *RunTrials::queue() const
{
    return m_model->queue();
}

void RunTrials::setQueue(RunQueue *queue)
{
    m_model->setQueue(queue);
    fitColumns();
    m_view->setCurrentIndex(m_model->index(0, 0));
}

void RunTrials::fitColumns()
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_view->resizeColumnToContents(column);
        m_view->setColumnWidth(column, std::max(m_view->columnWidth(column), widthOf(static_cast<RunField>(column))));
    }
}

void RunTrials::refresh()
{
    bool hasRunning = false;
    bool hasEnded = false;
    for (const QModelIndex &row : m_view->selectionModel()->selectedRows()) {
        const RunTrial *trial = m_model->trialAt(row.row());
        hasRunning |= trial && canStop(*trial);
        hasEnded |= trial && !canStop(*trial);
    }
    m_stop->setEnabled(queue() && queue()->isActive() && hasRunning);
    m_retry->setEnabled(hasEnded);
    m_open->setEnabled(m_view->currentIndex().isValid());
}

TrialName RunTrials::current() const
{
    return TrialName(m_view->currentIndex().data(TrialNameRole).toString());
}

std::vector<TrialName> RunTrials::selected() const
{
    std::vector<TrialName> names;
    for (const QModelIndex &row : m_view->selectionModel()->selectedRows())
        names.emplace_back(row.data(TrialNameRole).toString());
    return names;
}

void RunTrials::open()
{
    if (m_view->currentIndex().isValid())
        Q_EMIT opened(current());
}

void RunTrials::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QPushButton *button : {m_open, m_stop, m_retry}) {
        QAction *action = menu->addAction(button->text());
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &QPushButton::click);
    }
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

} // namespace quayside
