// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/issue.h"
#include "core/trajectory/graph.h"

#include <span>

namespace quayside {

/// The kinds of findings: what is worth a reader's attention in a trial.
enum class FindingCode : std::uint8_t {
    NotLoggedIn,
    InstallFailed,
    SetupTimedOut,
    NeverStarted,
    TimedOut,
    BudgetSpent,
    StoppedMidway,
    UnchangedStarter,
    NoEdit,
    Loop,
    ReReading,
    FalseClaim,
    EditedTests,
    ReadAnswer,
    ClockBackwards,
    TotalsDisagree,
    LooksMadeUp,
    ArtifactMissing,
    FlakyVerifier,
    Tampered,
};

/// What a finding rests on, and where to look: a step, a file of the trial, or both.
struct Evidence {
    QString text;
    std::optional<StepRef> step;
    QString file; ///< relative to the trial's folder

    bool operator==(const Evidence &) const = default;
};

/// A hint with its evidence, never a score. The first evidence is where a click leads.
struct Finding {
    FindingCode code = FindingCode::NoEdit;
    Severity severity = Severity::Warning;
    QString message; ///< one sentence in English, with the numbers
    std::vector<Evidence> evidence;

    bool operator==(const Finding &) const = default;
};

/// "not-logged-in", "loop", ...: stable, for JSON and filters.
QString toText(FindingCode code);

std::span<const FindingCode> allFindingCodes();

} // namespace quayside
