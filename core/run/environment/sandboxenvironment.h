// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/environmenttype.h"
#include "core/run/environment/sandboxbuild.h"

namespace quayside {

/// The default environment: bubblewrap, no engine, no daemon. It has a private copy of the task's build, one user who
/// is root inside, a loopback network unless the task asks for "public", and sees of the host only its programs.
/// Enforced: processors (which of them may be used), memory per process, time. Not enforced: storage, memory in total.
class SandboxEnvironment : public Environment
{
public:
    SandboxEnvironment(EnvironmentRequest request, SandboxSettings settings, StopFlag stop);
    ~SandboxEnvironment() override;

    Result<void> prepare(const OutputSink &log) override;
    Result<ProcessResult> exec(const ExecRequest &request, const OutputSink &sink) override;
    Result<void> upload(const QString &hostFolder, const QString &target) override;
    Result<Download> download(const QString &source, const QString &hostTarget, const QStringList &exclude) override;
    void killProcesses() override;
    void stop() override;
    QString traces() const override;
    QString workingFolder() const override { return m_workingFolder; }
    std::vector<Issue> notes() const override { return m_notes; }

private:
    EnvironmentRequest m_request;
    SandboxSettings m_settings;
    StopFlag m_stop;
    QString m_scratch;
    QString m_workingFolder;
    EnvironmentMap m_variables;
    std::vector<Issue> m_notes;
    std::optional<SandboxSession> m_session;
};

/// Whether bubblewrap is there.
std::optional<Error> bubblewrapProblem();

/// The lines of the task's Dockerfile that the sandbox cannot follow, and those that have no effect in it.
std::vector<Issue> sandboxImageIssues(const Task &task);

/// Ends processes by their recorded identity and by the layer they work in, and removes the layers.
void cleanSandboxes(const Leftovers &leftovers);

} // namespace quayside
