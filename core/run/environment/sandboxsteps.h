// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/sandboxbuild.h"

#include <chrono>

namespace quayside {

/// Follows the steps of a Dockerfile in a running sandbox.
class SandboxSteps
{
public:
    SandboxSteps(const SandboxSession &session, const Folder &context, const StopFlag &stop, const OutputSink &log,
                 Milliseconds timeout);

    Result<void> follow(const Dockerfile &file);

    const EnvironmentMap &variables() const { return m_variables; }
    const QString &workingFolder() const { return m_workingFolder; }

private:
    Result<void> follow(const DockerStep &step);
    Result<void> run(const QString &command);
    Result<void> copy(const DockerStep &step);
    Result<void> define(const DockerStep &step);
    Result<std::vector<QString>> matching(const QString &pattern) const;
    QString inside(const QString &path) const;
    QString replaced(const QString &text) const;
    Result<void> unpackArchive(const QString &relative, const QString &target);

    const SandboxSession &m_session;
    Folder m_context;
    const StopFlag &m_stop;
    const OutputSink &m_log;
    std::chrono::steady_clock::time_point m_deadline;
    EnvironmentMap m_variables;
    EnvironmentMap m_arguments;
    QString m_workingFolder = QStringLiteral("/");
};

/// What every command inside finds when nothing else is said.
EnvironmentMap sandboxVariables();

} // namespace quayside
