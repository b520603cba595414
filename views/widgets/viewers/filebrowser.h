// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/data/trialdetail.h"

#include <QWidget>

#include <optional>

class QTreeView;

namespace quayside {

class FileTreeModel;
class FileView;

/// The files of a folder as a tree, and the chosen one in a viewer.
class FileBrowser : public QWidget
{
    Q_OBJECT

public:
    explicit FileBrowser(const QString &accessibleName, QWidget *parent = nullptr);

    /// Paths are relative to the folder. What is open stays open when only the list has changed.
    void setFiles(const std::optional<Folder> &folder, std::vector<TrialFile> files);
    void showMessage(const QString &text);
    void choose(const QString &path);
    FileView *view() const { return m_view; }

private:
    void open(const QModelIndex &index);

    std::optional<Folder> m_folder;
    std::vector<TrialFile> m_files;
    FileTreeModel *m_model = nullptr;
    QTreeView *m_tree = nullptr;
    FileView *m_view = nullptr;
};

} // namespace quayside
