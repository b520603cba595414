// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/sidebardelegate.h"

#include "views/frame/sidebarroles.h"
#include "views/theme/marks.h"
#include "views/theme/theme.h"

#include <QPainter>

namespace quayside {

namespace {

constexpr int inset = 3 * metrics::grid;
constexpr int markSize = 12;

/// Draws the figure at the right end and says how much room is left of it.
int paintCount(QPainter *painter, const QRect &rect, const QModelIndex &index, const QColor &color)
{
    const QString count = index.data(SidebarCountRole).toString();
    if (count.isEmpty())
        return rect.right();
    painter->setPen(color);
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, count);
    return rect.right() - painter->fontMetrics().horizontalAdvance(count) - 2 * metrics::grid;
}

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const ThemeTokens &tokens)
{
    QRect rect = option.rect.adjusted(inset, 2 * metrics::grid, -inset, 0);
    painter->setFont(smallFont(option.font));
    rect.setRight(paintCount(painter, rect, index, tokens.faint));
    painter->setFont(sectionFont(option.font));
    painter->setPen(tokens.muted);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, rect.width()));
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const ThemeTokens &tokens)
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, tokens.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, tokens.faintLine);
}

void paintName(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option, const QModelIndex &index,
               const QColor &color)
{
    painter->setFont(option.font);
    painter->setPen(color);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, rect.width()));
}

void paintJob(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
              const ThemeTokens &tokens)
{
    paintGround(painter, option, tokens);
    QRect rect = option.rect.adjusted(inset, 0, -inset, 0);
    const QRect mark(rect.left(), rect.center().y() - markSize / 2 + 1, markSize, markSize);
    paintOutcome(*painter, mark, static_cast<Outcome>(index.data(SidebarOutcomeRole).toInt()), tokens);
    rect.setLeft(mark.right() + 2 * metrics::grid);
    painter->setFont(smallFont(option.font));
    rect.setRight(paintCount(painter, rect, index, tokens.muted));
    paintName(painter, rect, option, index, tokens.text);
}

void paintFile(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
               const ThemeTokens &tokens)
{
    paintGround(painter, option, tokens);
    QRect rect = option.rect.adjusted(inset, 0, -inset, 0);
    painter->setPen(tokens.muted);
    painter->drawRect(QRect(rect.left() + 2, rect.center().y() - 4, 8, 10));
    painter->drawLine(rect.left() + 4, rect.center().y() - 1, rect.left() + 8, rect.center().y() - 1);
    painter->drawLine(rect.left() + 4, rect.center().y() + 2, rect.left() + 8, rect.center().y() + 2);
    rect.setLeft(rect.left() + markSize + 2 * metrics::grid);
    paintName(painter, rect, option, index, tokens.text);
}

void paintRecent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                 const ThemeTokens &tokens)
{
    paintGround(painter, option, tokens);
    paintName(painter, option.rect.adjusted(inset, 0, -inset, 0), option, index, tokens.muted);
}

bool isHeading(const QModelIndex &index)
{
    return !index.data(SidebarKeyRole).isValid() && !index.data(SidebarFileRole).isValid()
        && !index.data(SidebarRecentRole).isValid();
}

} // namespace

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const ThemeTokens &tokens = tokensOf(option.widget);
    if (isHeading(index))
        paintHeading(painter, option, index, tokens);
    else if (index.data(SidebarFileRole).isValid())
        paintFile(painter, option, index, tokens);
    else if (index.data(SidebarRecentRole).isValid())
        paintRecent(painter, option, index, tokens);
    else
        paintJob(painter, option, index, tokens);
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = isHeading(index) ? metrics::rowHeight + metrics::grid : metrics::rowHeight;
    return {0, std::max(height, option.fontMetrics.height() + 2 * metrics::grid)};
}

} // namespace quayside
