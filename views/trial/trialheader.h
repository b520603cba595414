// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trial.h"

#include <QFrame>

class QHBoxLayout;
class QPushButton;

namespace quayside {

class PhaseBar;

enum class Offer : std::uint8_t {
    No,
    Yes,
};

/// The line under the breadcrumb: outcome and reward, what it cost, how long each phase took.
class TrialHeader : public QFrame
{
    Q_OBJECT

public:
    explicit TrialHeader(QWidget *parent = nullptr);

    void setTrial(const Trial &trial);
    void offerRegrade(Offer offer);

Q_SIGNALS:
    void regradeRequested();

private:
    QWidget *m_facts = nullptr;
    PhaseBar *m_phases = nullptr;
    QPushButton *m_again = nullptr;
};

} // namespace quayside
