// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/engine.h"
#include "core/run/environment/environment.h"

namespace quayside {

/// An environment in a Docker or Podman container, driven through the engine's command line: the image is built from
/// the task's Dockerfile (once for one content) or pulled, the container carries the labels quayside.job and
/// quayside.trial. The folders of tests and logs are volumes, so that what an agent made of them can be cleared from
/// another container. Enforced by the engine: processors, memory, the network when the task wants none, time. Not
/// enforced: storage.
class ContainerEnvironment : public Environment
{
public:
    /// `scratch` is a folder of this environment's own, which need not exist yet.
    ContainerEnvironment(ContainerEngine engine, EnvironmentRequest request, QString scratch, StopFlag stop);
    ~ContainerEnvironment() override;

    Result<void> prepare(const OutputSink &log) override;
    Result<ProcessResult> exec(const ExecRequest &request, const OutputSink &sink) override;
    Result<void> upload(const QString &hostFolder, const QString &target) override;
    Result<Download> download(const QString &source, const Keep &keep) override;
    Result<Renewed> renew(const Renewal &renewal) override;
    std::vector<Tampering> planted() const override { return {}; }
    std::vector<Tampering> blocking() const override { return {}; }
    Result<void> tryAnew() const override;
    void stop() override;
    QString traces() const override;
    QString workingFolder() const override { return m_workingFolder; }
    std::vector<Issue> notes() const override { return {}; }

private:
    Result<QString> image(const OutputSink &log);
    Result<void> build(const QString &name, const OutputSink &log);
    /// `through` stands between what the engine prints and `log`.
    Result<void> engine(const QStringList &arguments, const OutputSink &log,
                        const std::function<OutputSink(const OutputSink &)> &through = {});
    Result<void> startContainer(const QString &image);
    QStringList runArguments(const QString &image) const;
    Result<void> call(const QStringList &arguments) const;
    /// Starts the container's first process where renew() ended it.
    Result<void> awake();
    /// Empties folders by programs of the image that nobody can have changed.
    Result<void> clear(const QStringList &folders) const;
    Result<Download> keepUnpacked(const FileHandle &spool, const Keep &keep) const;

    ContainerEngine m_engine;
    EnvironmentRequest m_request;
    QString m_scratch;
    StopFlag m_stop;
    QString m_container;
    QString m_image;
    bool m_isAwake = false;
    QString m_shell = QStringLiteral("/bin/sh");
    QString m_workingFolder = QStringLiteral("/");
};

/// Whether the task names or describes an image.
std::vector<Issue> containerImageIssues(const Task &task);

/// Removes what an interrupted run of a job left behind: containers by their label, notes of builds by their name.
void endContainers(ContainerEngine engine, const QString &jobId, const QString &scratchFolder);

} // namespace quayside
