// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/text/linelayout.h"

#include "views/widgets/text/fittingstart.h"
#include "views/widgets/text/garbledtext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace quayside {

namespace {

constexpr QChar ellipsis(0x2026);

QTextOption optionOf(const LineSetting &setting)
{
    QTextOption option;
    option.setWrapMode(setting.wrapWidth > 0  ? QTextOption::WrapAtWordBoundaryOrAnywhere
                           : setting.room > 0 ? QTextOption::WrapAnywhere
                                              : QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    option.setTabStopDistance(LineLayout::cellWidth(setting.font) * setting.tabColumns);
    return option;
}

QList<QTextLayout::FormatRange> shifted(const QList<QTextLayout::FormatRange> &ranges, int start, int length)
{
    QList<QTextLayout::FormatRange> result;
    for (QTextLayout::FormatRange range : ranges) {
        const int first = std::max(range.start, start);
        const int last = std::min(range.start + range.length, start + length);
        if (first >= last)
            continue;
        range.start = first - start;
        range.length = last - first;
        result.append(range);
    }
    return result;
}

struct CodeRange {
    char32_t first, last;
};

/// East Asian wide and full-width characters and emoji (Unicode EastAsianWidth), in blocks.
constexpr std::array<CodeRange, 10> wideRanges{{{0x1100, 0x115f},
                                                {0x2e80, 0x303e},
                                                {0x3041, 0xa4cf},
                                                {0xac00, 0xd7a3},
                                                {0xf900, 0xfaff},
                                                {0xfe30, 0xfe6f},
                                                {0xff00, 0xff60},
                                                {0xffe0, 0xffe6},
                                                {0x1f300, 0x1faff},
                                                {0x20000, 0x3fffd}}};

int cellsOf(QStringView text, qsizetype at, int column, int tabColumns)
{
    const QChar c = text[at];
    if (c.unicode() < 0x300)
        return c == u'\t' ? tabColumns - column % tabColumns : 1;
    if (c.isLowSurrogate() || c.isMark())
        return 0;
    const bool isPair = c.isHighSurrogate() && at + 1 < text.size();
    const char32_t code = isPair ? QChar::surrogateToUcs4(c, text[at + 1]) : c.unicode();
    return std::ranges::any_of(wideRanges,
                               [code](const CodeRange &range) { return code >= range.first && code <= range.last; })
        ? 2
        : 1;
}

} // namespace

LineLayout::LineLayout(const QString &text, const QList<QTextLayout::FormatRange> &formats, const LineSetting &setting)
{
    m_wholeLength = static_cast<int>(text.size());
    layOut(text, formats, setting);
}

LineLayout::LineLayout(const QString &text, const QList<QTextLayout::FormatRange> &formats, const LineSetting &setting,
                       const LineWindow &window)
    : m_cellWidth(cellWidth(setting.font)), m_wholeLength(static_cast<int>(text.size())), m_window(window)
{
    layOut(text.mid(window.start, window.length), shifted(formats, window.start, window.length), setting);
}

LineWindow LineLayout::windowOf(QStringView text, int firstColumn, int lastColumn, int tabColumns)
{
    LineWindow window;
    int column = 0;
    int end = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (column <= firstColumn && column % tabColumns == 0 && !text[at].isLowSurrogate() && !text[at].isMark()) {
            window.start = static_cast<int>(at);
            window.startColumn = column;
        }
        if (column <= lastColumn)
            end = static_cast<int>(at) + 1;
        column += cellsOf(text, at, column, tabColumns);
    }
    const bool cutsPair = end > 0 && end < text.size() && text[end].isLowSurrogate();
    window.length = end + (cutsPair ? 1 : 0) - window.start;
    window.lineColumns = column;
    return window;
}

qreal LineLayout::cellWidth(const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(QLatin1Char('0')); // of a letter: nothing is shaped
}

qreal LineLayout::lineHeight(const QFont &font)
{
    return std::ceil(QFontMetricsF(font).height() * 1.25);
}

void LineLayout::layOut(const QString &text, const QList<QTextLayout::FormatRange> &formats, const LineSetting &setting)
{
    m_lineHeight = lineHeight(setting.font);
    const QFontMetricsF metrics(setting.font);
    m_baseline = std::round((m_lineHeight - metrics.height()) / 2 + metrics.ascent());
    const QFont font = fontForLine(text, setting.font);
    m_layout = std::make_unique<QTextLayout>(setting.room > 0 ? fittingStart(text, font, setting.room) : text, font);
    m_layout->setCacheEnabled(true);
    m_layout->setTextOption(optionOf(setting));
    m_layout->setFormats(formats);
    m_layout->beginLayout();
    if (setting.room > 0) {
        layOutWithin(setting.room, text.size());
    } else {
        for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine())
            setLine(line, setting.wrapWidth > 0 ? setting.wrapWidth : 1e7);
    }
    m_layout->endLayout();
    if (m_ellipsis > 0 && width() > setting.room)
        m_layout->clearLayout(); // there is no room for one letter
}

