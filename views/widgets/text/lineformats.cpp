// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/lineformats.h"

#include "views/theme/terminalcolors.h"

namespace quayside {

namespace {

QTextLayout::FormatRange makeRange(int start, int length, const QTextCharFormat &format)
{
    QTextLayout::FormatRange range;
    range.start = start;
    range.length = length;
    range.format = format;
    return range;
}

std::optional<QColor> colorOf(const std::optional<TerminalColor> &color, const ThemeTokens &tokens)
{
    return color ? std::optional(terminalColor(tokens, *color)) : std::nullopt;
}

void setColors(QTextCharFormat &format, const TerminalStyle &style, const ThemeTokens &tokens)
{
    auto foreground = colorOf(style.foreground, tokens);
    auto background = colorOf(style.background, tokens);
    if (style.isInverse) {
        std::swap(foreground, background);
        foreground = foreground.value_or(tokens.code);
        background = background.value_or(tokens.text);
    }
    if (background)
        format.setBackground(*background);
    if (foreground || background || style.isDim) {
        const QColor wanted = foreground.value_or(style.isDim ? tokens.muted : tokens.text);
        format.setForeground(readableOn(background.value_or(tokens.code), wanted));
    }
}

QTextCharFormat formatOf(const TerminalStyle &style, const ThemeTokens &tokens)
{
    QTextCharFormat format;
    setColors(format, style, tokens);
    if (style.isBold)
        format.setFontWeight(QFont::Bold);
    if (style.isItalic)
        format.setFontItalic(true);
    if (style.isUnderlined)
        format.setFontUnderline(true);
    if (style.isStruck || style.isConcealed)
        format.setFontStrikeOut(true);
    return format;
}

} // namespace

QList<QTextLayout::FormatRange> syntaxFormats(std::span<const SyntaxSpan> syntax, const ThemeTokens &tokens)
{
    QList<QTextLayout::FormatRange> formats;
    formats.reserve(static_cast<qsizetype>(syntax.size()));
    for (const SyntaxSpan &span : syntax) {
        QTextCharFormat format;
        format.setForeground(syntaxColor(tokens, span.role));
        formats.append(makeRange(span.start, span.length, format));
    }
    return formats;
}

QList<QTextLayout::FormatRange> lineFormats(std::span<const SyntaxSpan> syntax, const ShownText &shown,
                                            const ThemeTokens &tokens, const UnitRange &wanted)
{
    QList<QTextLayout::FormatRange> formats = syntaxFormats(syntax, tokens);
    for (const StyledRange &range : shown.styles) {
        if (wanted.overlaps(range.start, range.length))
            formats.append(makeRange(range.start, range.length, formatOf(range.style, tokens)));
    }
    QTextCharFormat token;
    token.setForeground(tokens.error);
    token.setBackground(tokens.faintLine);
    for (const TokenRange &range : shown.tokens) {
        if (wanted.overlaps(range.start, range.length))
            formats.append(makeRange(range.start, range.length, token));
    }
    return formats;
}

} // namespace quayside
