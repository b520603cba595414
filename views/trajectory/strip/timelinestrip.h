// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/lanes.h"
#include "views/theme/tokens.h"
#include "views/trajectory/strip/lanemarks.h"

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
    double from() const { return m_from; }
    double to() const { return m_to; }

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
    double top() const;
    QRectF plot() const;
    QRectF labelRect(const QRectF &row) const;
    QRectF laneRect(size_t lane) const;
    QRectF furtherRect() const; ///< below the lanes, where there are more of them
    QRectF sumRect() const;
    double xOf(double position) const;
    double positionAt(double x) const;
    size_t laneAt(double y) const;
    size_t shownLanes() const;
    int furtherLanes() const;
    QString tipAt(QPointF place) const;
    void describe();
    void fit();
    void zoom(double factor, double around);
    void pan(double by);
    void moveCurrent(int by);
    double here() const;
    void render();
    void paintPhases(QPainter &painter, const ThemeTokens &tokens) const;
    void paintLane(QPainter &painter, size_t lane, const ThemeTokens &tokens) const;
    void paintWaiting(QPainter &painter, const QRectF &lane, const LaneBar &bar, const ThemeTokens &tokens) const;
    void paintFurther(QPainter &painter, const ThemeTokens &tokens) const;
    void paintSum(QPainter &painter, const ThemeTokens &tokens) const;
    void paintAxis(QPainter &painter, const ThemeTokens &tokens) const;
    void paintMark(QPainter &painter, const LaneMark &mark, const ThemeTokens &tokens) const;
    void paintMarks(QPainter &painter, const ThemeTokens &tokens) const;
    void paintCurrent(QPainter &painter, const ThemeTokens &tokens) const;

    Lanes m_lanes;
    std::vector<LaneMark> m_findings;
    std::vector<RunIndex> m_hits;
    double m_from = 0;
    double m_to = 1;
    size_t m_lane = 0;
    std::optional<RunIndex> m_current;
    QPixmap m_picture;
    std::optional<QPointF> m_pressed;
    double m_pressedFrom = 0;
    std::optional<std::pair<double, double>> m_brush;
    bool m_isDragged = false;
};

} // namespace quayside
