// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/evidence/evidencestore.h"
#include "views/models/comparetaskmodel.h"

namespace quayside {

/// Sums up the findings of each arm's trials in one line per arm. Reads trajectories and artifacts on a thread of its
/// own. Of many trials only a sample is examined, and the line says so.
class ArmFindings : public QObject
{
    Q_OBJECT

public:
    explicit ArmFindings(EvidenceStore &store, QObject *parent = nullptr);

    void look(const ComparisonPointer &comparison);
    bool isLooking() const { return m_run.isRunning(); }
    /// One per arm; empty until the trials were examined.
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
