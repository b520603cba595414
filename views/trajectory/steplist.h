// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trajectory/rowheights.h"
#include "views/trajectory/stepcard.h"
#include "views/widgets/text/highlighter.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QDeadlineTimer>

#include <set>

namespace quayside {

class FrameBudget;

/// A list of step cards of any length: only cards on screen are decoded, laid out and painted. Knows rows, the current
/// step and which cards are opened; not what is filtered or why.
class StepList : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);
    ~StepList() override;

    void setRun(RunPointer run);
    void clear();
    /// `shown`: what of each step is on its card.
    void setRows(std::vector<ListRow> rows, StepKinds shown = allKinds);
    const std::vector<ListRow> &rows() const { return m_rows; }

    std::optional<RunIndex> current() const { return m_current; }
    void setCurrent(RunIndex step);
    /// How cards other than the current one are shown.
    void setDetail(CardDetail detail);
    void setHits(const QRegularExpression &hits);
    void setImageSource(std::function<QPixmap(StepRef, const ImagePart &, int height)> source);
    enum class Pictures : std::uint8_t {
        BelowWords,
        First, ///< and larger, for agents that look at a screen
    };
    void setPictures(Pictures pictures);
    /// Steps with a bookmark, sorted.
    void setMarked(std::vector<RunIndex> marked);
    /// An image arrived, or another thing outside of the run changed.
    void relayout();

Q_SIGNALS:
    void currentChanged(quayside::RunIndex step);
    void unfoldRequested(quayside::RunIndex step);
    void wholeWanted(quayside::RunIndex step); ///< in a window of its own
    void copyWanted();
    void linkChosen(quayside::StepRef step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    static constexpr int margin = 12; ///< pixels around the cards

    CardLook look() const;
    void lookUpFonts();
    CardDetail detailOf(size_t row) const;
    const StepCard &card(size_t row);
    void guessHeights();
    size_t heldRow(size_t first, int value) const;
    size_t measureTop(const FrameBudget &budget);
    size_t paintCards(QPainter &painter, size_t row, const QRect &exposed, const FrameBudget &budget);
    void paintAround(QPainter &painter, size_t row, size_t end) const;
    size_t paintLater(QPainter &painter, size_t from);
    void beginFrame();
    struct Anchor {
        RunIndex step;
        std::int64_t above = 0; ///< pixels of the row that are scrolled out
    };
    std::optional<Anchor> anchor() const;
    void updateScrollBar();
    void makeVisible(size_t row);
    void moveBy(int rows);
    void toggleWhole(size_t row);
    size_t rowAt(int y) const;
    QRect cardRect(size_t row) const;
    std::optional<size_t> currentRow() const;
    int cardWidth() const;

    RunPointer m_run;
    std::vector<ListRow> m_rows;
    RowHeights m_heights;
    std::vector<bool> m_measured;
    int m_offset = 0;                        ///< of what is on screen
    std::optional<QDeadlineTimer> m_paintBy; ///< set by the input that has yet to be painted
    std::optional<size_t> m_top;
    QCache<size_t, StepCard> m_cards;
    Highlighter m_highlighter{Highlighter::Reading::Ahead};
    std::optional<RunIndex> m_current;
    std::set<RunIndex> m_whole;
    CardDetail m_detail = CardDetail::Line;
    StepKinds m_shown = allKinds;
    QRegularExpression m_hits;
    std::function<QPixmap(StepRef, const ImagePart &, int height)> m_images;
    Pictures m_pictures = Pictures::BelowWords;
    std::vector<RunIndex> m_marked;
    QFont m_bold;
    QFont m_mono;
};

} // namespace quayside
