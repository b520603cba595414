// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/queue/runbar.h"

#include "views/queue/addbutton.h"
#include "views/theme/theme.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

namespace quayside {

RunBar::RunBar(const RunBoard &board, QWidget *parent) : QWidget(parent), m_board(board)
{
    m_runs = new QComboBox;
    m_runs->setAccessibleName(tr("Run"));
    m_runs->setMinimumWidth(220);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * metrics::grid);
    row->addWidget(m_runs);
    row->addStretch();
    m_stop = addButton(row, tr("Stop all"), "stopAllButton");
    m_resume = addButton(row, {}, "goOnButton");
    m_unscored = addButton(row, {}, "unscoredButton");
    m_unscored->setToolTip(tr("Runs every trial that ended without a reward again; the others keep their results."));
    QPushButton *again = addButton(row, tr("Run again with changes…"), "againButton");
    QPushButton *results = addButton(row, tr("Show results"), "resultsButton");
    results->setProperty("role", QStringLiteral("primary"));
    connect(m_runs, &QComboBox::currentIndexChanged, this, &RunBar::chosen);
    connect(m_stop, &QPushButton::clicked, this, [this] { current()->stop(); });
    connect(m_resume, &QPushButton::clicked, this, [this] { current()->resume(); });
    connect(m_unscored, &QPushButton::clicked, this, [this] { current()->retryUnscored(); });
    connect(again, &QPushButton::clicked, this, [this] { Q_EMIT againRequested(current()->spec()); });
    connect(results, &QPushButton::clicked, this, [this] { Q_EMIT resultsRequested(current()->folder()); });
}

RunQueue *RunBar::current() const
{
    return m_board.queueOf(m_runs->currentData().toString());
}

void RunBar::add(const RunQueue &queue)
{
    const int known = m_runs->findData(queue.folder());
    if (known >= 0)
        m_runs->removeItem(known);
    m_runs->insertItem(0, QFileInfo(queue.folder()).fileName(), queue.folder());
    m_runs->setCurrentIndex(0);
}

void RunBar::refresh()
{
    const RunQueue &queue = *current();
    const RunTotals totals = queue.totals();
    const int left = totals.total - totals.finished;
    const int unscored = totals.finished - totals.rewarded;
    m_stop->setEnabled(queue.isActive());
    m_resume->setText(tr("Run the %n left", nullptr, left));
    m_resume->setVisible(!queue.isActive() && left > 0);
    m_unscored->setText(tr("Retry the %n unscored", nullptr, unscored));
    m_unscored->setVisible(unscored > 0);
}

} // namespace quayside
