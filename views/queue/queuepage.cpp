// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/queue/queuepage.h"

#include "views/queue/livelog.h"
#include "views/queue/runbar.h"
#include "views/queue/runheadlines.h"
#include "views/queue/runtrials.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/card.h"
#include "views/widgets/parts/emptystate.h"
#include "views/widgets/parts/headlinestrip.h"
#include "views/widgets/parts/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>

namespace quayside {

QueuePage::QueuePage(const RunBoard &board, QWidget *parent) : QStackedWidget(parent)
{
    setProperty("role", QStringLiteral("page"));
    addWidget(makeEmpty());
    addWidget(makeRunPage(board));
    connectParts();
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &QueuePage::refresh);
    connect(&board, &RunBoard::added, this, &QueuePage::add);
    connect(&board, &RunBoard::activeChanged, this, &QueuePage::refresh);
    for (auto queue = board.queues().rbegin(); queue != board.queues().rend(); ++queue)
        add(queue->get());
}

QWidget *QueuePage::makeEmpty()
{
    auto *empty = new EmptyState(
        tr("Nothing runs"), tr("Runs that you start appear here, with the phase of each trial and what it prints."));
    connect(empty->addAction(tr("New run")), &QPushButton::clicked, this, &QueuePage::newRunRequested);
    return empty;
}

QWidget *QueuePage::makeRunPage(const RunBoard &board)
{
    m_bar = new RunBar(board);
    m_headlines = new HeadlineStrip;
    m_problem = makeLabel({}, LabelRole::Bad);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_trials = new RunTrials;
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(3 * metrics::grid);
    split->setProperty("role", QStringLiteral("gap"));
    split->addWidget(m_trials);
    split->addWidget(makeLog());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(3 * metrics::grid, 3 * metrics::grid, 3 * metrics::grid, 3 * metrics::grid);
    column->setSpacing(3 * metrics::grid);
    column->addWidget(m_bar);
    column->addWidget(m_headlines);
    column->addWidget(m_problem);
    column->addWidget(split, 1);
    return page;
}

QWidget *QueuePage::makeLog()
{
    m_log = new LiveLog;
    m_logCard = new Card(tr("Live log"));
    m_logCard->setMinimumHeight(120);
    m_logCard->body()->setContentsMargins(1, metrics::cardPadding - 2, 1, 1);
    m_logCard->header()->setContentsMargins(metrics::cardPadding, 0, metrics::cardPadding, 0);
    m_logCard->body()->addWidget(m_log, 1);
    return m_logCard;
}

void QueuePage::connectParts()
{
    connect(m_bar, &RunBar::chosen, this, &QueuePage::showRun);
    connect(m_bar, &RunBar::againRequested, this, &QueuePage::againRequested);
    connect(m_bar, &RunBar::resultsRequested, this,
            [this](const QString &folder) { Q_EMIT resultsRequested(folder, {}); });
    connect(m_trials, &RunTrials::opened, this,
            [this](const TrialName &trial) { Q_EMIT resultsRequested(current()->folder(), trial); });
    connect(m_trials, &RunTrials::currentChanged, this, &QueuePage::showLog);
}

RunQueue *QueuePage::current() const
{
    return m_bar->current();
}

void QueuePage::add(RunQueue *queue)
{
    connect(queue, &RunQueue::trialChanged, this, &QueuePage::refresh);
    connect(queue, &RunQueue::outputCame, this, [this, queue](const TrialName &trial, const QByteArray &bytes) {
        if (current() == queue)
            m_log->append(trial, bytes);
    });
    m_bar->add(*queue);
    showRun();
}

void QueuePage::showRun()
{
    RunQueue *queue = current();
    setCurrentIndex(queue ? 1 : 0);
    if (!queue || m_trials->queue() == queue)
        return;
    m_log->clear();
    m_trials->setQueue(queue);
    refresh();
}

void QueuePage::showLog(const TrialName &trial)
{
    m_logCard->setTitle(trial.isEmpty() ? tr("Live log") : tr("Live log of %1").arg(trial.value));
    m_logCard->setNote(tr("its end; the whole is in the trial's folder"));
    m_log->showTrial(trial);
}

void QueuePage::refresh()
{
    const RunQueue *queue = current();
    if (!queue)
        return;
    m_bar->refresh();
    m_headlines->setHeadlines(headlinesOf(*queue));
    m_problem->setText(queue->problem() ? tr("Cannot go on: %1").arg(describe(*queue->problem())) : QString());
    m_problem->setVisible(queue->problem().has_value());
    m_trials->refresh();
    if (queue->isActive() != m_clock.isActive())
        queue->isActive() ? m_clock.start() : m_clock.stop();
}

} // namespace quayside
