// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/evidence/evidencestore.h"
#include "views/models/comparetaskmodel.h"

#include <map>

namespace quayside {

/// Finds where the trajectories of an arm and of the baseline first differ, for the tasks that are on screen: the first
/// attempts of both, read and aligned one task after the other on a thread of its own. What was found is kept.
class DivergenceFinder : public QObject
{
    Q_OBJECT

public:
    explicit DivergenceFinder(EvidenceStore &store, QObject *parent = nullptr);

    /// Rows (positions in ScoredTrials::rows) that are wanted now; those asked for before and not begun are forgotten.
    void find(const ComparisonPointer &comparison, size_t arm, std::vector<std::uint32_t> rows);

Q_SIGNALS:
    void found(quint32 row, const QString &words);

private:
    using Pair = std::pair<TrialPointer, TrialPointer>;
    void next();

    EvidenceStore &m_store;
    NewestRun m_run{this};
    ComparisonPointer m_comparison;
    size_t m_arm = 1;
    std::vector<std::uint32_t> m_wanted; ///< the next one last
    std::map<Pair, QString> m_found;
};

/// The first attempts of the baseline and the arm at a task; nothing where one has none.
std::optional<std::pair<TrialPointer, TrialPointer>> firstAttempts(const TaskRow &row, size_t arm);

} // namespace quayside
