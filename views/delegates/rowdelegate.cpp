// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/rowdelegate.h"

#include "views/models/modelroles.h"
#include "views/models/wording.h"
#include "views/theme/marks.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace quayside {

namespace {

constexpr int inset = 2 * metrics::grid;
constexpr int markSize = 12;
constexpr int markRoom = markSize + metrics::grid + 1;

void paintBackground(QPainter *painter, const QStyleOptionViewItem &option, const ThemeTokens &tokens)
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, tokens.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, tokens.code);
    painter->setPen(tokens.faintLine);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

} // namespace

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeTokens &tokens = tokensOf(option.widget);
    painter->save();
    paintBackground(painter, option, tokens);
    QRect rect = option.rect.adjusted(inset, 0, -inset, 0);
    if (hasMark(index)) {
        paintOutcome(*painter, QRectF(rect.left(), rect.center().y() - markSize / 2.0 + 0.5, markSize, markSize),
                     static_cast<Outcome>(index.data(OutcomeRole).toInt()), tokens);
        rect.setLeft(rect.left() + markRoom);
    }
    painter->setFont(fontOf(index, option.font));
    painter->setPen(colorOf(index, option.widget));
    const int alignment = index.data(Qt::TextAlignmentRole).toInt();
    const auto elision = index.column() == 0 ? Qt::ElideMiddle : Qt::ElideRight;
    painter->drawText(rect, alignment,
                      painter->fontMetrics().elidedText(index.data().toString(), elision, rect.width()));
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics measure(fontOf(index, option.font));
    const int mark = hasMark(index) ? markRoom : 0;
    return {measure.horizontalAdvance(index.data().toString()) + 2 * inset + mark + 2, metrics::rowHeight};
}

QFont RowDelegate::fontOf(const QModelIndex &index, const QFont &base) const
{
    return index.column() == 0 ? boldFont(base) : base;
}

QColor RowDelegate::colorOf(const QModelIndex &index, const QWidget *widget) const
{
    const ThemeTokens &tokens = tokensOf(widget);
    return index.data().toString() == unreported() ? tokens.faint : tokens.text;
}

bool RowDelegate::hasMark(const QModelIndex &index) const
{
    return index.data(OutcomeRole).isValid();
}

} // namespace quayside
