// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/environment/composefiles.h"
#include "core/run/environment/containersource.h"

namespace quayside {

/// The services of a task with a docker-compose.yaml, as one project of Docker Compose. A trial's commands run in the
/// service "main".
class ComposeProject : public ContainerSource
{
public:
    ComposeProject(ContainerEngine engine, const EnvironmentRequest &request, const QString &scratch, StopFlag stop);

    Result<void> start(const OutputSink &log) override;
    Container main() const override;
    Result<void> startAgain() override;
    Result<Container> beside(const QString &service) const override;
    QStringList services() const override;
    void remove() override;

private:
    Result<void> compose(const QStringList &arguments, const OutputSink &log) const;
    Result<void> findContainers();
    /// Services that live in the main one's network or among its processes, which are others when it starts again.
    Result<void> restartSharers() const;
    void awaitHealth() const;
    void emptyLogs() const;

    ContainerEngine m_engine;
    const EnvironmentRequest &m_request;
    QString m_project;
    QString m_folder;
    StopFlag m_stop;
    ComposeFiles m_files;
    QStringList m_client;
    QMap<QString, QString> m_containers; ///< by service
    enum class State : std::uint8_t { Absent, MayExist } m_state = State::Absent;
};

} // namespace quayside
