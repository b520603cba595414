// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textdocument.h"
#include "views/widgets/text/rowlayouts.h"

namespace quayside {

/// A line as it is seen: which row of the document, and which of the lines that the row is wrapped into.
struct VisualLine {
    qint64 row = 0;
    int visual = 0;

    auto operator<=>(const VisualLine &) const = default;
};

struct CaretPlace {
    VisualLine line;
    qreal x = 0; ///< px from the left of the text
};

/// A document and the layout of its rows: what a scroll position and a caret move over. Rows that it gives out hold
/// until the next frame.
class LaidOutText
{
public:
    explicit LaidOutText(std::unique_ptr<TextDocument> document);

    TextDocument &document() const { return *m_document; }
    RowLayouts &layouts() const { return m_layouts; }

    bool isWrapped() const { return m_layouts.setting().wrapWidth > 0; }
    qint64 rowCount() const { return m_document->index().totals().rows; }
    const LaidOutRow *row(qint64 row) const;
    /// The offset at which a line begins; of the last one for a line beyond it.
    std::optional<qint64> startOfLine(qint64 line) const;
    const LaidOutRow *rowAtOffset(qint64 offset) const;

    /// Where a caret at the offset stands; nothing in an empty text.
    std::optional<CaretPlace> placeOf(qint64 offset) const;
    /// The offset in a visual line that is nearest to a place (px from the left).
    std::optional<qint64> offsetIn(VisualLine line, qreal x) const;
    /// The visual line so many further down, or up; no further than to the first.
    VisualLine moved(VisualLine from, int visualLines) const;

private:
    int visualLinesOf(qint64 row) const;
    qreal lineHeight() const;

    std::unique_ptr<TextDocument> m_document;
    mutable RowLayouts m_layouts; ///< keeps what was asked for
};

} // namespace quayside
