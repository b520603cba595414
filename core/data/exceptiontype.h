// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace quayside {

/// The exception types that Quayside writes or decides by, as Harbor and its agents name them but for one. A file may
/// name any other type, which stays text.
enum class ExceptionType : std::uint8_t {
    Unnamed, ///< what an exception without a type is read as
    Cancelled,
    EnvironmentStartTimeout,
    SandboxBuildFailed,
    Healthcheck,
    AgentSetupTimeout,
    AgentTimeout,
    NonZeroAgentExitCode,
    AgentAuthentication,
    AgentSafetyRefusal,
    AgentTampering, ///< a name of our own: the agent made it impossible to verify, and the 0 counts
    UnsupportedModelParameters,
    ModelNotFound,
    ApiUsageLimit,
    ApiRateLimit,
    ApiInternalServer,
    ApiOverloaded,
    ApiConnectionClosed,
    ApiResponseStalled,
    ApiProviderResourceNotFound,
    UnknownApi,
    NetworkConnection,
    BudgetExceeded,
    ContextLengthExceeded,
    ContextWindowExceeded,
    MaxTurnsExceeded,
    OutputLengthExceeded,
    OutputTokenExceeded,
    AddTestsDir,
    DownloadVerifierDir,
    VerifierTimeout,
    VerifierOutputParse,
    RewardFileEmpty,
    RewardFileNotFound,
    Regrade, ///< what was recorded cannot be verified again
    FileNotFound,
    Runtime,
    Value,
    Validation,
};

/// As it is written in files, such as CancelledError.
QString toText(ExceptionType type);

/// Empty for a type that Quayside has no rule for.
std::optional<ExceptionType> exceptionNamed(const QString &name);

} // namespace quayside
