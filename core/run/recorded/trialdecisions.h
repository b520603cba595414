// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/spec/runmaterial.h"

namespace quayside {

/// What becomes of a trial that is wanted.
enum class Decision : std::uint8_t {
    Run,
    Regrade, ///< what an agent left then is verified again
    Reuse,   ///< it is recorded already, and nothing is done
};

struct TrialDecision {
    TrialPlan plan; ///< its source is the recorded trial
    Decision decision = Decision::Run;
    QString reason;   ///< empty: nothing was recorded to decide by
    QString obstacle; ///< of Regrade: why it will end as a RegradeError; empty: it will not

    bool operator==(const TrialDecision &) const = default;
};

struct TrialDecisions {
    std::vector<TrialDecision> trials;
    std::vector<Error> problems; ///< for which nothing may be started
    int unversioned = 0; ///< recorded trials whose task had no version, so that nobody knows what they are worth

    int count(Decision decision) const;
    bool operator==(const TrialDecisions &) const = default;
};

/// Gives a folder name that is free.
using NameFor = std::function<TrialName(const Task &)>;

/// Decides by the rules of Harbor 0.26 for every trial that a spec wants: of `regrade`, one for each recorded trial; of
/// `diff`, the matrix, each trial paired with a recorded one of the same task and inputs (one of an equal or patched
/// version is as good as new, one of another minor version is verified again, and each is used once).
TrialDecisions decideTrials(const RunSpec &spec, const RunMaterial &material, const NameFor &nameFor);

/// What is left to do, in order.
std::vector<TrialPlan> plansOf(const TrialDecisions &decisions);

} // namespace quayside
