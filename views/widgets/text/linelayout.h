// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextLayout>

class QPainter;

namespace quayside {

/// How lines of text are set: shared by the text view, diffs and step cards so that they look alike.
struct LineSetting {
    QFont font;
    qreal wrapWidth = 0; ///< pixels; 0 keeps the line on one visual line
    qreal room = 0;      ///< pixels; a line that needs more and is not wrapped ends with an ellipsis; 0 for no end
    int tabColumns = 4;

    bool operator==(const LineSetting &) const = default;
};

/// Some of the characters of a line, and the columns they begin and end at if every cell is equally wide.
struct LineWindow {
    int start = 0;
    int length = 0;
    int startColumn = 0;
    int lineColumns = 0; ///< of the whole line
};

/// One line of text, laid out: on one visual line, or wrapped on several. A window on a very long line lays out only
/// what is in the window; where it begins is counted in cells.
class LineLayout
{
public:
    LineLayout(const QString &text, const QList<QTextLayout::FormatRange> &formats, const LineSetting &setting);

    LineLayout(const QString &text, const QList<QTextLayout::FormatRange> &formats, const LineSetting &setting,
               const LineWindow &window);

    /// The window that shows the columns; begins at a tab stop, so that tabs inside stay where they are.
    static LineWindow windowOf(QStringView text, int firstColumn, int lastColumn, int tabColumns);

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
    /// The rectangles that the units of a range cover, one per visual line.
    std::vector<QRectF> rects(int start, int length) const;
    QList<QTextLayout::FormatRange> formats() const { return m_layout->formats(); }

    void paint(QPainter &painter, QPointF topLeft, const QColor &color,
               const QList<QTextLayout::FormatRange> &selections = {}) const;

private:
    qreal windowX() const { return m_cellWidth * m_window.startColumn; }
    qreal guessedX(int unit) const;
    void layOut(const QString &text, const QList<QTextLayout::FormatRange> &formats, const LineSetting &setting);
    void setLine(QTextLine line, qreal width);
    void layOutWithin(qreal room, qsizetype length);

    std::unique_ptr<QTextLayout> m_layout;
    qreal m_lineHeight = 0;
    qreal m_baseline = 0;  ///< of the first visual line
    qreal m_ellipsis = 0;  ///< its width; 0 for a line that has none
    qreal m_cellWidth = 0; ///< 0 for a line that is laid out whole
    int m_wholeLength = 0;
    LineWindow m_window;
};

} // namespace quayside
