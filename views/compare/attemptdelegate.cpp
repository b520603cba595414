// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/attemptdelegate.h"

#include "views/models/comparetaskmodel.h"
#include "views/theme/marks.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace quayside {

namespace {

void paintBack(QPainter *painter, const QStyleOptionViewItem &option, const ThemeTokens &tokens)
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, tokens.selection);
    painter->setPen(tokens.faintLine);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

} // namespace

void AttemptDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const CompareTaskModel *>(index.model());
    const ThemeTokens &tokens = tokensOf(option.widget);
    painter->save();
    paintBack(painter, option, tokens);
    QRect text = option.rect.adjusted(margin, 0, -margin, 0);
    painter->setFont(option.font);
    painter->setPen(tokens.text);
    if (model && model->isArmColumn(index.column())) {
        const ArmCell &arm = model->cellAt(index.row(), index.column());
        const auto attempts = static_cast<int>(arm.attempts.size());
        if (attempts == 0) {
            painter->setPen(tokens.faint);
            painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("–"));
        } else if (model->scale() == Scale::Open) {
            painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                              painter->fontMetrics().elidedText(model->armText(arm), Qt::ElideRight, text.width()));
        } else if (attempts * step <= option.rect.width() - margin) {
            for (int i = 0; i < attempts; ++i)
                paintOutcomeCell(*painter, QRectF(text.left() + i * step, text.center().y() - cell / 2 + 1, cell, cell),
                                 arm.attempts[static_cast<size_t>(i)].outcome, tokens);
        } else {
            painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                              QStringLiteral("%1 / %2").arg(arm.passed).arg(attempts));
        }
    } else {
        const QVariant change = index.data(CompareTaskModel::ChangeRole);
        if (change.isValid() && change.toDouble() != 0) {
            painter->setPen(change.toDouble() > 0 ? tokens.pass : tokens.fail);
            painter->setFont(boldFont(option.font));
        } else if (model && model->isDivergenceColumn(index.column()))
            painter->setPen(tokens.muted);
        if (index.column() == 0)
            painter->setFont(monoFont(option.font));
        const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
        painter->drawText(text, alignment,
                          painter->fontMetrics().elidedText(index.data().toString(),
                                                            index.column() == 0 ? Qt::ElideMiddle : Qt::ElideRight,
                                                            text.width()));
    }
    painter->restore();
}

} // namespace quayside
