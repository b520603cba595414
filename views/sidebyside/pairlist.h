// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/sidebyside/pairpainter.h"

#include <QAbstractScrollArea>

namespace quayside {

/// The steps of two trials beside each other, one row per pair, so that both sides scroll together. Only rows on screen
/// are decoded and painted.
class PairList : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PairList(QWidget *parent = nullptr);

    void setPaths(const PathPair &paths);
    void setShown(PairsShown shown);

    std::optional<size_t> current() const { return m_current; } ///< a pair of the alignment
    void setCurrent(size_t pair);
    void goToDifference(Direction direction);
    int rowCount() const { return m_rows.count(); }

Q_SIGNALS:
    void currentChanged(size_t pair);
    void stepWanted(const quayside::TrialPointer &trial, quayside::StepRef step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void makeRows();
    void updateScrollBar();
    void scrollTo(int row);
    const PairRow *rowAt(int y) const;
    void step(int rows);
    void openStep(PathSide side, size_t pair);

    PathPair m_paths;
    PairsShown m_shown = PairsShown::All;
    PairRows m_rows;
    std::optional<size_t> m_current;
    PairPainter m_painter{*this};
};

} // namespace quayside
