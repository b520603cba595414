// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/newestrun.h"
#include "core/run/recorded/trialdecisions.h"

#include <QTimer>

namespace quayside {

/// A spec with its tasks and agents as they were read, and the problems found.
struct CheckedSpec {
    RunSpec spec;
    RunMaterial material;
    std::vector<SpecProblem> problems;
    TrialDecisions decisions;            ///< their names are not those they will have
    std::vector<AgentDefinition> agents; ///< every agent there is for these tasks
    Secrets secrets;                     ///< those typed, and those read while checking

    bool canStart() const { return !hasErrors(problems); }
};

/// Reads what a spec names and validates it, off the GUI thread, a moment after the last change. Newest wins.
class SpecCheck : public QObject
{
    Q_OBJECT

public:
    explicit SpecCheck(QObject *parent = nullptr);

    void check(const RunSpec &spec, const Secrets &typed);
    /// Until the answer has been given.
    bool isRunning() const { return m_pause.isActive() || m_run.isRunning(); }

Q_SIGNALS:
    void checked(const quayside::CheckedSpec &result);

private:
    RunSpec m_spec;
    Secrets m_typed;
    QTimer m_pause;
    WorkerPool m_pool{2}; ///< an engine that does not answer must not hold up the check of another environment
    NewestRun m_run{m_pool, this};
};

} // namespace quayside
