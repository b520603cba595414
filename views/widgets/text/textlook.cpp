// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/textlook.h"

#include "views/theme/theme.h"
#include "views/widgets/text/linelayout.h"

#include <algorithm>
#include <cmath>

namespace quayside {

TextLook textLook(const QFont &font, int zoom, qint64 lines)
{
    TextLook look{.font = monoFont(font)};
    if (look.font.pixelSize() > 0)
        look.font.setPixelSize(std::max(6, look.font.pixelSize() + zoom));
    else
        look.font.setPointSizeF(std::max(5.0, look.font.pointSizeF() + zoom));
    look.lineHeight = LineLayout::lineHeight(look.font);
    look.cellWidth = LineLayout::cellWidth(look.font);
    const auto digits = static_cast<qreal>(QString::number(std::max<qint64>(999, lines)).size());
    look.gutterWidth = std::ceil(look.cellWidth * digits) + 7 * metrics::grid;
    return look;
}

} // namespace quayside
