// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/trial.h"

namespace quayside {

/// A reward key of a trial whose task has several steps.
struct KeyOverSteps {
    QString key;
    int reported = 0;              ///< in how many steps
    int steps = 0;                 ///< that the verifier judged
    double mean = 0;               ///< over the steps that report it
    std::optional<double> ofTrial; ///< as the runner made it up, which counts a step without the key as 0 in its mean

    bool operator==(const KeyOverSteps &) const = default;
};

/// The keys of all steps in their order; empty unless the verifier judged several.
std::vector<KeyOverSteps> keysOverSteps(const Trial &trial);

/// Whether a step that the verifier judged does not report it.
inline bool isPartlyReported(const KeyOverSteps &key)
{
    return key.reported < key.steps;
}

} // namespace quayside
