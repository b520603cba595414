// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"

#include <QAbstractItemModel>

namespace quayside {

/// The files of a trial as a tree with their sizes. Links and special files are rows that say what they are.
class FileTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    /// Files as TrialDetail has them: depth first, folders before what is in them.
    void setFiles(std::vector<TrialFile> files);
    /// Null for an invalid index.
    const TrialFile *fileAt(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &path) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Node 0 is the trial's folder; node i + 1 is file i.
    struct Node {
        size_t parent = 0;
        int row = 0;
        std::vector<size_t> children;
    };

    size_t nodeOf(const QModelIndex &index) const
    {
        return index.isValid() ? static_cast<size_t>(index.internalId()) : 0;
    }

    std::vector<TrialFile> m_files;
    std::vector<Node> m_nodes = std::vector<Node>(1);
};

} // namespace quayside
