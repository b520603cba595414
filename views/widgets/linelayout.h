// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextLayout>

class QPainter;

namespace quayside {

/// How lines of text are set: shared by the text view, diffs and step cards so that they look alike.
struct LineSetting {
    QFont font;
    qreal wrapWidth = 0; ///< pixels; 0 keeps the line on one visual line
    int tabColumns = 4;

    bool operator==(const LineSetting &) const = default;
};

/// One line of text, laid out: on one visual line, or wrapped on several. A window on a very long line of equally wide
/// characters lays out only what is in the window.
class LineLayout
{
public:
    LineLayout(const QString &text, const QList<QTextLayout::FormatRange> &formats, const LineSetting &setting);

    /// Only `length` characters from `start` of `text`, each `cellWidth` pixels wide.
    static LineLayout window(const QString &text, const QList<QTextLayout::FormatRange> &formats, const LineSetting &setting,
                             int start, int length);

    /// True where a character takes one cell whatever its neighbours are: printable ASCII in a fixed-pitch font.
    static bool hasEqualCells(QStringView text);
    static qreal cellWidth(const QFont &font);
    static qreal lineHeight(const QFont &font);

    int visualLines() const;
    qreal height() const { return visualLines() * m_lineHeight; }
    qreal width() const;

    /// The character boundary nearest to a point, which counts from the layout's top left corner.
    int unitAt(QPointF point) const;
    /// One pixel wide, before the unit.
    QRectF cursorRect(int unit) const;
    int visualLineOf(int unit) const;
    /// The rectangles that the units of a range cover, one a visual line.
    std::vector<QRectF> rects(int start, int length) const;
    QList<QTextLayout::FormatRange> formats() const { return m_layout->formats(); }

    void paint(QPainter &painter, QPointF topLeft, const QColor &color, const QList<QTextLayout::FormatRange> &selections = {}) const;

private:
    LineLayout() = default;
    void layOut(const QString &text, const QList<QTextLayout::FormatRange> &formats, const LineSetting &setting);

    std::unique_ptr<QTextLayout> m_layout;
    qreal m_lineHeight = 0;
    qreal m_cellWidth = 0;
    int m_windowStart = 0;
    int m_wholeLength = 0;
};

} // namespace quayside
