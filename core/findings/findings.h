// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings/finding.h"
#include "core/findings/trialfacts.h"

#include <functional>

namespace quayside {

/// Applies every rule; the worst first, then in the order of FindingCode.
std::vector<Finding> findIn(const TrialFacts &facts);

/// A finding about the attempts of one task: not about one trial alone.
struct JobFinding {
    TaskName task; ///< as `taskNames` has it
    std::vector<TrialName> trials;
    Finding finding;

    bool operator==(const JobFinding &) const = default;
};

/// What only several attempts show: a verifier that scores the oracle differently, scores equal artifacts differently,
/// or fails in some attempts. `digestOf` says what a trial left (empty: unknown); see artifactDigest.
std::vector<JobFinding> findInJob(const Job &job, const std::function<QByteArray(const Trial &)> &digestOf = {});

/// SHA-256 over names and contents of the artifacts; empty when there are none, or more than 16 MiB.
QByteArray artifactDigest(const Folder &trial, const TrialDetail &detail);

} // namespace quayside
