// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/controlgroup.h"
#include "core/run/environment/environmenttype.h"
#include "core/run/environment/sandboxbuild.h"
#include "core/run/environment/scratchclaim.h"

namespace quayside {

/// The default environment: bubblewrap, no engine, no daemon. It has a private copy of the task's build, one user who
/// is root inside, a loopback network unless the task asks for "public", and sees of the host only its programs.
/// Enforced: time; processor time, memory and the number of processes where this machine lets us make control groups.
/// Elsewhere processors and memory are hints that a program may get past. Not enforced: storage.
class SandboxEnvironment : public Environment
{
public:
    SandboxEnvironment(EnvironmentRequest request, SandboxSettings settings, StopFlag stop);
    ~SandboxEnvironment() override;

    Result<void> prepare(const OutputSink &log) override;
    Result<ProcessResult> exec(const ExecRequest &request, const OutputSink &sink) override;
    Result<void> upload(const QString &hostFolder, const QString &target) override;
    Result<Download> download(const InnerPath &source, const Keep &keep) override;
    Result<Renewed> renew(const Renewal &renewal) override;
    std::vector<Tampering> planted() const override;
    std::vector<Tampering> blocking() const override;
    Result<void> tryAnew() const override;
    void printed(const ServiceSinks &) const override {}
    void stop() override;
    QString traces() const override;
    QString workingFolder() const override { return m_workingFolder; }
    std::vector<Issue> notes() const override { return m_notes; }

private:
    /// Commands run in a session; there is none after renew() until the next one is needed.
    Result<void> awake();
    Result<void> endSession();
    Result<void> keep(Renewed &renewed);
    Result<void> putApart();
    Result<void> mend(Renewed &renewed);
    Result<void> clear(const Renewal &renewal) const;
    SandboxLayer layer() const { return SandboxLayer(m_scratch); }
    QString aside() const { return m_scratch + QStringLiteral(".aside"); }
    QString apart() const { return m_scratch + QStringLiteral(".apart"); }

    EnvironmentRequest m_request;
    SandboxSettings m_settings;
    StopFlag m_stop;
    QString m_scratch;
    QString m_workingFolder;
    EnvironmentMap m_variables;
    std::vector<Issue> m_notes;
    std::vector<Tampering> m_ownPlants; ///< by the task's image
    QString m_imageLayer;               ///< of the task's image, untouched
    std::optional<SandboxRoot> m_root;  ///< since prepare
    std::optional<ScratchClaim> m_claim;
    std::optional<ControlGroup> m_group;
    std::optional<SandboxSession> m_session;
    std::vector<SandboxSession> m_apart; ///< of servers
};

/// What is held on this machine, and what is only a hint.
EnforcedLimits sandboxLimits();

/// Whether bubblewrap is there.
std::optional<Error> bubblewrapProblem();

/// The lines of the task's Dockerfile that the sandbox cannot follow, and those that have no effect in it.
std::vector<Issue> sandboxImageIssues(const Task &task);

/// Ends processes by their recorded identity and by the layer they work in, and removes the layers.
void cleanSandboxes(const Leftovers &leftovers);

} // namespace quayside
