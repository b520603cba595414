// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/jsontreemodel.h"

#include "core/text/showntext.h"

#include <algorithm>

namespace quayside {

namespace {

constexpr qsizetype longestCell = 2000;

QString sayValue(const JsonValue &value)
{
    switch (value.kind) {
    case JsonKind::Object:
        return value.children.empty() ? QStringLiteral("{}") : QStringLiteral("{ %1 }").arg(value.children.size());
    case JsonKind::Array:
        return value.children.empty() ? QStringLiteral("[]") : QStringLiteral("[ %1 ]").arg(value.children.size());
    case JsonKind::String:
        return showText(QStringView(value.text).first(std::min(value.text.size(), longestCell))).text;
    default: return value.text;
    }
}

QString escapedForPointer(QString name)
{
    return name.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
}

} // namespace

struct JsonTreeModel::Node {
    const JsonMember *member = nullptr; ///< null for the root, which is an element of nothing
    const JsonValue *value = nullptr;
    const Node *parent = nullptr;
    int row = 0;
    mutable std::vector<std::unique_ptr<Node>> children; ///< empty until it is looked into

    const Node *child(int at) const
    {
        if (children.empty()) {
            children.reserve(value->children.size());
            for (const JsonMember &one : value->children) {
                auto node = std::make_unique<Node>();
                node->member = &one;
                node->value = &one.value;
                node->parent = this;
                node->row = static_cast<int>(children.size());
                children.push_back(std::move(node));
            }
        }
        return children[static_cast<size_t>(at)].get();
    }
};

JsonTreeModel::JsonTreeModel(QObject *parent) : QAbstractItemModel(parent) {}

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setDocument(std::shared_ptr<const JsonValue> document)
{
    beginResetModel();
    m_document = std::move(document);
    m_root = std::make_unique<Node>();
    m_root->value = m_document.get();
    endResetModel();
}

const JsonTreeModel::Node *JsonTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

QString JsonTreeModel::nameOf(const Node &node)
{
    const bool isElement = node.parent != nullptr && node.parent->value->kind == JsonKind::Array;
    return isElement ? QString::number(node.row) : node.member->key;
}

QString JsonTreeModel::pointerOf(const Node &node)
{
    QString pointer;
    for (const Node *at = &node; at->parent != nullptr; at = at->parent)
        pointer.prepend(u'/' + escapedForPointer(nameOf(*at)));
    return pointer;
}

QModelIndex JsonTreeModel::indexOf(const QString &pointer) const
{
    QModelIndex found;
    const QStringList names = pointer.split(u'/').mid(1);
    for (const QString &name : names) {
        QModelIndex next;
        for (int row = 0; row < rowCount(found) && !next.isValid(); ++row) {
            const QModelIndex candidate = index(row, NameColumn, found);
            if (escapedForPointer(nameOf(*nodeOf(candidate))) == name)
                next = candidate;
        }
        if (!next.isValid())
            return {};
        found = next;
    }
    return found;
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->child(row));
}

QModelIndex JsonTreeModel::parent(const QModelIndex &index) const
{
    const Node *above = index.isValid() ? nodeOf(index)->parent : nullptr;
    return above == nullptr || above == m_root.get() ? QModelIndex() : createIndex(above->row, NameColumn, above);
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    const bool hasRows = parent.column() <= NameColumn && node != nullptr && node->value != nullptr;
    return hasRows ? static_cast<int>(node->value->children.size()) : 0;
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn
            ? showText(QStringView(nameOf(node)).first(std::min(nameOf(node).size(), longestCell))).text
            : sayValue(*node.value).replace(u'\n', u'\u2424');
    case Qt::ToolTipRole:
        return index.column() == ValueColumn && node.value->text.size() > 60 ? QVariant(sayValue(*node.value))
                                                                             : QVariant();
    case KindRole: return static_cast<int>(node.value->kind);
    case PointerRole: return pointerOf(node);
    case JsonRole: return toLine(*node.value, 1'000'000);
    case IsPositionRole: return node.parent->value->kind == JsonKind::Array;
    default: return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

} // namespace quayside
