// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/lint/artifactoverlap.h"
#include "core/run/lint/taskrules.h"

#include <algorithm>

namespace quayside {

namespace {

QString describe(const ArtifactOverlap &overlap)
{
    return QStringLiteral("%1 is kept at %2, %3 at %4: the second is left out when artifacts are collected")
        .arg(overlap.first.source, placeOf(overlap.first), overlap.second.source, placeOf(overlap.second));
}

void checkArtifacts(const LintedTask &task, LintFindings &findings)
{
    const TaskOutline &outline = task.outline;
    const auto own = overlapsOf(outline.artifacts, outline.os());
    const auto add = [&](const ArtifactOverlap &overlap, const QString &key) {
        findings.add(LintRule::OverlappingArtifacts, task.config(),
                     QStringLiteral("%1: %2").arg(key, describe(overlap)), lineOf(task.document, key));
    };
    for (const ArtifactOverlap &overlap : own)
        add(overlap, QStringLiteral("artifacts"));
    for (size_t i = 0; i < outline.steps.size(); ++i) {
        std::vector<ArtifactRule> all = outline.artifacts;
        all.insert(all.end(), outline.steps[i].artifacts.begin(), outline.steps[i].artifacts.end());
        for (const ArtifactOverlap &overlap : overlapsOf(all, outline.os())) {
            if (std::ranges::find(own, overlap) == own.end())
                add(overlap, QStringLiteral("steps[%1].artifacts").arg(i));
        }
    }
}

void checkVerifier(const LintedTask &task, LintFindings &findings)
{
    const auto isShared = [&](const StepOutline *step) {
        return task.outline.verifierMode(step) == VerifierMode::Shared;
    };
    if (std::ranges::any_of(task.outline.passes(), isShared))
        findings.add(LintRule::SharedVerifier, task.config(),
                     QStringLiteral("the tests run where the agent worked and with what it may have changed there; "
                                    "verifier.environment_mode = \"separate\" gives them an environment of their own"),
                     lineOf(task.document, QStringLiteral("verifier.environment_mode")));
}

void checkUser(const LintedTask &task, LintFindings &findings)
{
    for (const StepOutline *step : task.outline.passes()) {
        const auto user = step && step->user ? step->user : task.outline.user;
        const QString name = user.value_or(QStringLiteral("root")).section(QLatin1Char(':'), 0, 0);
        if (name != QLatin1String("root") && name != QLatin1String("0"))
            continue;
        const QString key = step ? QStringLiteral("steps[%1].agent.user").arg(step - task.outline.steps.data())
                                 : QStringLiteral("agent.user");
        findings.add(LintRule::RootAgent, task.config(),
                     QStringLiteral("%1: the agent is root; name another user").arg(key), lineOf(task.document, key));
    }
}

} // namespace

void checkConfig(const LintedTask &task, LintFindings &findings)
{
    checkArtifacts(task, findings);
    checkVerifier(task, findings);
    checkUser(task, findings);
}

} // namespace quayside
