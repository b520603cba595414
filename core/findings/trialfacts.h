// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "core/artifacts/artifactevidence.h"
#include "core/trajectory/reconcile.h"

#include <map>

namespace quayside {

/// One tool call as the rules see it.
struct CallFacts {
    QString tool;
    QString label;        ///< the start of its arguments, one line
    size_t key = 0;       ///< equal for equal calls
    size_t resultKey = 0; ///< equal for equal answers; 0: no answer
    bool isAnswered = false;
    bool hasFailed = false;
    std::vector<Action> actions;
    QString result; ///< its start, at most 64 KiB

    bool operator==(const CallFacts &) const = default;
};

struct StepFacts {
    StepRef ref;
    StepSource source = StepSource::Other;
    std::optional<Instant> time;
    Usage usage;
    bool repeatsResult = false; ///< its message is an answer of a tool, not the agent's own words
    QString stopReason;
    QString message;
    std::vector<CallFacts> calls;

    bool operator==(const StepFacts &) const = default;
};

/// Everything the rules ask about a trial; they never touch the disk.
struct TrialFacts {
    TrialPointer trial;
    TrialDetailPointer detail;
    bool hasTrajectory = false;
    std::vector<StepFacts> steps; ///< of the main agent; copied context is left out
    std::vector<Disagreement> disagreements;
    std::vector<ReviewedArtifact> artifacts;
    std::map<QString, QString> artifactTexts; ///< of small text artifacts, by path
    std::map<QString, QString> logs;          ///< starts and ends of the agent's logs, by path
};

/// What the facts are gathered from.
struct FactSources {
    TrialPointer trial;
    TrialDetailPointer detail;
    Folder folder;
    GraphPointer graph;
    Reconciliation totals;
    ArtifactEvidencePointer artifacts;
};

/// Decodes the main agent's steps and reads the starts and ends of its logs. Nothing when stopped.
std::optional<TrialFacts> gatherFacts(const FactSources &sources, std::stop_token stop = {});

/// The step as facts; `next` may hold the answers, when an agent logs them as a step of their own.
StepFacts factsOf(StepRef ref, const Step &step, const StepEntry &entry, const Step *next);

} // namespace quayside
