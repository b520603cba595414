// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/compare/intervallines.h"
#include "views/models/comparetaskmodel.h"

namespace quayside {

/// One line per reward key: the difference of an arm from the baseline, with its interval.
class DimensionChart : public IntervalLines
{
    Q_OBJECT

public:
    explicit DimensionChart(QWidget *parent = nullptr);

    /// Shows the named dimensions, which have one axis.
    void setComparison(ComparisonPointer comparison, size_t arm, const QStringList &keys);
    FactTable table() const override;

protected:
    std::optional<Spot> spotAt(const QPointF &position) const override;

private:
    ComparisonPointer m_comparison;
    size_t m_arm = 1;
    std::vector<DimensionDifference> m_shown;
};

} // namespace quayside
