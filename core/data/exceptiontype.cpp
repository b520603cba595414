// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/exceptiontype.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

struct ExceptionName {
    ExceptionType type;
    QLatin1StringView name;
};

const auto &exceptionNames()
{
    using enum ExceptionType;
    using namespace Qt::StringLiterals;
    static constexpr std::array names{
        ExceptionName{Unnamed, "Exception"_L1},
        ExceptionName{Cancelled, "CancelledError"_L1},
        ExceptionName{EnvironmentStartTimeout, "EnvironmentStartTimeoutError"_L1},
        ExceptionName{SandboxBuildFailed, "SandboxBuildFailedError"_L1},
        ExceptionName{Healthcheck, "HealthcheckError"_L1},
        ExceptionName{AgentSetupTimeout, "AgentSetupTimeoutError"_L1},
        ExceptionName{AgentTimeout, "AgentTimeoutError"_L1},
        ExceptionName{NonZeroAgentExitCode, "NonZeroAgentExitCodeError"_L1},
        ExceptionName{AgentAuthentication, "AgentAuthenticationError"_L1},
        ExceptionName{AgentSafetyRefusal, "AgentSafetyRefusalError"_L1},
        ExceptionName{AgentTampering, "AgentTamperingError"_L1},
        ExceptionName{UnsupportedModelParameters, "UnsupportedModelParametersError"_L1},
        ExceptionName{ModelNotFound, "ModelNotFoundError"_L1},
        ExceptionName{ApiUsageLimit, "ApiUsageLimitError"_L1},
        ExceptionName{ApiRateLimit, "ApiRateLimitError"_L1},
        ExceptionName{ApiInternalServer, "ApiInternalServerError"_L1},
        ExceptionName{ApiOverloaded, "ApiOverloadedError"_L1},
        ExceptionName{ApiConnectionClosed, "ApiConnectionClosedError"_L1},
        ExceptionName{ApiResponseStalled, "ApiResponseStalledError"_L1},
        ExceptionName{ApiProviderResourceNotFound, "ApiProviderResourceNotFoundError"_L1},
        ExceptionName{UnknownApi, "UnknownApiError"_L1},
        ExceptionName{NetworkConnection, "NetworkConnectionError"_L1},
        ExceptionName{BudgetExceeded, "BudgetExceededError"_L1},
        ExceptionName{ContextLengthExceeded, "ContextLengthExceededError"_L1},
        ExceptionName{ContextWindowExceeded, "ContextWindowExceededError"_L1},
        ExceptionName{MaxTurnsExceeded, "MaxTurnsExceededError"_L1},
        ExceptionName{OutputLengthExceeded, "OutputLengthExceededError"_L1},
        ExceptionName{OutputTokenExceeded, "OutputTokenExceededError"_L1},
        ExceptionName{AddTestsDir, "AddTestsDirError"_L1},
        ExceptionName{DownloadVerifierDir, "DownloadVerifierDirError"_L1},
        ExceptionName{VerifierTimeout, "VerifierTimeoutError"_L1},
        ExceptionName{VerifierOutputParse, "VerifierOutputParseError"_L1},
        ExceptionName{RewardFileEmpty, "RewardFileEmptyError"_L1},
        ExceptionName{RewardFileNotFound, "RewardFileNotFoundError"_L1},
        ExceptionName{Regrade, "RegradeError"_L1},
        ExceptionName{FileNotFound, "FileNotFoundError"_L1},
        ExceptionName{Runtime, "RuntimeError"_L1},
        ExceptionName{Value, "ValueError"_L1},
        ExceptionName{Validation, "ValidationError"_L1},
    };
    return names;
}

} // namespace

QString toText(ExceptionType type)
{
    return std::ranges::find(exceptionNames(), type, &ExceptionName::type)->name;
}

std::optional<ExceptionType> exceptionNamed(const QString &name)
{
    const auto found = std::ranges::find(exceptionNames(), name, &ExceptionName::name);
    return found == exceptionNames().end() ? std::nullopt : std::optional(found->type);
}

} // namespace quayside
