// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trajectory/list/cardcolumn.h"

#include <QAbstractScrollArea>

namespace quayside {

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
    const std::vector<ListRow> &rows() const { return m_column.cards().rows(); }

    std::optional<RunIndex> current() const { return m_column.cards().current(); }
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
    void lookUpFonts();
    void moveBy(int rows);
    void toggleWhole(size_t row);
    std::optional<size_t> cardAt(QPoint place) const;
    QPointF inCard(size_t row, QPointF place) const;

    CardColumn m_column;
};

} // namespace quayside
