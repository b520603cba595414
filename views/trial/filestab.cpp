// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trial/filestab.h"

#include "views/models/filetreemodel.h"
#include "views/theme/theme.h"
#include "views/widgets/fileview.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace quayside {

FilesTab::FilesTab(const Workbench &, QWidget *parent) : TrialTabPage(parent)
{
    m_model = new FileTreeModel(this);
    m_tree = new QTreeView;
    m_tree->setObjectName(QStringLiteral("fileTree"));
    m_tree->setAccessibleName(tr("Files of the trial"));
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_view = new FileView;
    auto *split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(m_tree);
    split->addWidget(m_view);
    split->setStretchFactor(1, 1);
    split->setSizes({300, 900});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &FilesTab::open);
}

void FilesTab::showTrial(const TrialContext &context)
{
    const bool otherTrial = !m_context.trial || m_context.trial->folder != context.trial->folder;
    m_context = context;
    m_model->setFiles(context.detail ? context.detail->files : std::vector<TrialFile>());
    m_tree->expandToDepth(0);
    if (otherTrial)
        m_view->showMessage(context.detail && context.detail->files.empty() ? tr("This trial left no files.") : tr("Choose a file."));
}

void FilesTab::point(const Location &location)
{
    const QModelIndex index = location.file.isEmpty() ? QModelIndex() : m_model->indexOf(location.file);
    if (index.isValid())
        m_tree->setCurrentIndex(index);
}

void FilesTab::open(const QModelIndex &index)
{
    const TrialFile *file = m_model->fileAt(index);
    if (file && !file->isFolder && m_context.folder)
        m_view->showFile(*m_context.folder, file->path);
}

} // namespace quayside
