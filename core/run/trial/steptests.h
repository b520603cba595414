// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trial/artifactcollector.h"
#include "core/run/trial/stepplaces.h"
#include "core/run/trial/trialcontext.h"

namespace quayside {

inline const QString verifierPhase = QStringLiteral("verifier");

/// The tests of one step: run in an environment, and what they say. The context and the places have to outlive it.
class StepTests
{
public:
    StepTests(TrialRunContext &context, const StepPlaces &places) : m_context(context), m_places(places) {}

    /// Where the agent worked.
    TrialStep runIn(Environment &environment) const;

    /// In an environment of their own, which has nothing of the agent's but these artifacts.
    TrialStep runApart(const ArtifactSource &from, const std::vector<ManifestEntry> &artifacts) const;

    /// What they wrote.
    std::expected<Rewards, TrialException> rewards() const;

private:
    Result<Download> fetchResults(Environment &environment, const QString &logs, const QString &folder) const;

    TrialRunContext &m_context;
    const StepPlaces &m_places;
};

} // namespace quayside
