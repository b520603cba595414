// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/json.h"
#include "core/run/environment/engine.h"
#include "core/run/environment/environment.h"

namespace quayside {

/// What a build folder's services are described in.
QString composeFileIn(const QString &folder);
bool hasComposeFile(const QString &folder);

/// The files and variables that Docker Compose gets for a task's services: the task's own file between a base, which
/// it may change, and what every trial needs. Three folders of the host are the folders of logs of the main service;
/// the task's file may mount them elsewhere as well.
class ComposeFiles
{
public:
    /// Writes into `folder`, which is the trial's own. Both have to outlive the object.
    ComposeFiles(const EnvironmentRequest &request, QString folder);

    Result<void> write() const;

    /// In the order in which they are merged.
    QStringList paths() const;

    /// For the client: those that Harbor sets, and the task's own.
    EnvironmentMap variables() const;

    /// What takes the place of a network for the services of a task that wants none: they can talk to each other as if
    /// they were one machine, and to nobody else.
    static constexpr QLatin1StringView noNetwork{"quayside-no-network"};

private:
    bool isBuilt() const;
    QString project() const { return engineName(m_request.session); }
    QString logs() const { return m_folder + QStringLiteral("/logs"); }
    Json base() const;
    Result<Json> own() const;
    Json variablesOfMain() const;
    Json mountsOfMain() const;
    Result<void> cutNetwork(Json &services) const;

    const EnvironmentRequest &m_request;
    QString m_folder;
};

} // namespace quayside
