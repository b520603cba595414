// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/record/trialplan.h"

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

/// Of a task without steps.
StepPlaces onlyStep(const TrialSetup &setup);

StepPlaces placesOf(const TrialSetup &setup, const TaskStep &step);

} // namespace quayside
