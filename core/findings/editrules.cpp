// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/rules.h"

#include "core/actions/shellscript.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace quayside {

namespace {

/// Programs that look and do not touch.
bool onlyLooks(const QString &command)
{
    static constexpr std::array programs{
        QLatin1String("ls"),       QLatin1String("cat"),      QLatin1String("head"),      QLatin1String("tail"),
        QLatin1String("grep"),     QLatin1String("rg"),       QLatin1String("find"),      QLatin1String("pwd"),
        QLatin1String("echo"),     QLatin1String("printf"),   QLatin1String("which"),     QLatin1String("file"),
        QLatin1String("stat"),     QLatin1String("wc"),       QLatin1String("diff"),      QLatin1String("tree"),
        QLatin1String("env"),      QLatin1String("uname"),    QLatin1String("whoami"),    QLatin1String("id"),
        QLatin1String("date"),     QLatin1String("df"),       QLatin1String("du"),        QLatin1String("ps"),
        QLatin1String("sort"),     QLatin1String("uniq"),     QLatin1String("cut"),       QLatin1String("tr"),
        QLatin1String("awk"),      QLatin1String("jq"),       QLatin1String("strings"),   QLatin1String("xxd"),
        QLatin1String("od"),       QLatin1String("hexdump"),  QLatin1String("type"),      QLatin1String("command"),
        QLatin1String("true"),     QLatin1String("test"),     QLatin1String("["),         QLatin1String("sleep"),
        QLatin1String("nproc"),    QLatin1String("free"),     QLatin1String("sha256sum"), QLatin1String("md5sum"),
        QLatin1String("readlink"), QLatin1String("realpath"), QLatin1String("basename")};
    const QStringList words = command.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString program = words.value(0).section(QLatin1Char('/'), -1);
    if (std::ranges::find(programs, program) != programs.end())
        return true;
    const QString verb = words.value(1);
    static constexpr std::array looking{QLatin1String("status"), QLatin1String("log"), QLatin1String("diff"),
                                        QLatin1String("show"), QLatin1String("branch")};
    return (program == QLatin1String("git") && std::ranges::find(looking, verb) != looking.end())
        || verb == QLatin1String("--version");
}

struct EditTally {
    int attempts = 0; ///< writes with a tool that failed
    int lookingCalls = 0;
    bool mayHaveChanged = false;
    std::optional<StepRef> firstFailed;
};

void tally(EditTally &tally, const StepFacts &step, const CallFacts &call)
{
    bool looksOnly = true;
    for (const Action &action : call.actions) {
        const bool writes = isWriting(action.kind);
        const bool failed = writes && action.means == Means::Tool && call.hasFailed;
        if (failed) {
            ++tally.attempts;
            tally.firstFailed = tally.firstFailed.value_or(step.ref);
        }
        const bool mayChange = (writes && !failed) || (action.kind == ActionKind::Run && !onlyLooks(action.command));
        tally.mayHaveChanged |= mayChange;
        looksOnly &= !mayChange;
    }
    tally.lookingCalls += looksOnly;
}

EditTally tallyOf(const TrialFacts &facts)
{
    EditTally result;
    for (const StepFacts &step : facts.steps) {
        for (const CallFacts &call : step.calls)
            tally(result, step, call);
    }
    return result;
}

/// As a reading tool shows it, numbered lines and all, back to the text of the file.
QString withoutNumbers(const QString &shown)
{
    static const QRegularExpression number(QStringLiteral("^ *[0-9]+(\\t|→|\\| ?|: ?)"),
                                           QRegularExpression::MultilineOption);
    return QString(shown).remove(number).trimmed();
}

/// What the agent saw when it read the file for the first time, before it wrote to it.
const CallFacts *firstRead(const TrialFacts &facts, const QString &source, StepRef &where)
{
    for (const StepFacts &step : facts.steps) {
        for (const CallFacts &call : step.calls) {
            for (const Action &action : call.actions) {
                if (!isSamePlace(action.path, source))
                    continue;
                where = step.ref;
                return action.kind == ActionKind::Read && call.actions.size() == 1 && !call.result.isEmpty() ? &call
                                                                                                             : nullptr;
            }
        }
    }
    return nullptr;
}

std::optional<Finding> unchanged(const TrialFacts &facts, const ReviewedArtifact &artifact)
{
    const ArtifactFile &file = artifact.file;
    if (file.group != ArtifactGroup::Output || !file.isPresent)
        return std::nullopt;
    Finding finding{FindingCode::UnchangedStarter,
                    Severity::Warning,
                    QStringLiteral("%1 is still the file that the agent was given").arg(file.shown),
                    {}};
    if (artifact.state == ArtifactState::Unchanged) {
        const Expectation *starter = starterAmong(artifact.candidates);
        finding.evidence.push_back(
            {QStringLiteral("equal to the task's %1").arg(starter ? starter->path : QString()), {}, file.path});
        return finding;
    }
    const auto text = facts.artifactTexts.find(file.path);
    StepRef where;
    const CallFacts *read = text == facts.artifactTexts.end() ? nullptr : firstRead(facts, file.source, where);
    if (!read || text->second.trimmed().isEmpty())
        return std::nullopt;
    if (text->second.trimmed() != read->result.trimmed() && text->second.trimmed() != withoutNumbers(read->result))
        return std::nullopt;
    finding.evidence.push_back({QStringLiteral("equal to what the agent read first"), where, file.path});
    return finding;
}

/// All that was collected is as the agent found it, whatever its commands may have done.
bool leftAllUnchanged(const TrialFacts &facts)
{
    const auto isOutput = [](const ReviewedArtifact &artifact) {
        return artifact.file.group == ArtifactGroup::Output && artifact.file.isPresent;
    };
    return std::ranges::any_of(facts.artifacts, isOutput)
        && std::ranges::all_of(facts.artifacts, [&](const ReviewedArtifact &artifact) {
               return !isOutput(artifact) || unchanged(facts, artifact);
           });
}

} // namespace

