// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/exceptionpolicy.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

struct PolicyRow {
    QLatin1StringView type;
    ExceptionPolicy policy;
};

using namespace Qt::StringLiterals;

/// Before the agent could work, or its place was lost.
constexpr ExceptionPolicy setup{.retry = PolicyAnswer::Yes, .grade = PolicyAnswer::No, .validReward = PolicyAnswer::No};
/// The service failed, not the agent: another try may tell more.
constexpr ExceptionPolicy noisy{
    .retry = PolicyAnswer::Yes, .grade = PolicyAnswer::Yes, .validReward = PolicyAnswer::No};
/// What came out says nothing, and another try would not either.
constexpr ExceptionPolicy meaningless{
    .retry = PolicyAnswer::No, .grade = PolicyAnswer::Yes, .validReward = PolicyAnswer::No};
/// Nothing was done that could be verified.
constexpr ExceptionPolicy hopeless{
    .retry = PolicyAnswer::No, .grade = PolicyAnswer::No, .validReward = PolicyAnswer::No};
/// The agent's own failure.
constexpr ExceptionPolicy agents{
    .retry = PolicyAnswer::No, .grade = PolicyAnswer::Yes, .validReward = PolicyAnswer::Yes};

/// The table of Harbor 0.26; it looks types up by their bare name.
constexpr std::array rows{
    PolicyRow{"EnvironmentStartTimeoutError"_L1, setup},
    PolicyRow{"SandboxBuildFailedError"_L1, setup},
    PolicyRow{"AgentSetupTimeoutError"_L1, setup},
    PolicyRow{"HealthcheckError"_L1, setup},
    PolicyRow{"SandboxLikelyOutOfMemoryError"_L1, setup},
    PolicyRow{"MemoryLimitExceededError"_L1, setup},
    PolicyRow{"SSHAccessError"_L1, setup},
    PolicyRow{"GKEExecStreamClosedError"_L1, setup},
    PolicyRow{"GKEPodNotFoundError"_L1, setup},
    PolicyRow{"RuntimeRequestError"_L1, setup},
    PolicyRow{"AddTestsDirError"_L1, setup},
    PolicyRow{"DownloadVerifierDirError"_L1, setup},
    PolicyRow{"ApiError"_L1, noisy},
    PolicyRow{"ApiRateLimitError"_L1, noisy},
    PolicyRow{"ApiInternalServerError"_L1, noisy},
    PolicyRow{"ApiOverloadedError"_L1, noisy},
    PolicyRow{"ApiConnectionClosedError"_L1, noisy},
    PolicyRow{"ApiResponseStalledError"_L1, noisy},
    PolicyRow{"UnknownApiError"_L1, noisy},
    PolicyRow{"NetworkConnectionError"_L1, noisy},
    PolicyRow{"ApiConnectionError"_L1, noisy},
    PolicyRow{"ApiUsageLimitError"_L1, noisy},
    PolicyRow{"RateLimitError"_L1, noisy},
    PolicyRow{"InternalServerError"_L1, noisy},
    PolicyRow{"ServiceUnavailableError"_L1, noisy},
    PolicyRow{"APIConnectionError"_L1, noisy},
    PolicyRow{"APIError"_L1, noisy},
    PolicyRow{"Timeout"_L1, noisy},
    PolicyRow{"UnsupportedModelParametersError"_L1, meaningless},
    PolicyRow{"BadRequestError"_L1, meaningless},
    PolicyRow{"UnprocessableEntityError"_L1, meaningless},
    PolicyRow{"UnsupportedParamsError"_L1, meaningless},
    PolicyRow{"APIResponseValidationError"_L1, meaningless},
    PolicyRow{"BudgetExceededError"_L1, meaningless},
    PolicyRow{"VerifierTimeoutError"_L1, meaningless},
    PolicyRow{"RewardFileNotFoundError"_L1, meaningless},
    PolicyRow{"RewardFileEmptyError"_L1, meaningless},
    PolicyRow{"VerifierOutputParseError"_L1, meaningless},
    PolicyRow{"AgentAuthenticationError"_L1, hopeless},
    PolicyRow{"ModelNotFoundError"_L1, hopeless},
    PolicyRow{"ApiProviderResourceNotFoundError"_L1, hopeless},
    PolicyRow{"AuthenticationError"_L1, hopeless},
    PolicyRow{"PermissionDeniedError"_L1, hopeless},
    PolicyRow{"NotFoundError"_L1, hopeless},
    PolicyRow{"ServiceOperationsUnsupportedError"_L1, hopeless},
    PolicyRow{"VercelScopeError"_L1, hopeless},
    PolicyRow{"DspyImportError"_L1, hopeless},
    PolicyRow{"MissingExtraError"_L1, hopeless},
    PolicyRow{"RegradeError"_L1, hopeless},
    PolicyRow{"CancelledError"_L1, hopeless},
    PolicyRow{"NonZeroAgentExitCodeError"_L1, agents},
    PolicyRow{"AgentTimeoutError"_L1, agents},
    PolicyRow{"ContextWindowExceededError"_L1, agents},
    PolicyRow{"OutputTokenExceededError"_L1, agents},
    PolicyRow{"ContextLengthExceededError"_L1, agents},
    PolicyRow{"OutputLengthExceededError"_L1, agents},
    PolicyRow{"AgentSafetyRefusalError"_L1, agents},
    PolicyRow{"ContentPolicyViolationError"_L1, agents},
};

} // namespace

ExceptionPolicy policyOf(const QString &type, const PolicyOverride &override)
{
    const auto row = std::ranges::find(rows, type, &PolicyRow::type);
    const ExceptionPolicy policy = row == rows.end() ? ExceptionPolicy() : row->policy;
    return {.retry = override.retry.value_or(policy.retry),
            .grade = override.grade.value_or(policy.grade),
            .validReward = override.validReward.value_or(policy.validReward)};
}

QStringList typesNotToRetry()
{
    QStringList types;
    for (const PolicyRow &row : rows) {
        if (row.policy.retry == PolicyAnswer::No)
            types << row.type;
    }
    types.sort();
    return types;
}

} // namespace quayside
