// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trial.h"

#include <QFrame>

class QHBoxLayout;

namespace quayside {

class PhaseBar;

/// The line under the breadcrumb: outcome and reward, what it cost, how long each phase took.
class TrialHeader : public QFrame
{
    Q_OBJECT

public:
    explicit TrialHeader(QWidget *parent = nullptr);

    void setTrial(const Trial &trial);

private:
    QWidget *m_facts = nullptr;
    PhaseBar *m_phases = nullptr;
};

} // namespace quayside
