// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/axis.h"

namespace quayside {

/// Trials of a figure, by their position in the job.
using TrialIndexes = std::vector<std::uint32_t>;

/// Which arm and which task each trial of a job belongs to; names are sorted, so that colours stay with an arm.
struct Grouping {
    std::vector<QString> arms;
    std::vector<QString> tasks;
    std::vector<std::uint32_t> armOf;  ///< by trial
    std::vector<std::uint32_t> taskOf; ///< by trial

    bool operator==(const Grouping &) const = default;
};

Grouping groupTrials(const Job &job, const ArmChoice &choice);

/// The trials of each arm.
std::vector<TrialIndexes> trialsByArm(const Grouping &grouping);

/// One value of each of these trials, sorted into the tasks they belong to.
std::vector<std::vector<double>> byTask(const Grouping &grouping, const TrialIndexes &trials,
                                        const std::vector<double> &values);

/// What a figure's numbers count.
enum class FigureUnit : std::uint8_t {
    Score,
    Measure,  ///< a reward that is no score
    Duration, ///< milliseconds
    TokenCount,
    Dollars,
};

} // namespace quayside
