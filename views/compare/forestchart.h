// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/compare/intervallines.h"
#include "views/models/comparetaskmodel.h"

namespace quayside {

/// One line per arm: its difference from the baseline with its interval; a click chooses the arm.
class ForestChart : public IntervalLines
{
    Q_OBJECT

public:
    explicit ForestChart(QWidget *parent = nullptr);

    void setComparison(ComparisonPointer comparison, size_t arm);
    FactTable table() const override;

Q_SIGNALS:
    void armChosen(size_t arm);

protected:
    std::optional<Spot> spotAt(const QPointF &position) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    ComparisonPointer m_comparison;
};

} // namespace quayside
