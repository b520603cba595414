// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/searchrun.h"
#include "views/widgets/text/rowlayouts.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <QTimer>

namespace quayside {

class MarkedScrollBar;

enum class WrapMode : std::uint8_t {
    Off,
    On,
};

/// Whether the view goes along when the text grows.
enum class FollowMode : std::uint8_t {
    Off,
    On,
};

/// Two offsets in the document; the caret is at `position`.
struct TextSelection {
    qint64 anchor = 0;
    qint64 position = 0;

    qint64 from() const { return std::min(anchor, position); }
    qint64 to() const { return std::max(anchor, position); }
    bool isEmpty() const { return anchor == position; }
    bool operator==(const TextSelection &) const = default;
};

/// Shows a text of any size, read only: lays out and paints only the rows on screen. Positions are byte offsets.
class TextView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// A row on screen; `top` is in pixels of the viewport.
    struct PlacedRow {
        const LaidOutRow *row = nullptr;
        qreal top = 0;
    };

    explicit TextView(QWidget *parent = nullptr);
    ~TextView() override;

    void setDocument(std::unique_ptr<TextDocument> document);
    /// For a text in memory.
    void setText(const QByteArray &text, const QString &language = {});
    TextDocument &document() { return *m_document; }
    const TextDocument &document() const { return *m_document; }

    void setLanguage(const QString &language);
    QString language() const { return m_layouts->language(); }
    void setWrap(WrapMode wrap);
    WrapMode wrap() const { return m_wrap; }
    void setFollow(FollowMode follow);
    FollowMode follow() const { return m_follow; }
    /// Pixels that are added to the size of the font.
    void setZoom(int zoom);
    int zoom() const { return m_zoom; }

    /// Hits to mark; the run must outlive the view or be unset.
    void setSearch(const SearchRun *search);
    void select(qint64 anchor, qint64 position);
    void showHit(const SearchHit &hit);
    void goToLine(qint64 line); ///< from 0
    void goToEnd();
    /// Puts a quiet background behind lines, from 0, both included; for evidence that something else points to.
    void emphasizeLines(qint64 first, qint64 last);

    const TextSelection &selection() const { return m_selection; }
    QString selectedText() const;
    void copy() const;
    void copyRaw() const;
    void selectAll();

    /// The rows on screen, from the top.
    std::vector<PlacedRow> placedRows() const;
    /// The line of the caret, from 0.
    qint64 caretLine() const;
    qint64 topRow() const { return m_top.row; }
    QRect caretRect() const;
    qint64 offsetAt(QPointF viewportPoint) const;

Q_SIGNALS:
    void caretMoved();
    void documentReplaced();
    void documentGrew(); ///< or was cut and read again
    void modesChanged(); ///< wrap, follow or zoom

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// The first visible visual line: of which row, and which one of that row.
    struct Top {
        qint64 row = 0;
        int visual = 0;

        auto operator<=>(const Top &) const = default;
    };
    enum class Extend : std::uint8_t {
        No,
        Yes,
    };

    void stopFollowing();
    void applySetting();
    void updateScrollBars();
    void updateMarks();
    void showGrowth();
    void showRestart();

    qreal gutterWidth() const;
    qreal textLeft() const;
    int rowsPerPage() const;
    const LaidOutRow *layoutOf(qint64 row) const;
    Top endTop() const;
    Top moved(Top top, int visualLines) const;
    void setTop(Top top);
    void scrollBy(int visualLines);
    void ensureVisible(qint64 offset);

    void paintRow(QPainter &painter, const PlacedRow &placed);
    void paintGutter(QPainter &painter, const PlacedRow &placed);
    void paintHits(QPainter &painter, const PlacedRow &placed);
    void paintSelection(QPainter &painter, const PlacedRow &placed);
    void paintCaret(QPainter &painter, const PlacedRow &placed);

    bool handleMove(QKeyEvent *event);
    void moveTo(qint64 offset, Extend extend);
    void moveByUnits(int direction, Extend extend);
    void moveByWord(int direction, Extend extend);
    void moveByVisualLines(int count, Extend extend);
    void moveToRowEdge(int direction, Extend extend);
    void selectWordAt(QPointF point);
    void selectRowAt(QPointF point);

    std::unique_ptr<TextDocument> m_document;
    std::unique_ptr<RowLayouts> m_layouts;
    const SearchRun *m_search = nullptr;
    MarkedScrollBar *m_bar = nullptr;
    TextSelection m_selection;
    std::optional<SearchHit> m_currentHit;
    std::optional<qreal> m_goalX;
    std::pair<qint64, qint64> m_emphasis{-1, -1};
    Top m_top;
    WrapMode m_wrap = WrapMode::Off;
    FollowMode m_follow = FollowMode::Off;
    int m_zoom = 0;
    int m_wheelRest = 0;
    qreal m_lineHeight = 16;
    qreal m_cellWidth = 8;
    bool m_isAdjusting = false;
    QTimer m_refresh;
    QTimer m_repaint;
    QBasicTimer m_dragScroll;
    QElapsedTimer m_sinceDoubleClick;
};

} // namespace quayside
