// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/filetreemodel.h"

#include "core/base/naturalorder.h"
#include "core/base/visibletext.h"
#include "views/models/wording.h"

#include <QHash>

#include <algorithm>

namespace quayside {

namespace {

QString parentPath(const QString &path)
{
    return path.left(std::max<qsizetype>(0, path.lastIndexOf(QLatin1Char('/'))));
}

QString sayWhat(const TrialFile &file)
{
    if (file.isLink)
        return FileTreeModel::tr("link, not followed");
    if (file.isSpecial)
        return FileTreeModel::tr("special, not opened");
    return file.isFolder ? QString() : sayBytes(file.size);
}

} // namespace

void FileTreeModel::setFiles(std::vector<TrialFile> files)
{
    beginResetModel();
    m_files = std::move(files);
    m_nodes.assign(m_files.size() + 1, {});
    QHash<QString, size_t> folders;
    for (size_t i = 0; i < m_files.size(); ++i) {
        const size_t parent = folders.value(parentPath(m_files[i].path), 0);
        m_nodes[i + 1].parent = parent;
        m_nodes[parent].children.push_back(i + 1);
        if (m_files[i].isFolder)
            folders.insert(m_files[i].path, i + 1);
    }
    const NaturalOrder order;
    for (Node &node : m_nodes) {
        std::ranges::sort(node.children, order,
                          [this](size_t child) -> const QString & { return m_files[child - 1].path; });
        for (size_t row = 0; row < node.children.size(); ++row)
            m_nodes[node.children[row]].row = static_cast<int>(row);
    }
    endResetModel();
}

const TrialFile *FileTreeModel::fileAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_files[nodeOf(index) - 1] : nullptr;
}

QModelIndex FileTreeModel::indexOf(const QString &path) const
{
    const auto found = std::ranges::find(m_files, path, &TrialFile::path);
    if (found == m_files.end())
        return {};
    const auto node = static_cast<size_t>(found - m_files.begin()) + 1;
    return createIndex(m_nodes[node].row, 0, node);
}

QModelIndex FileTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, m_nodes[nodeOf(parent)].children[static_cast<size_t>(row)]);
}

QModelIndex FileTreeModel::parent(const QModelIndex &index) const
{
    const size_t parent = m_nodes[nodeOf(index)].parent;
    return parent == 0 ? QModelIndex() : createIndex(m_nodes[parent].row, 0, parent);
}

int FileTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(m_nodes[nodeOf(parent)].children.size());
}

int FileTreeModel::columnCount(const QModelIndex &) const
{
    return 2;
}

QVariant FileTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TrialFile &file = *fileAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == 0 ? shownName(file.path.section(QLatin1Char('/'), -1)) : sayWhat(file);
    case Qt::ToolTipRole: return shownName(file.path);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    default: return {};
    }
}

QVariant FileTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("File") : tr("Size");
}

} // namespace quayside
