// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/jsonvalue.h"

#include <QAbstractItemModel>

#include <memory>

namespace quayside {

/// A JSON document as a tree: names (or positions) and values. Rows are made when they are looked at.
class JsonTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        ValueColumn,
        ColumnCount,
    };
    enum Role {
        KindRole = Qt::UserRole, ///< int: JsonKind
        PointerRole,             ///< QString: the JSON pointer of the value (RFC 6901)
        JsonRole,                ///< QString: the value on one line
        IsPositionRole,          ///< bool: the name is a position in an array
    };

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    void setDocument(std::shared_ptr<const JsonValue> document);
    /// The cell in the name column of the value at a JSON pointer; invalid when there is none.
    QModelIndex indexOf(const QString &pointer) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;

    const Node *nodeOf(const QModelIndex &index) const;
    static QString nameOf(const Node &node);
    static QString pointerOf(const Node &node);

    std::shared_ptr<const JsonValue> m_document;
    std::unique_ptr<Node> m_root;
};

} // namespace quayside
