// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/models/artifactwording.h"

#include "views/models/words.h"

#include <climits>

namespace quayside {

QString sayGroup(ArtifactGroup group)
{
    switch (group) {
    case ArtifactGroup::Output: return tr("Artifacts");
    case ArtifactGroup::Input: return tr("Inputs (must stay as they were)");
    case ArtifactGroup::Agent: return tr("Agent's files");
    case ArtifactGroup::Verifier: return tr("Verifier's files");
    }
    return {};
}

QString sayState(ArtifactState state)
{
    switch (state) {
    case ArtifactState::NotCompared: return tr("nothing to compare with");
    case ArtifactState::Same: return tr("as expected");
    case ArtifactState::Differs: return tr("differs");
    case ArtifactState::Missing: return tr("missing");
    case ArtifactState::Extra: return tr("extra");
    case ArtifactState::Unchanged: return tr("starter, unchanged");
    case ArtifactState::NotCollected: return tr("not collected");
    case ArtifactState::Refused: return tr("link or device, not opened");
    }
    return {};
}

QString signOf(ArtifactState state)
{
    switch (state) {
    case ArtifactState::Same: return QStringLiteral("=");
    case ArtifactState::Differs: return QStringLiteral("≠");
    case ArtifactState::Missing: return QStringLiteral("−");
    case ArtifactState::Extra: return QStringLiteral("+");
    case ArtifactState::Unchanged: return QStringLiteral("○");
    case ArtifactState::NotCollected: return QStringLiteral("∅");
    case ArtifactState::Refused: return QStringLiteral("!");
    case ArtifactState::NotCompared: return QStringLiteral("·");
    }
    return {};
}

QString sayCount(const DifferenceCount &count)
{
    const int number = static_cast<int>(std::min<qint64>(count.count, INT_MAX));
    switch (count.unit) {
    case DifferenceUnit::Changes: return tr("%n change(s)", nullptr, number);
    case DifferenceUnit::Paths: return tr("%n path(s)", nullptr, number);
    case DifferenceUnit::Cells: return tr("%n cell(s)", nullptr, number);
    case DifferenceUnit::Rows: return tr("%n row(s)", nullptr, number);
    case DifferenceUnit::Tables: return tr("%n table(s)", nullptr, number);
    case DifferenceUnit::ByteCount: return tr("%n byte(s)", nullptr, number);
    }
    return {};
}

QString sayKind(ExpectationKind kind)
{
    switch (kind) {
    case ExpectationKind::Oracle: return tr("oracle");
    case ExpectationKind::Tests: return tr("tests");
    case ExpectationKind::Solution: return tr("solution");
    case ExpectationKind::Passed: return tr("a trial that passed");
    case ExpectationKind::Other: return tr("another trial");
    case ExpectationKind::Starter: return tr("starter");
    case ExpectationKind::Chosen: return tr("chosen file");
    }
    return {};
}

QString sayExpectation(const Expectation &expectation)
{
    const QString name = expectation.path.section(QLatin1Char('/'), -1);
    switch (expectation.kind) {
    case ExpectationKind::Oracle: return tr("the oracle's artifact (%1)").arg(expectation.trial);
    case ExpectationKind::Tests: return tr("the task's tests (%1)").arg(expectation.path);
    case ExpectationKind::Solution: return tr("the task's solution (%1)").arg(expectation.path);
    case ExpectationKind::Passed: return tr("%1 by %2, passed").arg(expectation.trial, expectation.agent);
    case ExpectationKind::Other: return tr("%1 by %2").arg(expectation.trial, expectation.agent);
    case ExpectationKind::Starter: return tr("the starter (%1)").arg(expectation.path);
    case ExpectationKind::Chosen: return tr("%1, chosen by hand").arg(name);
    }
    return {};
}

QString noteOf(const ReviewedArtifact &artifact)
{
    switch (artifact.state) {
    case ArtifactState::Same:
    case ArtifactState::NotCompared: return {};
    case ArtifactState::Differs: return artifact.count ? sayCount(*artifact.count) : sayState(artifact.state);
    case ArtifactState::NotCollected: return tr("not collected: %1").arg(artifact.file.manifestStatus);
    default: return sayState(artifact.state);
    }
}

QString sayReason(const Expectation &expectation)
{
    QString reason;
    switch (expectation.kind) {
    case ExpectationKind::Oracle:
        reason = tr("the oracle's trial %1 of the job %2 left this file").arg(expectation.trial, expectation.job);
        break;
    case ExpectationKind::Tests:
        reason = tr("no oracle's trial is open; the task's tests hold %1").arg(expectation.path);
        break;
    case ExpectationKind::Solution:
        reason = tr("no oracle's trial is open; the task's solution holds %1").arg(expectation.path);
        break;
    case ExpectationKind::Passed:
        reason = tr("no oracle's trial is open; %1 by %2 passed and left this file")
                     .arg(expectation.trial, expectation.agent);
        break;
    case ExpectationKind::Other:
        reason = tr("nothing better is open; %1 by %2 left this file too").arg(expectation.trial, expectation.agent);
        break;
    case ExpectationKind::Starter: reason = tr("the file that the agent was given: %1").arg(expectation.path); break;
    case ExpectationKind::Chosen: reason = expectation.path; break;
    }
    return expectation.isSameTaskVersion ? reason : reason + QStringLiteral("; ") + tr("another version of the task");
}

} // namespace quayside
