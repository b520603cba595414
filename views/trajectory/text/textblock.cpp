// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory/text/textblock.h"

#include "core/trajectory/tidyjson.h"
#include "views/models/words.h"
#include "views/widgets/text/lineformats.h"

#include <QPainter>

#include <algorithm>

namespace quayside {

namespace {

constexpr qsizetype longestLine = 2000;

QString languageOf(const Excerpt &excerpt)
{
    if (!excerpt.language.isEmpty())
        return Highlighter::languageNamed(excerpt.language);
    return excerpt.fileName.isEmpty() ? QString() : Highlighter::languageOfFile(excerpt.fileName);
}

struct FirstLines {
    QStringList lines;
    bool areCut = false;
};

FirstLines firstLines(const QString &text, int most)
{
    FirstLines first;
    qsizetype at = 0;
    while (at <= text.size() && first.lines.size() < most) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), at);
        end = end < 0 ? text.size() : end;
        const bool isLong = end - at > longestLine;
        first.areCut = first.areCut || isLong;
        first.lines.append(isLong ? text.sliced(at, longestLine) + QChar(0x2026) : text.sliced(at, end - at));
        at = end + 1;
    }
    return first;
}

QString withoutBlankEnds(const QString &text)
{
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size() && text.at(i).isSpace(); ++i)
        start = text.at(i) == QLatin1Char('\n') ? i + 1 : start;
    qsizetype end = text.size();
    while (end > start && text.at(end - 1).isSpace())
        --end;
    return text.sliced(start, end - start);
}

std::optional<QColor> backgroundOf(const QString &line, bool isDiff, const ThemeTokens &tokens)
{
    if (!isDiff || line.isEmpty())
        return std::nullopt;
    if (line.startsWith(QLatin1Char('+')))
        return tokens.addedLine;
    return line.startsWith(QLatin1Char('-')) ? std::optional(tokens.removedLine) : std::nullopt;
}

} // namespace

TextBlock::TextBlock(const Excerpt &excerpt, const BlockStyle &style, const ThemeTokens &tokens,
                     Highlighter &highlighter)
    : m_style(style), m_tokens(&tokens), m_language(languageOf(excerpt))
{
    const bool isJson = excerpt.language == QLatin1String("json");
    const QString text = isJson ? tidyJson(excerpt.text.text) : withoutBlankEnds(excerpt.text.text);
    if (text.isEmpty())
        return;
    const auto [lines, areCut] = firstLines(text, style.mostLines);
    m_cutsLines = areCut;
    const qsizetype total = text.count(QLatin1Char('\n')) + 1;
    if (style.hasNumbers)
        m_numberWidth =
            LineLayout::cellWidth(style.font) * static_cast<qreal>(QString::number(lines.size()).size() + 1);
    std::vector<std::vector<SyntaxSpan>> spans(static_cast<size_t>(lines.size()));
    if (!m_language.isEmpty()) {
        highlighter.setLanguage(m_language);
        spans = highlighter.highlightLines(lines);
    }
    TerminalStyle terminal;
    int shown = 0;
    for (qsizetype i = 0; i < lines.size() && shown < style.mostLines; ++i) {
        append(lines[i], spans[static_cast<size_t>(i)], terminal, static_cast<int>(i) + 1);
        shown += m_lines.back().layout.visualLines();
    }
    m_hidden = static_cast<int>(total - static_cast<qsizetype>(m_lines.size()));
    if (!excerpt.text.isWhole)
        m_hidden = std::max(m_hidden, 1);
}

void TextBlock::append(const QString &text, std::span<const SyntaxSpan> spans, TerminalStyle &style, int number)
{
    const ShownText shown = showText(QStringView(text), style);
    style = shown.styleAfter;
    const bool moved = shown.text != text;
    const auto formats = lineFormats(moved ? std::span<const SyntaxSpan>() : spans, shown, *m_tokens);
    const LineSetting setting{.font = m_style.font,
                              .wrapWidth = m_style.wraps ? std::max<qreal>(40, m_style.width - m_numberWidth) : 0,
                              .room = m_style.mostLines == 1 ? m_style.width : 0};
    Line line{
        .layout = LineLayout(shown.text, formats, setting), .text = shown.text, .number = number, .top = m_height};
    line.background = backgroundOf(text, m_language == QLatin1String("Diff"), *m_tokens);
    m_height += line.layout.height();
    m_lines.push_back(std::move(line));
}

void TextBlock::paint(QPainter &painter, QPointF topLeft, const QColor &color, const QRegularExpression &hits,
                      const ThemeTokens &tokens) const
{
    const QRectF visible = painter.clipBoundingRect();
    const auto isAbove = [&](const Line &line) {
        return topLeft.y() + line.top + line.layout.height() < visible.top();
    };
    for (auto shown = std::ranges::partition_point(m_lines, isAbove); shown != m_lines.end(); ++shown) {
        const Line &line = *shown;
        const QPointF at(topLeft.x() + m_numberWidth, topLeft.y() + line.top);
        if (at.y() > visible.bottom())
            return;
        if (line.background)
            painter.fillRect(QRectF(at, QSizeF(std::min(m_style.width, line.layout.width() + 4), line.layout.height())),
                             *line.background);
        if (m_style.hasNumbers) {
            painter.setPen(tokens.faint);
            painter.setFont(m_style.font);
            painter.drawText(QRectF(topLeft.x(), at.y(), m_numberWidth, LineLayout::lineHeight(m_style.font)),
                             Qt::AlignLeft | Qt::AlignVCenter, QString::number(line.number));
        }
        if (!hits.pattern().isEmpty()) {
            for (auto found = hits.globalMatch(line.text); found.hasNext();) {
                const auto match = found.next();
                for (const QRectF &rect : line.layout.rects(static_cast<int>(match.capturedStart()),
                                                            static_cast<int>(match.capturedLength())))
                    painter.fillRect(rect.translated(at), tokens.selection);
            }
        }
        line.layout.paint(painter, at, color);
    }
}

QString sayMore(const TextBlock &block, MoreOpens opens)
{
    if (block.hiddenLines() == 0)
        return tr("Open all of it, a line is cut");
    return opens == MoreOpens::Window ? tr("Open all of it, %n more line(s)", nullptr, block.hiddenLines())
                                      : tr("… %n more line(s)", nullptr, block.hiddenLines());
}

} // namespace quayside
