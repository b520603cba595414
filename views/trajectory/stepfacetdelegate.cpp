// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/stepfacetdelegate.h"

#include "views/theme/theme.h"
#include "views/trajectory/stepfacetmodel.h"
#include "views/trajectory/kindlook.h"

#include <QPainter>

namespace quayside {

namespace {

QVariant get(const QModelIndex &index, StepFacetRole role)
{
    return index.data(static_cast<int>(role));
}

} // namespace

QSize StepFacetDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isHeading = get(index, StepFacetRole::Section).toBool();
    return {metrics::sidebarWidth - 20, isHeading && index.row() > 0 ? metrics::rowHeight + 4 : metrics::rowHeight - 1};
}

void StepFacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeTokens &tokens = tokensOf(option.widget);
    QRect rect = option.rect;
    painter->save();
    if (get(index, StepFacetRole::Section).toBool()) {
        painter->setFont(sectionFont(option.font));
        painter->setPen(tokens.muted);
        painter->drawText(rect.adjusted(12, 6, -12, 0), Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        painter->restore();
        return;
    }
    if (get(index, StepFacetRole::IsChosen).toBool())
        painter->fillRect(rect, tokens.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(rect, tokens.faintLine);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(tokens.accent);
        painter->drawRect(rect.adjusted(1, 1, -2, -2));
    }
    rect.adjust(12 + 16 * get(index, StepFacetRole::Depth).toInt(), 0, -12, 0);
    const bool isOff = get(index, StepFacetRole::IsOff).toBool();
    if (const QVariant kind = get(index, StepFacetRole::Kind); kind.isValid()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(isOff ? tokens.line : kindColor(static_cast<StepKind>(kind.toInt()), tokens));
        painter->drawEllipse(QRectF(rect.left(), rect.center().y() - 3.5, 8, 8));
        rect.adjust(16, 0, 0, 0);
    }
    QFont font = option.font;
    const QString count = get(index, StepFacetRole::Count).toString();
    const int countWidth = count.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(count) + 8;
    painter->setPen(tokens.muted);
    painter->setFont(font);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight, count);
    font.setStrikeOut(isOff);
    painter->setFont(font);
    painter->setPen(get(index, StepFacetRole::IsWarning).toBool() ? tokens.partial : isOff ? tokens.faint : tokens.text);
    const QString text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width() - countWidth);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, text);
    painter->restore();
}

} // namespace quayside
