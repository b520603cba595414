// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/queue/runqueue.h"
#include "tests/support/temporaryfolder.h"

namespace quayside {

/// The parts of a task folder that differ from test to test.
struct TaskText {
    QByteArray toml = "[agent]\ntimeout_sec = 20\n[verifier]\ntimeout_sec = 20\n";
    QByteArray tests = "#!/bin/sh\n[ -f /app/done ] && r=1 || r=0\necho $r > /logs/verifier/reward.txt\n";
    QByteArray solution = "#!/bin/sh\ntouch /app/done\n";
    QByteArray dockerfile = "FROM any\nWORKDIR /app\n";
};

/// Tasks, agents and jobs in one temporary folder, and a queue run to its end.
class RunBench
{
public:
    QString task(const QString &name, const TaskText &text = {}) const;
    /// A command agent next to the tasks.
    void agent(const QString &name, const QByteArray &command, const QByteArray &more = {}) const;

    RunSpec spec(const QStringList &tasks, const QStringList &agents) const;
    SandboxSettings sandbox() const;

    /// Creates and runs; the queue stays for questions.
    std::unique_ptr<RunQueue> run(const RunSpec &spec, const Secrets &secrets = {}) const;

    const TemporaryFolder &folder() const { return m_folder; }

private:
    TemporaryFolder m_folder;
};

/// Starts the queue and returns when it has finished.
void runToEnd(RunQueue &queue);

/// The only trial's rewards and exception, in one line: "reward=1", "AgentTimeoutError reward=0".
QString outcomeLine(const RunTrial &trial);

/// What Harbor's own schemas (of each version in the folder QUAYSIDE_SCHEMAS) find wrong in a job folder; empty when
/// nothing, or without the schemas.
QString schemaProblem(const QString &jobFolder);

/// Empty when a sandbox can be made here, else why not.
QString sandboxProblem();

} // namespace quayside
