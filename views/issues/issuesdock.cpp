// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/issues/issuesdock.h"

#include "views/delegates/rowdelegate.h"
#include "views/models/issuemodel.h"
#include "views/state/selection.h"
#include "views/state/workbench.h"

#include <QHeaderView>
#include <QTimer>
#include <QTreeView>

namespace quayside {

IssuesDock::IssuesDock(const Workbench &workbench, QWidget *parent)
    : QDockWidget(tr("Issues"), parent), m_workbench(workbench)
{
    setObjectName(QStringLiteral("issuesDock"));
    setFeatures(QDockWidget::DockWidgetClosable);
    m_model = new IssueModel(this);
    m_view = new QTreeView;
    m_view->setObjectName(QStringLiteral("issuesTable"));
    m_view->setAccessibleName(tr("Issues"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RowDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->header()->resizeSection(0, 90);
    m_view->header()->resizeSection(1, 620);
    m_view->header()->resizeSection(2, 64);
    setWidget(m_view);
    m_refresh = new QTimer(this);
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(200);
    connect(m_refresh, &QTimer::timeout, this, &IssuesDock::refresh);
    const auto soon = [this] {
        if (isVisible() && !m_refresh->isActive())
            m_refresh->start();
    };
    connect(&workbench.store, &JobStore::jobChanged, this, soon);
    connect(&workbench.store, &JobStore::jobRemoved, this, soon);
    connect(&workbench.store, &JobStore::sourceChanged, this, soon);
    connect(this, &QDockWidget::visibilityChanged, this, &IssuesDock::refresh);
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex &index) { jump(index.row()); });
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) { jump(index.row()); });
}

void IssuesDock::refresh()
{
    if (isVisible())
        m_model->setIssues(foldIssues(m_workbench.store));
}

void IssuesDock::jump(int row)
{
    const FoldedIssue &issue = m_model->issueAt(row);
    if (!issue.job)
        return;
    if (issue.trial.isEmpty())
        m_workbench.selection.goToJob(*issue.job);
    else
        m_workbench.selection.goToTrial(*issue.job, issue.trial);
}

} // namespace quayside
