// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trialdetail.h"
#include "core/figures/grouping.h"

#include <QWidget>

namespace quayside {

/// One chart: draws a figure, says what is under the pointer and which trials a click chooses, and gives its numbers as
/// a table. Knows nothing of the card around it.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    virtual FactTable table() const = 0;

    /// Draws the part of the chart that `exposed` touches; also called for exports.
    virtual void paintFigure(QPainter &painter, const QRectF &exposed) = 0;

Q_SIGNALS:
    void trialsChosen(const quayside::TrialIndexes &trials);

protected:
    /// Something that can be pointed at.
    struct Spot {
        QString text;
        TrialIndexes trials;
    };
    virtual std::optional<Spot> spotAt(const QPointF &position) const = 0;

    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
};

} // namespace quayside
