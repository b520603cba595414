// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/artifacts/artifactdelegate.h"

#include "views/models/artifacttreemodel.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace quayside {

namespace {

using Kind = ArtifactTreeModel::NodeKind;

constexpr int signWidth = 18;

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
    const auto kind = static_cast<Kind>(index.data(ArtifactTreeModel::KindRole).toInt());
    painter->save();
    if (kind == Kind::Group) {
        painter->setFont(sectionFont(option.font));
        painter->setPen(tokens.muted);
        const QRect row = option.rect.adjusted(3 * metrics::grid, metrics::grid, -3 * metrics::grid, 0);
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, row.width()));
    } else {
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, tokens.selection);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, tokens.faintLine);
        paintRow(*painter, option, index, tokens);
    }
    painter->restore();
}

void ArtifactDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                const ThemeTokens &tokens) const
{
    const auto kind = static_cast<Kind>(index.data(ArtifactTreeModel::KindRole).toInt());
    QRect row = option.rect.adjusted(0, 0, -3 * metrics::grid, 0);
    if (kind == Kind::File) {
        painter.setPen(colorOf(tokens, static_cast<ArtifactState>(index.data(ArtifactTreeModel::StateRole).toInt())));
        painter.setFont(boldFont(option.font));
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, index.data(ArtifactTreeModel::SignRole).toString());
        row.setLeft(row.left() + signWidth);
    }
    const QFont font = kind == Kind::Hit ? smallFont(monoFont(option.font)) : option.font;
    const auto drawAtRight = [&](const QString &text, const QColor &color) {
        if (text.isEmpty())
            return;
        painter.setPen(color);
        painter.setFont(smallFont(option.font));
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, text);
        row.setRight(row.right() - painter.fontMetrics().horizontalAdvance(text) - 2 * metrics::grid);
    };
    const QString size = index.data(ArtifactTreeModel::SizeRole).toString(),
                  note = index.data(ArtifactTreeModel::NoteRole).toString();
    const int needed = QFontMetrics(font).horizontalAdvance(index.data().toString())
        + QFontMetrics(smallFont(option.font)).horizontalAdvance(size + note);
    if (note.isEmpty() || needed + 4 * metrics::grid < row.width())
        drawAtRight(size, tokens.faint); // the tool tip has it as well
    drawAtRight(note, tokens.muted);
    painter.setFont(font);
    painter.setPen(kind == Kind::File ? tokens.text : tokens.muted);
    const Qt::TextElideMode elide = kind == Kind::Hit ? Qt::ElideRight : Qt::ElideMiddle;
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(index.data().toString(), elide, row.width()));
}

QSize ArtifactDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isHeading = index.data(ArtifactTreeModel::KindRole).toInt() == static_cast<int>(Kind::Group);
    return {120, std::max(isHeading ? 32 : metrics::rowHeight, option.fontMetrics.height() + 2 * metrics::grid)};
}

} // namespace quayside
