// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/regrading.h"
#include "core/store/jobstore.h"
#include "views/widgets/parts/card.h"

class QLabel;

namespace quayside {

/// What verifying again made of a job's verdicts: how many went which way, and every trial whose verdict changed.
/// Hidden where the job verified nothing again.
class RegradeCard : public Card
{
    Q_OBJECT

public:
    explicit RegradeCard(const JobStore &store, QWidget *parent = nullptr);

    void setJob(const JobPointer &job);

Q_SIGNALS:
    void trialsChosen(const std::vector<quayside::TrialPointer> &trials);

private:
    void refresh();
    QWidget *makeTable();

    const JobStore &m_store;
    JobPointer m_job;
    std::vector<Regrading> m_shown;
    QLabel *m_sentence = nullptr;
    QWidget *m_table = nullptr;
};

/// "17 verified again: 2 went up, 6 went down, 9 as before; 10 have no reward now".
QString sayVerdicts(const std::vector<Regrading> &regradings);

} // namespace quayside
