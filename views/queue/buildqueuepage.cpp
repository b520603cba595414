// SPDX-License-Identifier: GPL-3.0-or-later
// What the queue page is made of.
#include "views/models/runmodel.h"
#include "views/queue/livelog.h"
#include "views/queue/queuepage.h"
#include "views/queue/rundelegate.h"
#include "views/theme/theme.h"
#include "views/widgets/card.h"
#include "views/widgets/headlinestrip.h"
#include "views/widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTreeView>

namespace quayside {

namespace {

QPushButton *addButton(QHBoxLayout *row, const QString &text, const char *name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    row->addWidget(button);
    return button;
}

} // namespace

QWidget *QueuePage::makeRunPage()
{
    m_headlines = new HeadlineStrip;
    m_obstacle = makeLabel({}, LabelRole::Bad);
    m_obstacle->setObjectName(QStringLiteral("obstacle"));
    m_obstacle->setWordWrap(true);
    m_obstacle->hide();
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(3 * metrics::grid);
    split->setProperty("role", QStringLiteral("gap"));
    split->addWidget(makeTrials());
    split->addWidget(makeLog());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(3 * metrics::grid, 3 * metrics::grid, 3 * metrics::grid, 3 * metrics::grid);
    column->setSpacing(3 * metrics::grid);
    column->addWidget(makeBar());
    column->addWidget(m_headlines);
    column->addWidget(m_obstacle);
    column->addWidget(split, 1);
    return page;
}

QWidget *QueuePage::makeBar()
{
    m_runs = new QComboBox;
    m_runs->setAccessibleName(tr("Run"));
    m_runs->setMinimumWidth(220);
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * metrics::grid);
    row->addWidget(m_runs);
    row->addStretch();
    m_stopAll = addButton(row, tr("Stop all"), "stopAllButton");
    m_resume = addButton(row, tr("Go on"), "goOnButton");
    m_unscored = addButton(row, tr("Retry the unscored"), "unscoredButton");
    m_again = addButton(row, tr("Run again with changes…"), "againButton");
    m_results = addButton(row, tr("Show results"), "resultsButton");
    m_results->setProperty("role", QStringLiteral("primary"));
    m_unscored->setToolTip(tr("Runs every trial that ended without a reward again; the others keep their results."));
    return bar;
}

QWidget *QueuePage::makeTrials()
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
    auto *card = new Card;
    auto *row = new QHBoxLayout;
    row->setContentsMargins(2 * metrics::grid, 0, 2 * metrics::grid, 0);
    row->setSpacing(2 * metrics::grid);
    m_stop = addButton(row, tr("Stop"), "stopButton");
    m_retry = addButton(row, tr("Retry"), "retryButton");
    m_open = addButton(row, tr("Open trial"), "openButton");
    row->addStretch();
    row->addWidget(makePhaseLegend());
    card->body()->setContentsMargins(1, 2 * metrics::grid, 1, 1);
    card->body()->addLayout(row);
    card->body()->addWidget(m_view, 1);
    return card;
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

} // namespace quayside