/// Another font's glyphs stand on the same line.
void LineLayout::setLine(QTextLine line, qreal width)
{
    line.setLineWidth(width);
    line.setPosition({0, line.lineNumber() * m_lineHeight + m_baseline - line.ascent()});
}

/// Shapes the text once: to measure it first, and its shortened form again, would be three times the work.
void LineLayout::layOutWithin(qreal room, qsizetype length)
{
    QTextLine line = m_layout->createLine();
    if (!line.isValid())
        return;
    setLine(line, room);
    if (line.textLength() == length && line.naturalTextWidth() <= room)
        return;
    m_ellipsis = QFontMetricsF(m_layout->font()).horizontalAdvance(ellipsis);
    setLine(line, room - m_ellipsis);
}

int LineLayout::visualLines() const
{
    return std::max(1, m_layout->lineCount());
}

qreal LineLayout::width() const
{
    if (m_cellWidth > 0)
        return m_cellWidth * m_window.lineColumns;
    qreal widest = 0;
    for (int i = 0; i < m_layout->lineCount(); ++i)
        widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth());
    return widest + m_ellipsis;
}

int LineLayout::unitAt(QPointF point) const
{
    if (m_layout->lineCount() == 0)
        return m_window.start;
    const int visual = std::clamp(static_cast<int>(point.y() / m_lineHeight), 0, m_layout->lineCount() - 1);
    const QTextLine line = m_layout->lineAt(visual);
    int unit = line.xToCursor(point.x() - windowX());
    const bool isAtNextLine = visual + 1 < m_layout->lineCount() && unit >= line.textStart() + line.textLength();
    if (isAtNextLine)
        unit = m_layout->previousCursorPosition(line.textStart() + line.textLength());
    return m_window.start + unit;
}

int LineLayout::visualLineOf(int unit) const
{
    const QTextLine line = m_layout->lineForTextPosition(unit - m_window.start);
    return line.isValid() ? line.lineNumber() : visualLines() - 1;
}

/// Outside the window a place is a guess, spread evenly over the columns that are left.
qreal LineLayout::guessedX(int unit) const
{
    const int inside = unit - m_window.start;
    if (inside < 0)
        return windowX() * unit / std::max(1, m_window.start);
    const qreal end = windowX() + (m_layout->lineCount() > 0 ? m_layout->lineAt(0).naturalTextWidth() : 0);
    const int unitsLeft = std::max(1, m_wholeLength - m_window.start - m_window.length);
    return end + (width() - end) * (inside - m_window.length) / unitsLeft;
}

QRectF LineLayout::cursorRect(int unit) const
{
    const int inside = unit - m_window.start;
    if (m_cellWidth > 0 && (inside < 0 || inside > m_window.length))
        return {guessedX(unit), 0, 1, m_lineHeight};
    const QTextLine line = m_layout->lineForTextPosition(inside);
    const qreal x = line.isValid() ? line.cursorToX(inside) : 0;
    return {windowX() + x, visualLineOf(unit) * m_lineHeight, 1, m_lineHeight};
}

std::vector<QRectF> LineLayout::rects(int start, int length) const
{
    std::vector<QRectF> found;
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const int first = std::max(start - m_window.start, line.textStart());
        const int last = std::min(start + length - m_window.start, line.textStart() + line.textLength());
        if (first >= last)
            continue;
        const qreal left = line.cursorToX(first);
        const qreal right = line.cursorToX(last);
        found.emplace_back(QRectF(windowX() + left, i * m_lineHeight, right - left, m_lineHeight).normalized());
    }
    return found;
}

void LineLayout::paint(QPainter &painter, QPointF topLeft, const QColor &color,
                       const QList<QTextLayout::FormatRange> &selections) const
{
    painter.setPen(color);
    if (m_ellipsis > 0) {
        painter.setFont(m_layout->font());
        painter.drawText(topLeft + QPointF(width() - m_ellipsis, m_baseline), ellipsis);
    }
    const auto inside = shifted(selections, m_window.start, static_cast<int>(m_layout->text().size()));
    m_layout->draw(&painter, topLeft + QPointF(windowX(), 0), inside);
}

} // namespace quayside
