// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/trajectory/detail/stephead.h"

#include <QWidget>

namespace quayside {

struct ThemeTokens;

/// The head of a step's detail: the agent, and the step's figures, one per line. Paints them itself: a label for each
/// would take longer to set up than all the rest of the step.
class StepFigures : public QWidget
{
    Q_OBJECT

public:
    explicit StepFigures(StepHead head, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;
    void paintHead(QPainter &painter, const ThemeTokens &tokens) const;
    void paintFact(QPainter &painter, const StepFact &fact, const QRect &row, const ThemeTokens &tokens) const;

    StepHead m_head;
};

} // namespace quayside