std::vector<Finding> findUnchangedStarter(const TrialFacts &facts)
{
    std::vector<Finding> findings;
    if (isReferenceAgent(*facts.trial) || outcomeOf(*facts.trial) == Outcome::Passed)
        return findings;
    for (const ReviewedArtifact &artifact : facts.artifacts) {
        if (auto finding = unchanged(facts, artifact))
            findings.push_back(std::move(*finding));
    }
    return findings;
}

std::vector<Finding> findNoEdit(const TrialFacts &facts)
{
    const bool isOver = facts.trial->state == TrialState::Finished && outcomeOf(*facts.trial) != Outcome::Passed;
    if (!isOver || !facts.hasTrajectory || isReferenceAgent(*facts.trial))
        return {};
    const EditTally found = tallyOf(facts);
    if (found.mayHaveChanged && (found.attempts == 0 || !leftAllUnchanged(facts)))
        return {};
    const QString calls = found.lookingCalls == 0 ? QStringLiteral("it made no call")
        : found.lookingCalls == 1                 ? QStringLiteral("its one call only looked")
                                                  : QStringLiteral("its %1 calls only looked").arg(found.lookingCalls);
    const auto last = facts.steps.empty() ? std::nullopt : std::optional(facts.steps.back().ref);
    if (found.attempts > 0) {
        return {{FindingCode::NoEdit,
                 Severity::Warning,
                 QStringLiteral("the agent ended without a successful edit; %1 failed").arg(found.attempts),
                 {{QStringLiteral("the first edit that failed"), found.firstFailed, {}}}}};
    }
    return {{FindingCode::NoEdit,
             Severity::Warning,
             QStringLiteral("the agent ended without changing anything; ") + calls,
             {{QStringLiteral("the last step"), last, {}}}}};
}

} // namespace quayside
