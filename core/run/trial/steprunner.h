// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/trial/artifactcollector.h"
#include "core/run/trial/trialcontext.h"

namespace quayside {

/// Where the parts of a step lie: on the host in the task, and in the trial folder.
struct StepPlaces {
    QString name;        ///< empty for the only step
    QString instruction; ///< a file
    QString solution;    ///< a folder
    QStringList tests;   ///< folders, laid over each other
    QString workFolder;  ///< laid into the working folder first; may be empty
    QString output;      ///< holds agent/, verifier/ and artifacts/
    TaskAgent agent;
    TaskVerifier verifier;
    std::optional<Healthcheck> healthcheck;
    std::vector<ArtifactRule> artifacts;
};

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
    TrialStep verify();
    TrialStep test();
    bool isAgentsFault(ExceptionType type);
    bool isShared() const { return m_places.verifier.mode == VerifierMode::Shared; }
    TrialStep runTests(Environment &environment);
    Result<Download> fetchResults(Environment &environment, const QString &logs, const QString &folder) const;
    TrialStep useSeparateEnvironment();
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
