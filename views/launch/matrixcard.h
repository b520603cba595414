// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/launch/speccheck.h"
#include "views/widgets/parts/card.h"

class QLabel;

namespace quayside {

/// What would run: tasks against agents and models with the attempts of each, how many trials that is, and which wishes
/// of a task will not be met.
class MatrixCard : public Card
{
    Q_OBJECT

public:
    explicit MatrixCard(QWidget *parent = nullptr);

    void show(const CheckedSpec &checked);
    using Card::show;
    int trialCount() const { return m_trials; }

private:
    QWidget *m_table = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_remarks = nullptr;
    int m_trials = 0;
};

} // namespace quayside
