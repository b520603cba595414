// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/showntext.h"
#include "core/trajectory/wordsof.h"
#include "views/theme/tokens.h"
#include "views/widgets/text/highlighter.h"
#include "views/widgets/text/linelayout.h"

#include <QRegularExpression>

#include <span>

namespace quayside {

/// How a block of text in a card or beside it is set.
struct BlockStyle {
    QFont font;
    qreal width = 0;
    int mostLines = 8; ///< visual lines; what is beyond is counted
    bool wraps = false;
    bool hasNumbers = false; ///< line numbers
    bool isProse = false;    ///< words, not code: muted when so asked, no box
};

/// Some lines of a text, coloured and laid out, that know how many they leave out. Paints itself; is no widget.
class TextBlock
{
public:
    /// `style.width` is the room inside; the highlighter is used only while it is made.
    TextBlock(const Excerpt &excerpt, const BlockStyle &style, const ThemeTokens &tokens, Highlighter &highlighter);
    TextBlock(TextBlock &&) noexcept = default;

    qreal height() const { return m_height; }
    int hiddenLines() const { return m_hidden; }
    /// A line of it is so long that it is shown without its end.
    bool cutsLines() const { return m_cutsLines; }
    bool isCut() const { return m_hidden > 0 || m_cutsLines; }
    bool isEmpty() const { return m_lines.empty(); }

    void paint(QPainter &painter, QPointF topLeft, const QColor &color, const QRegularExpression &hits,
               const ThemeTokens &tokens) const;

private:
    struct Line {
        LineLayout layout;
        QString text;
        int number = 0;
        qreal top = 0;
        std::optional<QColor> background;
    };

    void append(const QString &text, std::span<const SyntaxSpan> spans, TerminalStyle &style, int number);

    BlockStyle m_style;
    const ThemeTokens *m_tokens;
    QString m_language;
    std::vector<Line> m_lines;
    qreal m_height = 0;
    qreal m_numberWidth = 0;
    int m_hidden = 0;
    bool m_cutsLines = false;
};

enum class MoreOpens : std::uint8_t {
    Lines,
    Window,
};

/// What is offered below a block that is cut.
QString sayMore(const TextBlock &block, MoreOpens opens);

} // namespace quayside
