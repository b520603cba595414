// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/text/hitmarks.h"
#include "views/widgets/text/opentext.h"
#include "views/widgets/text/textpage.h"

class QPainter;

namespace quayside {

struct ThemeTokens;

/// What is marked in a text.
struct TextMarks {
    TextSelection selection;
    HitMarks hits;
    LineSpan emphasis; ///< with a quiet background
    bool hasCaret = false;
    QString instead; ///< said where there is no text
};

/// Paints a page of text: line numbers, hits, selection and caret.
class TextPainter
{
public:
    /// All of it must outlive the TextPainter.
    TextPainter(QPainter &painter, const ThemeTokens &tokens, const TextLook &look, const TextMarks &marks);

    /// `area` is the viewport.
    void paint(const TextPage &page, const QRect &area);

private:
    void paintRow(const PlacedRow &placed, qreal left, const QRect &area);
    void paintLineNumber(const PlacedRow &placed);
    void paintHits(const LaidOutRow &row);
    void paintSelection(const LaidOutRow &row);
    void paintCaret(const LaidOutRow &row);

    QPainter &m_painter;
    const ThemeTokens &m_tokens;
    const TextLook &m_look;
    const TextMarks &m_marks;
};

} // namespace quayside
