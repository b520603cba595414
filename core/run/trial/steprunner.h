// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trial/artifactcollector.h"
#include "core/run/trial/stepplaces.h"
#include "core/run/trial/trialcontext.h"

namespace quayside {

/// One round of instruction, agent, artifacts and verifier in a running environment. The first exception is kept; what
/// an agent did that failed is verified unless the exception's policy says otherwise. No process of the agent lives on
/// when it has ended; an agent that made its environment unusable gets reward 0.
class StepRunner
{
public:
    StepRunner(TrialRunContext &context, StepPlaces places);

    StepOutcome run();

private:
    TrialStep prepare();
    TrialStep runAgent();
    /// Ends what the agent left running and notes what it did to its environment.
    void endAgent(const std::vector<Tampering> &plantedBefore);
    void note(const std::vector<Tampering> &tampering);
    void sayKept(const Renewed &renewed) const;
    void fetchAgentLogs();
    void collect();
    void collectMain(ArtifactCollector &artifacts);
    /// What the services beside the main one have, where nothing that an agent left can reach it.
    void collectOthers(ArtifactCollector &artifacts);
    void run(const CollectCommand &command) const;
    TrialStep verify();
    TrialStep test();
    bool isAgentsFault(std::optional<ExceptionType> type);
    bool isShared() const { return m_places.verifier.mode == VerifierMode::Shared; }
    bool mayVerify() const;
    void keep(const TrialException &exception);

    TrialRunContext &m_context;
    StepPlaces m_places;
    StepOutcome m_outcome;
    std::vector<ManifestEntry> m_artifacts;
    std::optional<Error> m_broken; ///< why no command runs in the agent's environment any more
};

/// Waits until the check passes. HealthcheckError when it does not.
TrialStep awaitHealthy(TrialRunContext &context, const Healthcheck &check);

} // namespace quayside
