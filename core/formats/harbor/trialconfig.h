// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trial.h"
#include "core/json/jsonfields.h"

namespace quayside {

/// The part of a trial's configuration that says who works on what, where. Since 0.17 only what is not default is
/// written, so everything may be absent.
struct HarborTrialConfig {
    TaskRef task;
    QString agentName;
    QString agentImportPath;
    QString modelName; ///< "provider/model"
    QString endpoint;  ///< where the agent asks it
    QString environmentType;
    QString environmentImportPath;
    QString regradedFrom;
    bool resumesSession = false;
    bool mountsLogs = false; ///< the agent's files appear while it works, not when it has ended
    std::optional<SimulatedUser> user;

    bool operator==(const HarborTrialConfig &) const = default;
};

/// Reads a config object, alone in its file or within a result.
void readTrialConfig(const JsonCursor &object, HarborTrialConfig &config, JsonNotes &notes);

/// Puts what the configuration says where the trial itself says nothing yet, with Harbor's defaults: oracle, docker.
void completeFromConfig(Trial &trial, const HarborTrialConfig &config);

} // namespace quayside
