// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/strong.h"

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace quayside {

/// A step reduced to two hashes, by which two trajectories are aligned; both must be hashed in the same way.
struct AlignStep {
    std::uint64_t path = 0;  ///< of the step's kind and the tool it calls
    std::uint64_t whole = 0; ///< of these and of the normalised arguments

    bool operator==(const AlignStep &) const = default;
};

enum class StepMatch : std::uint8_t {
    Same,
    ArgumentsDiffer, ///< the same kind and tool: no change of the path
    Moved,           ///< on both sides, in another order, nearby: no change of the path
    OnlyFirst,
    OnlySecond,
};

struct AlignedPair {
    StepMatch match = StepMatch::Same;
    std::optional<StepIndex> first;
    std::optional<StepIndex> second;

    bool operator==(const AlignedPair &) const = default;
};

struct AlignOptions {
    int sustained = 2; ///< a detour of fewer steps is no divergence
    int rejoin = 3;    ///< paths meet again where so many steps in a row agree (or all to the end)
    int nearby = 8;    ///< how many pairs apart a moved step may be

    bool operator==(const AlignOptions &) const = default;
};

/// Two trajectories beside each other, in the order of both; a moved step stands where the first has it.
struct Alignment {
    std::vector<AlignedPair> pairs;
    std::optional<size_t> divergence; ///< the pair where the first sustained divergence begins
    std::optional<size_t> rejoin;     ///< the pair where the paths meet again after it

    int count(StepMatch match) const;
    bool operator==(const Alignment &) const = default;
};

/// Exact steps are aligned first, then what is between them by kind and tool. Errors: Cancelled.
Result<Alignment> alignSteps(std::span<const AlignStep> first, std::span<const AlignStep> second,
                             const AlignOptions &options = {}, std::stop_token stop = {});

} // namespace quayside
