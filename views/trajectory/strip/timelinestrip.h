// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trajectory/strip/stripmarks.h"

#include <QPixmap>
#include <QWidget>

namespace quayside {

/// The overview of a run: lanes of bars on a time or step axis, phases behind them, marks and the running sum under
/// them. Where nothing was written for long a lane is hatched. Wheel zooms, drag pans, Shift and drag chooses a range,
/// a double click shows all or only where there are steps; every key of it works without a mouse.
class TimelineStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineStrip(QWidget *parent = nullptr);

    void setLanes(Lanes lanes);
    const Lanes &lanes() const { return m_lanes; }
    void setCurrent(size_t lane, RunIndex step);
    void setFindings(std::vector<LaneMark> findings);
    void setHits(std::vector<RunIndex> hits);
    /// The part of the axis that is on screen.
    void setRange(double from, double to);
    double from() const { return m_range.from(); }
    double to() const { return m_range.to(); }
    /// Of an agent; nothing where all of the axis is on screen.
    std::optional<StepRange> stepsOnScreen(size_t agent) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void stepActivated(size_t lane, quayside::RunIndex step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// A button is held down.
    struct Drag {
        QPointF from;
        AxisRange range; ///< as it was then
        bool hasMoved = false;
    };

    StripGeometry geometry() const { return {size(), m_lanes, m_range}; }
    void changeRange(const AxisRange &range);
    void showAllOrSteps();
    void describe();
    void moveCurrent(int by);
    void changeLane(size_t lane);
    bool moveRange(int key);
    void render();

    Lanes m_lanes;
    AxisRange m_range;
    StripMarks m_marks;
    QPixmap m_picture;
    std::optional<Drag> m_drag;
};

} // namespace quayside
