// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/finding.h"

#include <array>

namespace quayside {

namespace {

constexpr std::array codes{FindingCode::NotLoggedIn,    FindingCode::InstallFailed,    FindingCode::SetupTimedOut,
                           FindingCode::NeverStarted,   FindingCode::TimedOut,         FindingCode::BudgetSpent,
                           FindingCode::StoppedMidway,  FindingCode::UnchangedStarter, FindingCode::NoEdit,
                           FindingCode::Loop,           FindingCode::ReReading,        FindingCode::FalseClaim,
                           FindingCode::EditedTests,    FindingCode::ReadAnswer,       FindingCode::ClockBackwards,
                           FindingCode::TotalsDisagree, FindingCode::LooksMadeUp,      FindingCode::ArtifactMissing,
                           FindingCode::FlakyVerifier,  FindingCode::Tampered};

} // namespace

QString toText(FindingCode code)
{
    switch (code) {
    case FindingCode::NotLoggedIn: return QStringLiteral("not-logged-in");
    case FindingCode::InstallFailed: return QStringLiteral("install-failed");
    case FindingCode::SetupTimedOut: return QStringLiteral("setup-timed-out");
    case FindingCode::NeverStarted: return QStringLiteral("never-started");
    case FindingCode::TimedOut: return QStringLiteral("timed-out");
    case FindingCode::BudgetSpent: return QStringLiteral("budget-spent");
    case FindingCode::StoppedMidway: return QStringLiteral("stopped-midway");
    case FindingCode::UnchangedStarter: return QStringLiteral("unchanged-starter");
    case FindingCode::NoEdit: return QStringLiteral("no-edit");
    case FindingCode::Loop: return QStringLiteral("loop");
    case FindingCode::ReReading: return QStringLiteral("re-reading");
    case FindingCode::FalseClaim: return QStringLiteral("false-claim");
    case FindingCode::EditedTests: return QStringLiteral("edited-tests");
    case FindingCode::ReadAnswer: return QStringLiteral("read-answer");
    case FindingCode::ClockBackwards: return QStringLiteral("clock-backwards");
    case FindingCode::TotalsDisagree: return QStringLiteral("totals-disagree");
    case FindingCode::LooksMadeUp: return QStringLiteral("looks-made-up");
    case FindingCode::ArtifactMissing: return QStringLiteral("artifact-missing");
    case FindingCode::FlakyVerifier: return QStringLiteral("flaky-verifier");
    case FindingCode::Tampered: return QStringLiteral("tampered");
    }
    return {};
}

std::span<const FindingCode> allFindingCodes()
{
    return codes;
}

} // namespace quayside
