// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/identity.h"
#include "core/data/settings.h"

#include <functional>
#include <stop_token>

namespace quayside {

/// What tells two arms apart.
enum class ArmAxis : std::uint8_t {
    AgentName,
    ModelName,
    AgentAndModel,
    JobName,
    DatasetName,
    ToolFormat,
    EnvironmentName,
    SettingKey, ///< any key of the trials' configuration
};

struct ArmChoice {
    ArmAxis axis = ArmAxis::AgentAndModel;
    QString setting; ///< for ArmAxis::SettingKey: the path of the key, such as "agent.kwargs.temperature"

    bool operator==(const ArmChoice &) const = default;
};

/// Reads the settings of a trial; called from several threads at once. May be empty where nothing is to be read.
using SettingsSource = std::function<Settings(const Trial &trial)>;

/// What one arm is, and no other. Empty where the trials do not say.
struct ArmIdentity {
    Identity subject; ///< the agent, the job, or whatever the axis is
    Identity model;   ///< where the axis is of models

    auto operator<=>(const ArmIdentity &) const = default;
};

ArmIdentity armOf(const Trial &trial, const Job &job, const ArmChoice &choice, const SettingsSource &settings = {});

/// The arms' names in their order: "agent · model", with the provider where two arms would be called the same.
std::vector<QString> armNames(const std::vector<ArmIdentity> &arms);

/// "agent", "model", "agent+model", "job", "dataset", "tools", "environment"; any other text is a setting's key.
ArmChoice armChoiceFrom(const QString &text);
QString toText(const ArmChoice &choice);

/// Keys whose value is not the same in every trial, as far as up to 400 trials of the jobs were read; what arms can be
/// made of. Opens one file per trial: not for the GUI thread.
std::vector<QString> varyingSettings(const std::vector<JobPointer> &jobs, const SettingsSource &settings,
                                     std::stop_token stop = {});

/// The axis along which these jobs differ, tried in the order agent and model, job; what a page opens with.
ArmChoice likelyChoice(const std::vector<JobPointer> &jobs);

} // namespace quayside
