// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/rules.h"

#include <set>

namespace quayside {

namespace {

constexpr std::int64_t second = 1'000'000; ///< microseconds, as Instant counts
/// Steps are stamped by several writers; less than this is no clock that goes backwards.
constexpr std::int64_t leastBackwards = 1 * second;
constexpr size_t leastSteps = 6;

std::vector<std::int64_t> gapsOf(const TrialFacts &facts)
{
    std::vector<std::int64_t> gaps;
    const StepFacts *previous = nullptr;
    for (const StepFacts &step : facts.steps) {
        if (!step.time)
            continue;
        if (previous && previous->time->clock == step.time->clock)
            gaps.push_back(step.time->microseconds - previous->time->microseconds);
        previous = &step;
    }
    return gaps;
}

bool areAllEqual(const std::vector<std::int64_t> &numbers)
{
    return std::ranges::adjacent_find(numbers, std::not_equal_to()) == numbers.end();
}

bool areWholeSeconds(const TrialFacts &facts)
{
    return std::ranges::all_of(
        facts.steps, [](const StepFacts &step) { return !step.time || step.time->microseconds % second == 0; });
}

std::vector<std::int64_t> outputTokens(const TrialFacts &facts)
{
    std::vector<std::int64_t> tokens;
    for (const StepFacts &step : facts.steps) {
        if (step.usage.output && step.usage.output->value > 0)
            tokens.push_back(step.usage.output->value);
    }
    return tokens;
}

bool areRound(const std::vector<std::int64_t> &numbers)
{
    return std::ranges::all_of(numbers, [](std::int64_t number) { return number % 10 == 0; });
}

/// Minutes outside the trial's own time, on the same clock.
bool isOutsideTrial(const TrialFacts &facts)
{
    constexpr std::int64_t slack = 10 * 60 * second;
    const auto &span = facts.trial->span;
    if (!span.start || !span.end || facts.steps.empty())
        return false;
    return std::ranges::any_of(facts.steps, [&](const StepFacts &step) {
        return step.time && step.time->clock == span.start->clock && step.time->clock == span.end->clock
            && (step.time->microseconds < span.start->microseconds - slack
                || step.time->microseconds > span.end->microseconds + slack);
    });
}

QString nameOf(Figure figure)
{
    switch (figure) {
    case Figure::Input: return QStringLiteral("input tokens");
    case Figure::Cache: return QStringLiteral("cache tokens");
    case Figure::Output: return QStringLiteral("output tokens");
    case Figure::Cost: return QStringLiteral("cost");
    case Figure::Steps: return QStringLiteral("steps");
    }
    return {};
}

QString saying(const Disagreement &disagreement)
{
    const QString who = disagreement.claim == Claim::Trial ? QStringLiteral("the trial's result")
                                                           : QStringLiteral("the trajectory's final metrics");
    const QString where = disagreement.against == Against::FinalMetrics
        ? QStringLiteral("the trajectory's final metrics")
        : QStringLiteral("the steps");
    return QStringLiteral("%1: %2 in %3, %4 in %5")
        .arg(nameOf(disagreement.figure))
        .arg(disagreement.claimed, 0, 'g', 12)
        .arg(who)
        .arg(disagreement.counted, 0, 'g', 12)
        .arg(where);
}

QString saying(const Tampering &tampering)
{
    switch (tampering.kind) {
    case TamperingKind::Planted: return QStringLiteral("planted ") + tampering.path;
    case TamperingKind::Broken: return QStringLiteral("replaced or closed ") + tampering.path;
    case TamperingKind::EndedAll: return QStringLiteral("ended the environment itself");
    }
    return {};
}

std::optional<Finding> phaseBackwards(const TrialFacts &facts)
{
    for (const Phase &phase : phasesOf(*facts.trial)) {
        const auto time = duration(phase.span);
        if (time && time->value < 0) {
            return Finding{
                FindingCode::ClockBackwards,
                Severity::Warning,
                QStringLiteral("the phase %1 ends %2 ms before it starts").arg(toText(phase.kind)).arg(-time->value),
                {{toText(phase.kind), {}, fileOf(*facts.detail, FileRole::Result)}}};
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<Finding> findClockBackwards(const TrialFacts &facts)
{
    std::vector<Finding> findings;
    if (auto finding = phaseBackwards(facts))
        findings.push_back(*finding);
    const StepFacts *previous = nullptr;
    for (const StepFacts &step : facts.steps) {
        const bool isComparable = previous && step.time && previous->time->clock == step.time->clock;
        if (isComparable && previous->time->microseconds - step.time->microseconds > leastBackwards) {
            const auto back = (previous->time->microseconds - step.time->microseconds) / 1000;
            findings.push_back({FindingCode::ClockBackwards,
                                Severity::Warning,
                                QStringLiteral("a step is %1 ms earlier than the one before it").arg(back),
                                {{QStringLiteral("the step that is too early"), step.ref, {}}}});
            break;
        }
        previous = step.time ? &step : previous;
    }
    return findings;
}

std::vector<Finding> findTotalsDisagree(const TrialFacts &facts)
{
    if (facts.disagreements.empty())
        return {};
    Finding finding{FindingCode::TotalsDisagree, Severity::Info, saying(facts.disagreements.front()), {}};
    if (facts.disagreements.size() > 1)
        finding.message += QStringLiteral(" (and %1 more)").arg(facts.disagreements.size() - 1);
    for (const Disagreement &disagreement : facts.disagreements)
        finding.evidence.push_back({saying(disagreement), {}, {}});
    return {finding};
}

std::vector<Finding> findMadeUp(const TrialFacts &facts)
{
    if (facts.steps.size() < leastSteps)
        return {};
    std::vector<Evidence> signs;
    const StepRef first = facts.steps.front().ref;
    const auto gaps = gapsOf(facts);
    const auto tokens = outputTokens(facts);
    if (gaps.size() >= leastSteps - 1 && areAllEqual(gaps) && gaps.front() > 0)
        signs.push_back({QStringLiteral("every step comes exactly %1 ms after the one before").arg(gaps.front() / 1000),
                         first,
                         {}});
    else if (gaps.size() >= leastSteps - 1 && areWholeSeconds(facts) && std::set(gaps.begin(), gaps.end()).size() <= 3)
        signs.push_back(
            {QStringLiteral("the steps come at whole seconds in at most three different intervals"), first, {}});
    if (tokens.size() >= leastSteps && areRound(tokens))
        signs.push_back({QStringLiteral("all token counts are multiples of ten"), first, {}});
    if (tokens.size() >= leastSteps && areAllEqual(tokens))
        signs.push_back({QStringLiteral("every step reports the same number of tokens"), first, {}});
    if (isOutsideTrial(facts))
        signs.push_back({QStringLiteral("steps lie more than ten minutes outside the trial's own time"), first, {}});
    if (signs.size() < 2)
        return {};
    return {{FindingCode::LooksMadeUp, Severity::Warning,
             QStringLiteral("the trajectory looks made up: %1").arg(signs.front().text), std::move(signs)}};
}

std::vector<Finding> findTampering(const TrialFacts &facts)
{
    const std::vector<TamperingNote> &notes = facts.detail->tampering;
    if (notes.empty())
        return {};
    Finding finding{FindingCode::Tampered, Severity::Error, {}, {}};
    for (const TamperingNote &note : notes) {
        const QString where = note.step.isEmpty() ? QString() : QStringLiteral(" (step %1)").arg(note.step);
        finding.evidence.push_back({saying(note.tampering) + where, {}, facts.detail->tamperingFile});
    }
    finding.message =
        QStringLiteral("the agent tampered with its environment: it %1").arg(finding.evidence.front().text);
    if (notes.size() > 1)
        finding.message += QStringLiteral(" (and %1 more)").arg(notes.size() - 1);
    return {finding};
}

std::vector<Finding> findArtifactMissing(const TrialFacts &facts)
{
    std::vector<Finding> findings;
    if (facts.trial->agent.name == QLatin1String("nop"))
        return findings;
    for (const ReviewedArtifact &artifact : facts.artifacts) {
        const ArtifactFile &file = artifact.file;
        const bool wasEmptyFolder = file.manifestStatus == QLatin1String("empty");
        if (file.isPresent || file.manifestStatus.isEmpty() || wasEmptyFolder)
            continue;
        const bool wasSkipped = file.manifestStatus == QLatin1String("skipped");
        findings.push_back(
            {FindingCode::ArtifactMissing,
             wasSkipped ? Severity::Info : Severity::Warning,
             QStringLiteral("%1 is declared as an artifact and is not there (%2)").arg(file.shown, file.manifestStatus),
             {{file.source, {}, fileOf(*facts.detail, FileRole::Manifest)}}});
    }
    return findings;
}

} // namespace quayside
