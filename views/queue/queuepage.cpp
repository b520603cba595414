// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/queue/queuepage.h"

#include "views/models/modelroles.h"
#include "views/models/runmodel.h"
#include "views/queue/livelog.h"
#include "views/queue/runheadlines.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
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

QueuePage::QueuePage(RunBoard &board, QWidget *parent) : QStackedWidget(parent), m_board(board)
{
    setProperty("role", QStringLiteral("page"));
    auto *empty = new EmptyState(
        tr("Nothing runs"), tr("Runs that you start appear here, with the phase of each trial and what it prints."));
    connect(empty->addAction(tr("New run")), &QPushButton::clicked, this, &QueuePage::newRunRequested);
    addWidget(empty);
    addWidget(makeRunPage());
    connectButtons();
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &QueuePage::refresh);
    connect(&board, &RunBoard::added, this, &QueuePage::add);
    connect(&board, &RunBoard::activeChanged, this, &QueuePage::refresh);
    for (auto queue = board.queues().rbegin(); queue != board.queues().rend(); ++queue)
        add(queue->get());
}

void QueuePage::connectButtons()
{
    connect(m_runs, &QComboBox::currentIndexChanged, this, &QueuePage::showRun);
    connect(m_results, &QPushButton::clicked, this, [this] { Q_EMIT resultsRequested(current()->folder(), {}); });
    connect(m_again, &QPushButton::clicked, this, [this] { Q_EMIT againRequested(current()->spec()); });
    connect(m_stopAll, &QPushButton::clicked, this, [this] { current()->stop(); });
    connect(m_resume, &QPushButton::clicked, this, [this] { current()->goOn(); });
    connect(m_stop, &QPushButton::clicked, this, &QueuePage::stopSelected);
    connect(m_retry, &QPushButton::clicked, this, &QueuePage::retrySelected);
    connect(m_open, &QPushButton::clicked, this, &QueuePage::openCurrent);
    connect(m_unscored, &QPushButton::clicked, this, [this] { current()->retryUnscored(); });
    connect(m_view, &QTreeView::activated, this, &QueuePage::openCurrent);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &QueuePage::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &QueuePage::showLog);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueuePage::refresh);
}

RunQueue *QueuePage::current() const
{
    return m_board.queueOf(m_runs->currentData().toString());
}

void QueuePage::add(RunQueue *queue)
{
    connect(queue, &RunQueue::trialChanged, this, &QueuePage::refresh);
    connect(queue, &RunQueue::outputCame, this, [this, queue](const TrialName &trial, const QByteArray &bytes) {
        if (current() == queue)
            m_log->append(trial, bytes);
    });
    const int known = m_runs->findData(queue->folder());
    if (known >= 0)
        m_runs->removeItem(known);
    m_runs->insertItem(0, QFileInfo(queue->folder()).fileName(), queue->folder());
    m_runs->setCurrentIndex(0);
    showRun();
}

void QueuePage::showRun()
{
    RunQueue *queue = current();
    setCurrentIndex(queue ? 1 : 0);
    if (!queue || m_model->queue() == queue)
        return;
    m_log->clear();
    m_model->setQueue(queue);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_view->resizeColumnToContents(column);
        m_view->setColumnWidth(column, std::max(m_view->columnWidth(column), widthOf(static_cast<RunField>(column))));
    }
    m_view->setCurrentIndex(m_model->index(0, 0));
    refresh();
}

void QueuePage::showLog()
{
    const TrialName trial(m_view->currentIndex().data(TrialNameRole).toString());
    m_logCard->setTitle(trial.isEmpty() ? tr("Live log") : tr("Live log of %1").arg(trial.value));
    m_logCard->setNote(tr("its end; the whole is in the trial's folder"));
    m_log->showTrial(trial);
}

void QueuePage::refresh()
{
    RunQueue *queue = current();
    if (!queue)
        return;
    const RunTotals totals = queue->totals();
    m_headlines->setHeadlines(headlinesOf(*queue));
    m_obstacle->setText(queue->obstacle() ? tr("Cannot go on: %1").arg(describe(*queue->obstacle())) : QString());
    m_obstacle->setVisible(queue->obstacle().has_value());
    bool hasRunning = false;
    bool hasEnded = false;
    for (const QModelIndex &row : m_view->selectionModel()->selectedRows()) {
        const RunTrial *trial = m_model->trialAt(row.row());
        hasRunning |= trial && canStop(*trial);
        hasEnded |= trial && !canStop(*trial);
    }
    m_stopAll->setEnabled(queue->isActive());
    m_resume->setVisible(!queue->isActive() && totals.finished < totals.total);
    m_stop->setEnabled(queue->isActive() && hasRunning);
    m_retry->setEnabled(hasEnded);
    m_unscored->setEnabled(totals.finished > totals.scored);
    m_open->setEnabled(m_view->currentIndex().isValid());
    if (queue->isActive() != m_clock.isActive())
        queue->isActive() ? m_clock.start() : m_clock.stop();
}

void QueuePage::showMenu(const QPoint &place)
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

std::vector<TrialName> QueuePage::selectedTrials() const
{
    std::vector<TrialName> names;
    for (const QModelIndex &row : m_view->selectionModel()->selectedRows())
        names.emplace_back(row.data(TrialNameRole).toString());
    return names;
}

void QueuePage::openCurrent()
{
    if (m_view->currentIndex().isValid())
        Q_EMIT resultsRequested(current()->folder(), TrialName(m_view->currentIndex().data(TrialNameRole).toString()));
}

void QueuePage::stopSelected()
{
    for (const TrialName &trial : selectedTrials())
        current()->stopTrial(trial);
}

void QueuePage::retrySelected()
{
    current()->retry(selectedTrials());
}

} // namespace quayside
