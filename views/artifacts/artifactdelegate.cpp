// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/artifacts/artifactdelegate.h"

#include "views/models/artifactlistmodel.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace quayside {

namespace {

QColor colorOf(const ThemeTokens &tokens, ArtifactState state)
{
    switch (state) {
    case ArtifactState::Same: return tokens.pass;
    case ArtifactState::Differs:
    case ArtifactState::Missing: return tokens.fail;
    case ArtifactState::Unchanged:
    case ArtifactState::Extra: return tokens.partial;
    case ArtifactState::NotCollected:
    case ArtifactState::Refused: return tokens.error;
    case ArtifactState::NotCompared: return tokens.unscored;
    }
    return tokens.text;
}

} // namespace

void ArtifactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeTokens &tokens = tokensOf(option.widget);
    const QRect row = option.rect.adjusted(3 * metrics::grid, 0, -3 * metrics::grid, 0);
    painter->save();
    if (index.data(ArtifactListModel::IsHeadingRole).toBool()) {
        painter->setFont(sectionFont(option.font));
        painter->setPen(tokens.muted);
        const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, row.width());
        painter->drawText(row.adjusted(0, metrics::grid, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, tokens.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, tokens.faintLine);
    const auto state = static_cast<ArtifactState>(index.data(ArtifactListModel::StateRole).toInt());
    painter->setPen(colorOf(tokens, state));
    painter->setFont(boldFont(option.font));
    painter->drawText(QRect(row.left(), row.top(), 16, row.height()), Qt::AlignVCenter | Qt::AlignLeft, index.data(ArtifactListModel::SignRole).toString());
    painter->setFont(option.font);
    painter->setPen(tokens.muted);
    const QString note = index.data(ArtifactListModel::NoteRole).toString();
    const int noteWidth = painter->fontMetrics().horizontalAdvance(note);
    painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight, note);
    painter->setPen(tokens.text);
    const int nameWidth = row.width() - 18 - noteWidth - 2 * metrics::grid;
    const QString name = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, nameWidth);
    painter->drawText(row.adjusted(18, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, name);
    painter->restore();
}

QSize ArtifactDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isHeading = index.data(ArtifactListModel::IsHeadingRole).toBool();
    return {120, std::max(isHeading ? 32 : metrics::rowHeight, option.fontMetrics.height() + 2 * metrics::grid)};
}

} // namespace quayside
