// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/scored.h"

namespace quayside {

/// What arms may differ in besides the axis that is compared.
enum class Aspect : std::uint8_t {
    TaskSet,
    TaskDigests,
    HarnessVersion,
    Timeouts,
    Resources,
    EnvironmentKind,
    EnvironmentOptions,
    VerifierOptions,
    Instructions,
    AgentNames,
    AgentVersions,
    ModelNames,
    AgentOptions,
    ToolFormats,
    Datasets,
    Prices,
    Attempts,
    Dates,
    Unfinished,
    InfraErrors,
};

enum class Weight : std::uint8_t {
    Note,    ///< says what else changed; may explain the difference, does not spoil it
    Caution, ///< is known to move results by points
    Serious, ///< the numbers are about different things
};

enum class Agreement : std::uint8_t {
    Equal,
    Differs,
    Meant,   ///< differs, and that is what is compared
    Unknown, ///< not recorded
};

/// One aspect over all arms; views put it into words.
struct ComparabilityFact {
    Aspect aspect = Aspect::TaskSet;
    Agreement agreement = Agreement::Equal;
    Weight weight = Weight::Note;
    std::vector<QString> values; ///< what was found: "0.22.0", "agent.override_timeout_sec=600"; at most 8
    std::vector<QString> byArm;  ///< the same, one text an arm; empty where an arm has nothing of it
    int count = 0;               ///< tasks, days, trials: what the aspect counts

    bool operator==(const ComparabilityFact &) const = default;
};

/// Looks at jobs, trials and (up to 300 trials an arm) their settings. In the order of Aspect.
std::vector<ComparabilityFact> checkComparability(const std::vector<JobPointer> &jobs, const ScoredTrials &scored,
                                                  const ArmChoice &choice, const SettingsSource &settings);

/// The heaviest weight of what differs and is not meant; nothing when all is equal.
std::optional<Weight> heaviest(const std::vector<ComparabilityFact> &facts);

} // namespace quayside
