// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/containersource.h"

#include <memory>

namespace quayside {

/// An environment in a Docker or Podman container, driven through the engine's command line. What it starts carries the
/// labels quayside.job and quayside.trial. Enforced by the engine: processors, memory, the network when the task wants
/// none, time. Not enforced: storage.
class ContainerEnvironment : public Environment
{
public:
    /// `scratch` is a folder of this environment's own, which need not exist yet.
    ContainerEnvironment(ContainerEngine engine, EnvironmentRequest request, QString scratch, StopFlag stop);
    ~ContainerEnvironment() override;

    Result<void> prepare(const OutputSink &log) override;
    Result<ProcessResult> exec(const ExecRequest &request, const OutputSink &sink) override;
    Result<void> upload(const QString &hostFolder, const QString &target) override;
    Result<Download> download(const InnerPath &source, const Keep &keep) override;
    Result<Renewed> renew(const Renewal &renewal) override;
    std::vector<Tampering> planted() const override { return {}; }
    std::vector<Tampering> blocking() const override { return {}; }
    Result<void> tryAnew() const override;
    void printed(const ServiceSinks &sinks) const override;
    void stop() override;
    QString traces() const override;
    QString workingFolder() const override { return m_workingFolder; }
    std::vector<Issue> notes() const override { return {}; }

private:
    Container main() const { return m_source->main(); }
    /// Looks what there is in the container, and makes the folders of logs.
    Result<void> settle();
    /// Starts the container where renew() ended it.
    Result<void> awake();
    /// Empties folders by programs of the image that nobody can have changed.
    Result<void> clear(const QStringList &folders) const;
    Result<void> call(const QStringList &arguments) const;

    ContainerEngine m_engine;
    EnvironmentRequest m_request;
    QString m_scratch;
    StopFlag m_stop;
    std::unique_ptr<ContainerSource> m_source;
    QString m_image;
    bool m_isAwake = false;
    QString m_shell = QStringLiteral("/bin/sh");
    QString m_workingFolder = QStringLiteral("/");
};

/// Whether the task names or describes an image.
std::vector<Issue> containerImageIssues(const Task &task);

/// Removes what an interrupted run of a job left behind: containers and all that belongs to them by their labels, notes
/// of builds by their name.
void endContainers(ContainerEngine engine, const QString &jobId, const QString &scratchFolder);

} // namespace quayside
