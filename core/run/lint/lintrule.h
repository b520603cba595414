// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <set>

namespace quayside {

/// The rules of `harbor lint` as Harbor 0.26 has them.
enum class LintRule : std::uint8_t {
    InvalidTaskConfig,
    UnknownConfigField,
    InvalidTaskFiles,
    UnusedHarborignore,
    RootAgent,
    SharedVerifier,
    OverlappingArtifacts,
    ArtifactLogOverlap,
    ComposePrivileged,
    ComposeAdditionalCapabilities,
    ComposeWritableBindMount,
    ComposeExternalBindMount,
    ComposeSymlinkBindMount,
    UnpinnedImage,
    UnpinnedPythonDependency,
    VerifierRuntimeInstall,
    VerifierNetworkDownload,
    AgentImageTestLeak,
};

using LintRules = std::set<LintRule>;

LintRules allLintRules();
LintRules defaultLintRules();

/// Harbor's own name, such as "shared-verifier".
QString nameOf(LintRule rule);
std::optional<LintRule> lintRuleNamed(const QString &name);

} // namespace quayside
