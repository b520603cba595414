// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/text/laidouttext.h"
#include "views/widgets/text/textlook.h"

namespace quayside {

/// A row on screen; `top` is in pixels of the viewport.
struct PlacedRow {
    const LaidOutRow *row = nullptr;
    qreal top = 0;
};

/// The part of a text that is on screen.
struct TextWindow {
    VisualLine top;
    QSize size;       ///< of the viewport
    int scrolled = 0; ///< px to the left
};

/// The rows on screen, from the top. As a text of its own (every row and a line feed) it is what a screen reader takes;
/// "position" counts the characters of that text. Holds until the next frame.
class TextPage
{
public:
    /// Lays out what the window shows; begins a frame.
    TextPage(const LaidOutText &text, const TextLook &look, const TextWindow &window);

    const std::vector<PlacedRow> &rows() const { return m_rows; }
    /// The left end of the text, in pixels of the viewport.
    qreal left() const { return m_left; }

    /// The offset that is nearest to a point of the viewport; nothing on an empty page.
    std::optional<qint64> offsetAt(QPointF point) const;

    QString text() const;
    int positionOf(qint64 offset) const;
    qint64 offsetOf(int position) const;
    QRect rectOf(int position) const;

private:
    struct Character {
        const PlacedRow *placed = nullptr;
        int unit = 0; ///< in its row
    };

    std::optional<Character> characterAt(int position) const;

    std::vector<PlacedRow> m_rows;
    qreal m_left = 0;
};

} // namespace quayside
