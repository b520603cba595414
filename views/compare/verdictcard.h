// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/models/comparetaskmodel.h"
#include "views/widgets/chartkit/chartcard.h"

class QLabel;

namespace quayside {

class ForestChart;

/// The answer about one arm in a sentence, what it is based on, and the intervals of every arm below.
class VerdictCard : public ChartCard
{
    Q_OBJECT

public:
    explicit VerdictCard(QWidget *parent = nullptr);

    void setComparison(const ComparisonPointer &comparison, size_t arm);

Q_SIGNALS:
    void armChosen(size_t arm);

private:
    explicit VerdictCard(ForestChart *forest, QWidget *parent);

    ForestChart *m_forest = nullptr;
    QLabel *m_verdict = nullptr;
    QLabel *m_ground = nullptr;
};

} // namespace quayside
