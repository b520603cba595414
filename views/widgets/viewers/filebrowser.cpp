// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/viewers/filebrowser.h"

#include "views/models/filetreemodel.h"
#include "views/widgets/viewers/fileview.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace quayside {

FileBrowser::FileBrowser(const QString &accessibleName, QWidget *parent) : QWidget(parent)
{
    m_model = new FileTreeModel(this);
    m_tree = new QTreeView;
    m_tree->setObjectName(QStringLiteral("fileTree"));
    m_tree->setAccessibleName(accessibleName);
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
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &FileBrowser::open);
}

void FileBrowser::setFiles(const std::optional<Folder> &folder, std::vector<TrialFile> files)
{
    m_folder = folder;
    if (files == m_files)
        return;
    m_files = files;
    m_model->setFiles(std::move(files));
    m_tree->expandToDepth(0);
}

void FileBrowser::showMessage(const QString &text)
{
    m_view->showMessage(text);
}

void FileBrowser::choose(const QString &path)
{
    const QModelIndex index = m_model->indexOf(path);
    if (index.isValid())
        m_tree->setCurrentIndex(index);
}

void FileBrowser::open(const QModelIndex &index)
{
    const TrialFile *file = m_model->fileAt(index);
    if (file && !file->isFolder && m_folder)
        m_view->showFile(*m_folder, file->path);
}

} // namespace quayside
