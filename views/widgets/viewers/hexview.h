// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/text/hitmarks.h"

#include <QAbstractScrollArea>

namespace quayside {

class MarkedScrollBar;

/// Shows bytes of any size as offsets, hexadecimal pairs and characters, 16 a row. Reads only what is on screen.
class HexView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr int bytesPerRow = 16;

    explicit HexView(QWidget *parent = nullptr);

    void setSource(const ByteSource &source);
    const ByteSource &source() const { return m_source; }
    /// The run must outlive the view or be unset.
    void setSearch(const SearchRun *search);

    /// The byte under the caret, and the selected bytes: [selectionFrom, selectionTo).
    qint64 caret() const { return m_caret; }
    qint64 selectionFrom() const { return std::min(m_anchor, m_caret); }
    qint64 selectionTo() const { return std::min(std::max(m_anchor, m_caret) + 1, m_size); }
    void select(qint64 anchor, qint64 caret);
    void showHit(const SearchHit &hit);

    void copyHex() const;
    void copyText() const;

    /// One row as text: "00000010  de ad be ef …  |....|".
    QString rowText(qint64 row) const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void applyFont();
    void updateMarks();
    void updateScrollBars();
    int rowsPerPage() const;
    qint64 topRow() const;
    void ensureVisible();
    void paintRow(QPainter &painter, qint64 row, QByteArrayView bytes, qreal top) const;
    void paintCells(QPainter &painter, qint64 offset, qreal top, const QColor &color) const;
    QByteArray selectedBytes() const;

    int offsetDigits() const;
    qreal hexX(int column) const;
    qreal textX(int column) const;
    std::optional<qint64> byteAt(QPointF point) const;

    ByteSource m_source;
    const SearchRun *m_search = nullptr;
    HitMarks m_hits;
    MarkedScrollBar *m_bar = nullptr;
    QFont m_font;
    qint64 m_size = 0;
    qint64 m_anchor = 0;
    qint64 m_caret = 0;
    qint64 m_scale = 1; ///< rows per step of the scroll bar
    qreal m_lineHeight = 16;
    qreal m_cellWidth = 8;
};

} // namespace quayside
