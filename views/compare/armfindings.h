// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/evidence/evidencestore.h"
#include "views/models/comparetaskmodel.h"

namespace quayside {

/// What the findings of an arm's trials add up to, in a line an arm: reads trajectories and artifacts on a thread of
/// its own. Of many trials a sample is looked at, and the line says so.
class ArmFindings : public QObject
{
    Q_OBJECT

public:
    explicit ArmFindings(EvidenceStore &store, QObject *parent = nullptr);

    void look(const ComparisonPointer &comparison);
    /// One an arm; empty until they were looked at.
    bool isLooking() const { return m_run.isRunning(); }
    const std::vector<QString> &interpretations() const { return m_interpretations; }

Q_SIGNALS:
    void looked();

private:
    EvidenceStore &m_store;
    NewestRun m_run{this};
    ComparisonPointer m_comparison;
    std::vector<QString> m_interpretations;
};

} // namespace quayside
