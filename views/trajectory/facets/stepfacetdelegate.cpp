// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/facets/stepfacetdelegate.h"

#include "views/theme/theme.h"
#include "views/trajectory/facets/stepfacetmodel.h"
#include "views/widgets/parts/kindlook.h"

#include <QAbstractScrollArea>
#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

QVariant get(const QModelIndex &index, StepFacetRole role)
{
    return index.data(static_cast<int>(role));
}

/// A dot for a kind, a square for a tool, in the colour they have on the timeline.
bool paintSwatch(QPainter &painter, const QRect &rect, const QModelIndex &index, const ThemeTokens &tokens)
{
    const QVariant kind = get(index, StepFacetRole::Kind);
    const QVariant tool = get(index, StepFacetRole::Tool);
    if (!kind.isValid() && !tool.isValid())
        return false;
    const bool isOff = get(index, StepFacetRole::IsOff).toBool();
    const QColor color =
        kind.isValid() ? kindColor(static_cast<StepKind>(kind.toInt()), tokens) : toolColor(tokens, tool.toUInt());
    const QRectF swatch(rect.left(), rect.center().y() - 3.5, 8, 8);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isOff ? tokens.line : color);
    if (kind.isValid())
        painter.drawEllipse(swatch);
    else
        painter.drawRoundedRect(swatch, 1.5, 1.5);
    return true;
}

constexpr int mostFacetLines = 4;
constexpr int sideMargins = 24;
constexpr int scrollBarRoom = 14; ///< a bar may appear after the rows were measured

/// What stands out is said in full, in a few lines; a name is elided.
bool wraps(const QModelIndex &index)
{
    return get(index, StepFacetRole::IsWarning).toBool() && get(index, StepFacetRole::Count).toString().isEmpty();
}

int linesFor(const QString &text, const QFontMetrics &metrics, int width)
{
    const int high = metrics.boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, text).height();
    return std::clamp(high / metrics.lineSpacing(), 1, mostFacetLines);
}

} // namespace

QSize StepFacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractScrollArea *>(option.widget);
    if (view && wraps(index)) {
        const int lines = linesFor(index.data().toString(), option.fontMetrics,
                                   view->viewport()->width() - sideMargins - scrollBarRoom);
        return {metrics::sidebarWidth - 20, metrics::rowHeight - 1 + (lines - 1) * option.fontMetrics.lineSpacing()};
    }
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
    if (paintSwatch(*painter, rect, index, tokens))
        rect.adjust(16, 0, 0, 0);
    QFont font = option.font;
    const QString count = get(index, StepFacetRole::Count).toString();
    const int countWidth = count.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(count) + 8;
    painter->setPen(tokens.muted);
    painter->setFont(font);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight, count);
    font.setStrikeOut(isOff);
    painter->setFont(font);
    painter->setPen(get(index, StepFacetRole::IsWarning).toBool() ? tokens.partial
                        : isOff                                   ? tokens.faint
                                                                  : tokens.text);
    if (wraps(index)) {
        const int lines = linesFor(index.data().toString(), option.fontMetrics, rect.width());
        const QString whole = option.fontMetrics.elidedText(
            index.data().toString(), Qt::ElideRight,
            rect.width() * lines - (lines > 1 ? option.fontMetrics.averageCharWidth() * 8 : 0));
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap,
                          lines < mostFacetLines ? index.data().toString() : whole);
        painter->restore();
        return;
    }
    const QString text =
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width() - countWidth);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, text);
    painter->restore();
}

} // namespace quayside
