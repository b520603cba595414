// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/spec/runmaterial.h"

#include <QFutureWatcher>
#include <QTimer>

namespace quayside {

/// A spec with all that reading its tasks and agents showed.
struct CheckedSpec {
    RunSpec spec;
    RunMaterial material;
    std::vector<SpecProblem> problems;
    std::vector<AgentDefinition> agents; ///< every agent there is for these tasks
    Secrets secrets;                     ///< those typed, and those read while checking

    bool canStart() const { return !hasErrors(problems); }
};

/// Reads what a spec names and judges it, away from the window's thread, a moment after the last change. Newest wins.
class SpecCheck : public QObject
{
    Q_OBJECT

public:
    explicit SpecCheck(QObject *parent = nullptr);

    void check(const RunSpec &spec, const Secrets &typed);
    /// Until the answer has been given: a future is done before anyone has heard of it.
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void checked(const quayside::CheckedSpec &result);

private:
    RunSpec m_spec;
    Secrets m_typed;
    bool m_isRunning = false;
    QTimer m_pause;
    QFutureWatcher<CheckedSpec> m_watcher;
};

} // namespace quayside
