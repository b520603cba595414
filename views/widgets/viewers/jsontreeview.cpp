// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/viewers/jsontreeview.h"

#include "views/models/jsontreemodel.h"
#include "views/theme/syntaxcolors.h"
#include "views/theme/theme.h"
#include "views/widgets/parts/emptystate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace quayside {

namespace {

constexpr int rowsThatOpenAtOnce = 24;

SyntaxRole roleOf(JsonKind kind)
{
    switch (kind) {
    case JsonKind::String: return SyntaxRole::String;
    case JsonKind::Number: return SyntaxRole::Number;
    case JsonKind::Bool:
    case JsonKind::Null: return SyntaxRole::Keyword;
    case JsonKind::Broken: return SyntaxRole::Error;
    case JsonKind::Array:
    case JsonKind::Object: return SyntaxRole::Comment;
    }
    return SyntaxRole::Text;
}

class JsonCellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const ThemeTokens &tokens = tokensOf(option->widget);
        const auto kind = static_cast<JsonKind>(index.data(JsonTreeModel::KindRole).toInt());
        const bool isPosition = index.data(JsonTreeModel::IsPositionRole).toBool();
        QColor color = index.column() == JsonTreeModel::ValueColumn ? syntaxColor(tokens, roleOf(kind)) : tokens.text;
        if (index.column() == JsonTreeModel::NameColumn && isPosition)
            color = tokens.muted;
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, color);
        option->font = monoFont(option->font);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {std::min(QStyledItemDelegate::sizeHint(option, index).width(), 480), 6 * metrics::grid};
    }
};

Result<std::shared_ptr<const JsonValue>> readTree(const ByteSource &source, const QString &path,
                                                  const RunControl &control)
{
    if (source.size() > JsonTreeView::largestDocument)
        return std::unexpected(Error{ErrorCode::TooLarge, path, {}, QStringLiteral("larger than 64 MB")});
    const QByteArray bytes = source.read(0, JsonTreeView::largestDocument);
    if (control.isCancelled())
        return std::unexpected(cancelledError());
    auto value = parseJson(bytes, path);
    if (!value)
        return std::unexpected(value.error());
    return std::make_shared<const JsonValue>(std::move(*value));
}

} // namespace

JsonTreeView::JsonTreeView(QWidget *parent) : QWidget(parent)
{
    m_model = new JsonTreeModel(this);
    m_tree = new QTreeView;
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new JsonCellDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAccessibleName(tr("JSON tree"));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->header()->setSectionResizeMode(JsonTreeModel::NameColumn, QHeaderView::Interactive);
    m_tree->header()->setStretchLastSection(true);
    m_message = new EmptyState(tr("Reading …"), {});
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_message);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    setFocusProxy(m_tree);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &JsonTreeView::showMenu);
}

void JsonTreeView::setSource(const ByteSource &source, const QString &path)
{
    m_wantedPointer.clear();
    m_message->setTexts(tr("Reading …"), {});
    m_stack->setCurrentWidget(m_message);
    m_reading.start([source, path](const RunControl &control) { return readTree(source, path, control); },
                    [this](const Result<std::shared_ptr<const JsonValue>> &tree) { take(tree); });
}

void JsonTreeView::take(const Result<std::shared_ptr<const JsonValue>> &tree)
{
    m_model->setDocument(tree ? *tree : nullptr);
    if (!tree) {
        const QString where = tree.error().where.isEmpty() ? QString() : tree.error().where + QStringLiteral(": ");
        m_message->setTexts(tr("This cannot be shown as a tree"), where + tree.error().message);
    }
    m_stack->setCurrentWidget(tree ? static_cast<QWidget *>(m_tree) : m_message);
    expandSmall();
    if (!m_wantedPointer.isEmpty())
        showPointer(m_wantedPointer);
    Q_EMIT loaded();
}

/// Opens levels from the top as long as what they show fits a screen.
void JsonTreeView::expandSmall()
{
    int shown = m_model->rowCount();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, JsonTreeModel::NameColumn);
        const int inside = m_model->rowCount(index);
        if (inside == 0 || shown + inside > rowsThatOpenAtOnce)
            continue;
        m_tree->expand(index);
        shown += inside;
    }
    m_tree->resizeColumnToContents(JsonTreeModel::NameColumn);
    m_tree->setColumnWidth(JsonTreeModel::NameColumn,
                           std::clamp(m_tree->columnWidth(JsonTreeModel::NameColumn) + 16, 160, 420));
}

void JsonTreeView::showPointer(const QString &pointer)
{
    m_wantedPointer = pointer;
    const QModelIndex index = m_model->indexOf(pointer);
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void JsonTreeView::showMenu(const QPoint &point)
{
    const QModelIndex index = m_tree->indexAt(point);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString &text, int role) {
        menu->addAction(text, this,
                        [value = index.data(role).toString()] { QGuiApplication::clipboard()->setText(value); });
    };
    offer(tr("Copy value"), JsonTreeModel::JsonRole);
    offer(tr("Copy path"), JsonTreeModel::PointerRole);
    menu->addSeparator();
    menu->addAction(tr("Expand all below"), this, [this, index] { m_tree->expandRecursively(index, 8); });
    menu->popup(m_tree->viewport()->mapToGlobal(point));
}

} // namespace quayside
