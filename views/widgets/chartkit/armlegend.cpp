// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/chartkit/armlegend.h"

#include "views/theme/theme.h"
#include "views/widgets/chartkit/armlook.h"

#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

constexpr int lineHeight = 18;
constexpr int swatch = 9;
constexpr int entryGap = 14;

struct Placed {
    QRectF rect;
    QString text;
};

std::vector<Placed> place(const QRectF &rect, const std::vector<LegendEntry> &entries, const QFontMetrics &measure)
{
    std::vector<Placed> placed;
    QPointF at = rect.topLeft();
    for (const LegendEntry &entry : entries) {
        const int most = std::max(40, static_cast<int>(rect.width()) - swatch - 6);
        const QString text = measure.elidedText(entry.text, Qt::ElideMiddle, most);
        const qreal width = swatch + 6 + measure.horizontalAdvance(text);
        if (at.x() > rect.left() && at.x() + width > rect.right())
            at = {rect.left(), at.y() + lineHeight};
        placed.push_back({.rect = QRectF(at, QSizeF(width, lineHeight)), .text = text});
        at.rx() += width + entryGap;
    }
    return placed;
}

} // namespace

void paintLegend(QPainter &painter, const QRectF &rect, const std::vector<LegendEntry> &entries, const QWidget &widget)
{
    const QFont font = smallFont(widget.font());
    const auto placed = place(rect, entries, QFontMetrics(font));
    painter.setFont(font);
    for (size_t i = 0; i < placed.size(); ++i) {
        const QRectF box = placed[i].rect;
        const QRectF mark(box.left(), box.center().y() - swatch / 2.0, swatch, swatch);
        if (entries[i].arm)
            paintArmShape(painter, mark, *entries[i].arm, entries[i].color);
        else
            painter.fillRect(mark, entries[i].color);
        painter.setPen(tokensOf(&widget).muted);
        painter.drawText(box.adjusted(swatch + 6, 0, 2, 0), Qt::AlignVCenter | Qt::AlignLeft, placed[i].text);
    }
}

int legendHeight(int width, const std::vector<LegendEntry> &entries, const QWidget &widget)
{
    const auto placed = place(QRectF(0, 0, width, 0), entries, QFontMetrics(smallFont(widget.font())));
    return placed.empty() ? 0 : static_cast<int>(placed.back().rect.bottom());
}

} // namespace quayside
