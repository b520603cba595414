// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/lintrule.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

struct RuleFacts {
    LintRule rule;
    const char *name;
    enum class Unasked : std::uint8_t { On, Off } unasked = Unasked::On;
};

constexpr std::array ruleFacts{
    RuleFacts{LintRule::InvalidTaskConfig, "invalid-task-config"},
    RuleFacts{LintRule::UnknownConfigField, "unknown-config-field"},
    RuleFacts{LintRule::InvalidTaskFiles, "invalid-task-files"},
    RuleFacts{LintRule::UnusedHarborignore, "unused-harborignore"},
    RuleFacts{LintRule::RootAgent, "root-agent", RuleFacts::Unasked::Off},
    RuleFacts{LintRule::SharedVerifier, "shared-verifier"},
    RuleFacts{LintRule::OverlappingArtifacts, "overlapping-artifacts"},
    RuleFacts{LintRule::ArtifactLogOverlap, "artifact-log-overlap"},
    RuleFacts{LintRule::ComposePrivileged, "compose-privileged"},
    RuleFacts{LintRule::ComposeAdditionalCapabilities, "compose-additional-capabilities"},
    RuleFacts{LintRule::ComposeWritableBindMount, "compose-writable-bind-mount"},
    RuleFacts{LintRule::ComposeExternalBindMount, "compose-external-bind-mount"},
    RuleFacts{LintRule::ComposeSymlinkBindMount, "compose-symlink-bind-mount"},
    RuleFacts{LintRule::UnpinnedImage, "unpinned-image", RuleFacts::Unasked::Off},
    RuleFacts{LintRule::UnpinnedPythonDependency, "unpinned-python-dependency"},
    RuleFacts{LintRule::VerifierRuntimeInstall, "verifier-runtime-install"},
    RuleFacts{LintRule::VerifierNetworkDownload, "verifier-network-download"},
    RuleFacts{LintRule::AgentImageTestLeak, "agent-image-test-leak"},
};

} // namespace

LintRules allLintRules()
{
    LintRules rules;
    for (const RuleFacts &facts : ruleFacts)
        rules.insert(facts.rule);
    return rules;
}

LintRules defaultLintRules()
{
    LintRules rules;
    for (const RuleFacts &facts : ruleFacts) {
        if (facts.unasked == RuleFacts::Unasked::On)
            rules.insert(facts.rule);
    }
    return rules;
}

QString nameOf(LintRule rule)
{
    return QLatin1String(std::ranges::find(ruleFacts, rule, &RuleFacts::rule)->name);
}

std::optional<LintRule> lintRuleNamed(const QString &name)
{
    const auto facts =
        std::ranges::find_if(ruleFacts, [&](const RuleFacts &one) { return name == QLatin1String(one.name); });
    return facts == ruleFacts.end() ? std::nullopt : std::optional(facts->rule);
}

} // namespace quayside
