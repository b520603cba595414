// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/comparability.h"

namespace quayside {

using SettingsFacts = std::vector<ComparabilityFact>;

/// What the arms' settings differ in, one fact an aspect: timeouts, resources, environment, verifier, instructions,
/// agent. Reads the settings of one trial a task, at most 300 an arm. Unknown without a source or where no trial has
/// settings.
SettingsFacts readSettingsFacts(const ScoredTrials &scored, const ArmChoice &choice, const SettingsSource &settings);

} // namespace quayside
