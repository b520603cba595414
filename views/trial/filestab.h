// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trial/trialtabpage.h"

class QTreeView;

namespace quayside {

class FileTreeModel;
class FileView;

/// Everything the trial left on disk, known to a format or not, with a viewer.
class FilesTab : public TrialTabPage
{
    Q_OBJECT

public:
    explicit FilesTab(const Workbench &workbench, QWidget *parent = nullptr);

    void showTrial(const TrialContext &context) override;
    void point(const Location &location) override;

private:
    void open(const QModelIndex &index);

    TrialContext m_context;
    FileTreeModel *m_model = nullptr;
    QTreeView *m_tree = nullptr;
    FileView *m_view = nullptr;
};

} // namespace quayside
