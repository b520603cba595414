// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff/celldelegate.h"

#include "views/models/tablediffmodel.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace quayside {

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeTokens &tokens = tokensOf(option.widget);
    const auto state = static_cast<RowState>(index.data(TableDiffModel::StateRole).toInt());
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (!isSelected && index.data(TableDiffModel::IsChangedRole).toBool())
        painter->fillRect(option.rect, tokens.removedLine);
    else if (!isSelected && state == RowState::Added)
        painter->fillRect(option.rect, tokens.addedLine);
    else if (!isSelected && state == RowState::Removed)
        painter->fillRect(option.rect, tokens.removedLine);
    QStyledItemDelegate::paint(painter, option, index);
}

} // namespace quayside
