// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace quayside {

enum class PolicyAnswer : std::uint8_t {
    No,
    Yes,
};

/// What an exception means for its trial. A type that is in no table is the agent's own: it may be tried again, what
/// was done is verified, and the reward counts.
struct ExceptionPolicy {
    PolicyAnswer retry = PolicyAnswer::Yes;
    PolicyAnswer grade = PolicyAnswer::Yes; ///< verify what the agent did; of exceptions in the agent's phase only
    PolicyAnswer validReward = PolicyAnswer::Yes; ///< the reward measures the agent; No: it is left out of every mean

    bool operator==(const ExceptionPolicy &) const = default;
};

/// What a job decided otherwise for a type.
struct PolicyOverride {
    std::optional<PolicyAnswer> retry;
    std::optional<PolicyAnswer> grade;
    std::optional<PolicyAnswer> validReward;

    bool operator==(const PolicyOverride &) const = default;
};

/// By the table of Harbor 0.26.
ExceptionPolicy policyOf(const QString &type, const PolicyOverride &override = {});

/// The types that are not tried again unless a job says so; sorted.
QStringList typesNotToRetry();

} // namespace quayside
