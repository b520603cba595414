// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diff/linepainting.h"

#include "views/theme/theme.h"
#include "views/widgets/text/lineformats.h"
#include "views/widgets/text/linelayout.h"

#include <QPainter>

namespace quayside {

namespace {

constexpr int longLine = 2000;

} // namespace

void paintDiffLine(QPainter &painter, const ThemeTokens &tokens, SideText &text, int line,
                   const std::vector<ByteSpan> &words, const LinePlace &place)
{
    const ShownText shown = text.shown(line);
    if (shown.text.isEmpty())
        return;
    const auto formats = lineFormats(text.syntax(line), shown, tokens);
    const LineSetting setting{.font = place.font};
    const qreal cell = LineLayout::cellWidth(setting.font);
    const bool isLong = shown.text.size() > longLine;
    const int first = static_cast<int>(place.scrolled / cell);
    const int last = first + static_cast<int>(place.area.width() / cell) + 2;
    const LineLayout layout = isLong
        ? LineLayout(shown.text, formats, setting, LineLayout::windowOf(shown.text, first, last, setting.tabColumns))
        : LineLayout(shown.text, formats, setting);
    painter.save();
    painter.setClipRect(place.area);
    const QPointF origin(place.area.left() - place.scrolled + metrics::grid,
                         place.area.top() + (place.area.height() - layout.height()) / 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(place.wordColor);
    for (const ByteSpan &word : words) {
        const int start = shown.unitOfByte(word.first);
        const int end = shown.unitOfByte(word.first + word.count);
        for (const QRectF &rect : layout.rects(start, end - start))
            painter.drawRoundedRect(rect.translated(origin).adjusted(-1, -1, 1, 1), 3, 3);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    layout.paint(painter, origin, tokens.text);
    painter.restore();
}

} // namespace quayside
