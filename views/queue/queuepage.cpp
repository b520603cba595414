// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/queue/queuepage.h"

#include "views/delegates/rowdelegate.h"
#include "views/models/modelroles.h"
#include "views/models/runmodel.h"
#include "views/queue/livelog.h"
#include "views/theme/theme.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/labels.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTreeView>

namespace quayside {

namespace {

QString sayTotals(const RunQueue &queue)
{
    const RunTotals totals = queue.totals();
    QStringList parts{QueuePage::tr("%1 of %n finished", nullptr, totals.total).arg(QLocale().toString(totals.finished)),
                      QueuePage::tr("%n scored", nullptr, totals.scored)};
    if (totals.failed > 0)
        parts << QueuePage::tr("%n with an exception", nullptr, totals.failed);
    if (totals.running > 0)
        parts << QueuePage::tr("%n running", nullptr, totals.running);
    if (totals.stopped > 0)
        parts << QueuePage::tr("%n stopped", nullptr, totals.stopped);
    if (queue.obstacle())
        parts << QueuePage::tr("cannot go on: %1").arg(describe(*queue.obstacle()));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QueuePage::QueuePage(RunBoard &board, QWidget *parent) : QStackedWidget(parent), m_board(board)
{
    setProperty("role", QStringLiteral("page"));
    auto *empty = new EmptyState(tr("Nothing runs"), tr("Runs that you start appear here, with the phase of each trial and what it prints."));
    connect(empty->addAction(tr("New run")), &QPushButton::clicked, this, &QueuePage::newRunRequested);
    addWidget(empty);
    addWidget(makeRunPage());
    connect(&board, &RunBoard::added, this, &QueuePage::add);
    connect(&board, &RunBoard::activeChanged, this, &QueuePage::refresh);
    for (auto queue = board.queues().rbegin(); queue != board.queues().rend(); ++queue)
        add(queue->get());
}

QPushButton *QueuePage::addButton(QHBoxLayout *row, const QString &text, const char *name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    row->addWidget(button);
    return button;
}

QWidget *QueuePage::makeBar()
{
    m_runs = new QComboBox;
    m_runs->setAccessibleName(tr("Run"));
    m_runs->setMinimumWidth(220);
    m_totals = makeLabel({}, LabelRole::Muted);
    m_totals->setObjectName(QStringLiteral("runTotals"));
    auto *bar = new QFrame;
    bar->setProperty("role", QStringLiteral("bar"));
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(3 * metrics::grid, 2 * metrics::grid, 3 * metrics::grid, 2 * metrics::grid);
    auto *first = new QHBoxLayout;
    first->setSpacing(2 * metrics::grid);
    first->addWidget(m_runs);
    first->addWidget(m_totals, 1);
    QPushButton *results = addButton(first, tr("Show results"), "resultsButton");
    QPushButton *again = addButton(first, tr("Run again with changes…"), "againButton");
    auto *second = new QHBoxLayout;
    second->setSpacing(2 * metrics::grid);
    m_stopAll = addButton(second, tr("Stop all"), "stopAllButton");
    m_resume = addButton(second, tr("Go on"), "goOnButton");
    m_stop = addButton(second, tr("Stop selected"), "stopButton");
    m_retry = addButton(second, tr("Run selected again"), "retryButton");
    m_unscored = addButton(second, tr("Run the unscored again"), "unscoredButton");
    second->addStretch();
    column->addLayout(first);
    column->addLayout(second);
    connect(m_runs, &QComboBox::currentIndexChanged, this, &QueuePage::showRun);
    connect(results, &QPushButton::clicked, this, [this] { Q_EMIT resultsRequested(current()->folder(), {}); });
    connect(again, &QPushButton::clicked, this, [this] { Q_EMIT againRequested(current()->spec()); });
    connect(m_stopAll, &QPushButton::clicked, this, [this] { current()->stop(); });
    connect(m_resume, &QPushButton::clicked, this, &QueuePage::goOn);
    connect(m_stop, &QPushButton::clicked, this, &QueuePage::stopSelected);
    connect(m_retry, &QPushButton::clicked, this, &QueuePage::retrySelected);
    connect(m_unscored, &QPushButton::clicked, this, [this] { current()->retryUnscored(); });
    return bar;
}

QWidget *QueuePage::makeRunPage()
{
    m_model = new RunModel(this);
    m_view = new QTreeView;
    m_view->setObjectName(QStringLiteral("runTable"));
    m_view->setAccessibleName(tr("Trials of the run"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RowDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->header()->setStretchLastSection(true);
    m_log = new LiveLog;
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(m_view);
    split->addWidget(m_log);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(split, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        m_log->showTrial(TrialName(index.data(TrialNameRole).toString()));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueuePage::refresh);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT resultsRequested(current()->folder(), TrialName(index.data(TrialNameRole).toString()));
    });
    return page;
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
    for (const int column : {0, 1, 2, 4})
        m_view->resizeColumnToContents(column);
    m_view->setColumnWidth(static_cast<int>(RunField::Phase), std::max(140, m_view->columnWidth(static_cast<int>(RunField::Phase))));
    m_view->setCurrentIndex(m_model->index(0, 0));
    refresh();
}

void QueuePage::refresh()
{
    RunQueue *queue = current();
    if (!queue)
        return;
    m_totals->setText(sayTotals(*queue));
    const RunTotals totals = queue->totals();
    bool hasRunning = false;
    bool hasFinished = false;
    for (const QModelIndex &row : m_view->selectionModel()->selectedRows()) {
        const RunTrial *trial = m_model->trialAt(row.row());
        hasRunning |= trial && (isRunning(trial->state) || trial->state == RunState::Waiting);
        hasFinished |= trial && trial->state == RunState::Finished;
    }
    m_stopAll->setEnabled(queue->isActive());
    m_resume->setVisible(!queue->isActive() && totals.finished < totals.total);
    m_stop->setEnabled(queue->isActive() && hasRunning);
    m_retry->setEnabled(hasFinished);
    m_unscored->setEnabled(totals.finished > totals.scored);
}

std::vector<TrialName> QueuePage::selectedTrials() const
{
    std::vector<TrialName> names;
    for (const QModelIndex &row : m_view->selectionModel()->selectedRows())
        names.emplace_back(row.data(TrialNameRole).toString());
    return names;
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

/// What was stopped or lost runs again.
void QueuePage::goOn()
{
    std::vector<TrialName> names;
    for (const RunTrial &trial : current()->trials()) {
        if (trial.state == RunState::Stopped || trial.state == RunState::Lost)
            names.push_back(trial.plan.name);
    }
    current()->retry(names);
}

} // namespace quayside
