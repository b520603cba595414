// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/text/opentext.h"
#include "views/widgets/text/textcopy.h"
#include "views/widgets/text/textpainter.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace quayside {

class MarkedScrollBar;
class TextMouse;

enum class WrapMode : std::uint8_t {
    Off,
    On,
};

/// Whether the view goes along when the text grows.
enum class FollowMode : std::uint8_t {
    Off,
    On,
};

/// Shows a text of any size, read only: lays out and paints only the rows on screen. Positions are byte offsets.
class TextView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit TextView(QWidget *parent = nullptr);
    ~TextView() override;

    void setDocument(std::unique_ptr<TextDocument> document);
    /// For a text in memory.
    void setText(const QByteArray &text, const QString &language = {});
    TextDocument &document() { return m_open->text.document(); }
    const TextDocument &document() const { return m_open->text.document(); }

    /// What is said where the text is empty.
    void setEmptyText(const QString &text) { m_emptyText = text; }

    void setLanguage(const QString &language);
    QString language() const { return m_open->text.layouts().language(); }
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

    const TextSelection &selection() const { return m_open->caret.selection(); }
    QString selectedText() const { return shownText(document(), selection()); }
    void copy() const;
    void copyRaw() const;
    void selectAll();

    /// What is on screen, and its rows from the top.
    TextPage page() const;
    std::vector<PlacedRow> placedRows() const { return page().rows(); }
    /// The line of the caret, from 0.
    qint64 caretLine() const;
    qint64 topRow() const { return m_open->scroll.top().row; }
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
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void stopFollowing();
    void applyLook();
    void updateScrollBars();
    void updateMarks();
    void showGrowth();
    void showRestart();
    void setTop(VisualLine top);
    void scrollBy(int visualLines);
    void obey(TextMouse *mouse);
    void moveCaret(const CaretMove &move);
    void followCaret();

    std::unique_ptr<OpenText> m_open;
    HitMarks m_hits;
    TextLook m_look;
    QString m_emptyText;
    MarkedScrollBar *m_bar = nullptr;
    const SearchRun *m_search = nullptr;
    WrapMode m_wrap = WrapMode::Off;
    FollowMode m_follow = FollowMode::Off;
    int m_zoom = 0;
    bool m_isAdjusting = false;
    QTimer m_refresh;
    QTimer m_repaint;
};

} // namespace quayside
