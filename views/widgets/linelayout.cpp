// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/linelayout.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

QTextOption optionOf(const LineSetting &setting)
{
    QTextOption option;
    option.setWrapMode(setting.wrapWidth > 0 ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
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

} // namespace

LineLayout::LineLayout(const QString &text, const QList<QTextLayout::FormatRange> &formats, const LineSetting &setting)
{
    m_wholeLength = static_cast<int>(text.size());
    layOut(text, formats, setting);
}

LineLayout LineLayout::window(const QString &text, const QList<QTextLayout::FormatRange> &formats, const LineSetting &setting,
                              int start, int length)
{
    LineLayout layout;
    layout.m_wholeLength = static_cast<int>(text.size());
    layout.m_windowStart = std::clamp(start, 0, layout.m_wholeLength);
    layout.m_cellWidth = cellWidth(setting.font);
    const int shown = std::min(length, layout.m_wholeLength - layout.m_windowStart);
    layout.layOut(text.mid(layout.m_windowStart, shown), shifted(formats, layout.m_windowStart, shown), setting);
    return layout;
}

bool LineLayout::hasEqualCells(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

qreal LineLayout::cellWidth(const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(QString(64, QLatin1Char('0'))) / 64;
}

qreal LineLayout::lineHeight(const QFont &font)
{
    return std::ceil(QFontMetricsF(font).height() * 1.25);
}

void LineLayout::layOut(const QString &text, const QList<QTextLayout::FormatRange> &formats, const LineSetting &setting)
{
    m_lineHeight = lineHeight(setting.font);
    const qreal baseline = std::round((m_lineHeight - QFontMetricsF(setting.font).height()) / 2);
    m_layout = std::make_unique<QTextLayout>(text, setting.font);
    m_layout->setCacheEnabled(true);
    m_layout->setTextOption(optionOf(setting));
    m_layout->setFormats(formats);
    m_layout->beginLayout();
    qreal top = baseline;
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(setting.wrapWidth > 0 ? setting.wrapWidth : 1e7);
        line.setPosition({0, top});
        top += m_lineHeight;
    }
    m_layout->endLayout();
}

int LineLayout::visualLines() const
{
    return std::max(1, m_layout->lineCount());
}

qreal LineLayout::width() const
{
    if (m_cellWidth > 0)
        return m_cellWidth * m_wholeLength;
    qreal widest = 0;
    for (int i = 0; i < m_layout->lineCount(); ++i)
        widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth());
    return widest;
}

int LineLayout::unitAt(QPointF point) const
{
    const int windowEnd = m_windowStart + static_cast<int>(m_layout->text().size());
    const qreal windowX = m_windowStart * m_cellWidth;
    if (m_cellWidth > 0 && (point.x() < windowX || point.x() > windowEnd * m_cellWidth))
        return std::clamp(static_cast<int>(std::lround(point.x() / m_cellWidth)), 0, m_wholeLength);
    if (m_layout->lineCount() == 0)
        return m_windowStart;
    const int visual = std::clamp(static_cast<int>(point.y() / m_lineHeight), 0, m_layout->lineCount() - 1);
    const QTextLine line = m_layout->lineAt(visual);
    int unit = line.xToCursor(point.x() - windowX);
    const bool isAtNextLine = visual + 1 < m_layout->lineCount() && unit >= line.textStart() + line.textLength();
    if (isAtNextLine)
        unit = m_layout->previousCursorPosition(line.textStart() + line.textLength());
    return m_windowStart + unit;
}

int LineLayout::visualLineOf(int unit) const
{
    const QTextLine line = m_layout->lineForTextPosition(unit - m_windowStart);
    return line.isValid() ? line.lineNumber() : visualLines() - 1;
}

QRectF LineLayout::cursorRect(int unit) const
{
    const int inside = unit - m_windowStart;
    if (m_cellWidth > 0 && (inside < 0 || inside > m_layout->text().size()))
        return {unit * m_cellWidth, 0, 1, m_lineHeight};
    const QTextLine line = m_layout->lineForTextPosition(inside);
    const qreal x = line.isValid() ? line.cursorToX(inside) : 0;
    return {m_windowStart * m_cellWidth + x, visualLineOf(unit) * m_lineHeight, 1, m_lineHeight};
}

std::vector<QRectF> LineLayout::rects(int start, int length) const
{
    std::vector<QRectF> found;
    const qreal shift = m_windowStart * m_cellWidth;
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const int first = std::max(start - m_windowStart, line.textStart());
        const int last = std::min(start + length - m_windowStart, line.textStart() + line.textLength());
        if (first >= last)
            continue;
        const qreal left = line.cursorToX(first);
        const qreal right = line.cursorToX(last);
        found.emplace_back(QRectF(shift + left, i * m_lineHeight, right - left, m_lineHeight).normalized());
    }
    return found;
}

void LineLayout::paint(QPainter &painter, QPointF topLeft, const QColor &color,
                       const QList<QTextLayout::FormatRange> &selections) const
{
    painter.setPen(color);
    const QPointF start = topLeft + QPointF(m_windowStart * m_cellWidth, 0);
    m_layout->draw(&painter, start, shifted(selections, m_windowStart, static_cast<int>(m_layout->text().size())));
}

} // namespace quayside
