// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace quayside {

/// The sizes that a text is shown in, in pixels: of its monospaced font and of the gutter with the line numbers.
struct TextLook {
    QFont font;
    qreal lineHeight = 16;
    qreal cellWidth = 8;
    qreal gutterWidth = 0; ///< the text begins right of it
};

/// `zoom` is added to the size of the font, in the unit that the font's size has.
TextLook textLook(const QFont &font, int zoom, qint64 lines);

} // namespace quayside
