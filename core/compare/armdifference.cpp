// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/armdifference.h"

#include "core/compare/quantitydifference.h"
#include "core/stats/holm.h"
#include "core/stats/mean.h"
#include "core/stats/paired.h"
#include "core/stats/power.h"
#include "core/stats/unpaired.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace quayside {

namespace {

constexpr int fewestTasks = 5;

/// In an order of their own: it must not matter which job came first.
std::vector<double> countedScores(const ArmCell &cell)
{
    std::vector<double> scores;
    for (const Attempt &attempt : cell.attempts) {
        if (attempt.counted)
            scores.push_back(*attempt.counted);
    }
    std::ranges::sort(scores);
    return scores;
}

/// The tasks that an arm and the baseline both have, and their families where tasks come in families.
struct SharedTasks {
    std::vector<PairedTask> tasks;
    std::vector<int> families;
};

SharedTasks sharedTasks(const ScoredTrials &scored, size_t arm)
{
    SharedTasks shared;
    for (size_t i = 0; i < scored.rows.size(); ++i) {
        const ArmCell &a = scored.rows[i].arms[arm];
        const ArmCell &b = scored.rows[i].arms[0];
        if (!a.mean || !b.mean)
            continue;
        shared.tasks.push_back({.a = countedScores(a), .b = countedScores(b)});
        if (!scored.families.empty())
            shared.families.push_back(scored.families[i]);
    }
    return shared;
}

bool isPassOrFail(const std::vector<double> &scores)
{
    return scores.size() == 1 && (scores[0] == 0 || scores[0] == 1);
}

PairedCounts countPairs(const std::vector<PairedTask> &tasks)
{
    PairedCounts counts;
    for (const PairedTask &task : tasks) {
        const bool a = task.a[0] == 1;
        const bool b = task.b[0] == 1;
        counts.both += a && b;
        counts.onlyA += a && !b;
        counts.onlyB += !a && b;
        counts.neither += !a && !b;
    }
    return counts;
}

/// Mid-p McNemar with Newcombe's interval.
TestedDifference compareRates(const PairedCounts &counts)
{
    return {.difference = newcombePaired(counts),
            .p = mcNemarMidP(counts.onlyA, counts.onlyB),
            .test = TestMethod::McNemarMidP};
}

/// As rates where each task is one pass or fail and not all tasks agree between the arms; else as means over tasks.
TestedDifference comparePaired(const SharedTasks &shared, Scale scale)
{
    const bool areRates = scale == Scale::Share && shared.families.empty()
        && std::ranges::all_of(shared.tasks,
                               [](const PairedTask &task) { return isPassOrFail(task.a) && isPassOrFail(task.b); });
    if (!areRates)
        return pairedDifference(shared.tasks, shared.families, scale);
    const PairedCounts counts = countPairs(shared.tasks);
    const bool areTied = counts.onlyA + counts.onlyB == 0;
    return areTied ? pairedDifference(shared.tasks) : compareRates(counts);
}

/// The means of one of the two arms, over the tasks that their difference is about.
std::vector<double> taskMeans(const ScoredTrials &scored, const ArmDifference &result, size_t arm)
{
    std::vector<double> means;
    for (const TaskRow &row : scored.rows) {
        if (row.arms[arm].mean && (result.pairing == Pairing::Unpaired || gain(row, result.arm)))
            means.push_back(*row.arms[arm].mean);
    }
    return means;
}

void take(ArmDifference &result, const TestedDifference &tested)
{
    result.difference = tested.difference;
    result.degreesOfFreedom = tested.degreesOfFreedom;
    result.p = tested.p;
    result.test = tested.test;
}

void compare(ArmDifference &result, const ScoredTrials &scored)
{
    const SharedTasks shared = sharedTasks(scored, result.arm);
    if (shared.tasks.size() >= 2) {
        take(result, comparePaired(shared, scored.scale));
        if (!shared.families.empty())
            result.families = static_cast<int>(std::set(shared.families.begin(), shared.families.end()).size());
        return;
    }
    result.pairing = Pairing::Unpaired;
    take(result, welch(taskMeans(scored, result, result.arm), taskMeans(scored, result, 0)));
}

std::vector<std::uint32_t> &squareOf(ArmDifference &result, const TaskRow &row)
{
    const bool arm = row.arms[result.arm].passes();
    const bool baseline = row.arms[0].passes();
    if (arm)
        return baseline ? result.bothPass : result.onlyArm;
    return baseline ? result.onlyBaseline : result.neither;
}

void sortTasks(ArmDifference &result, const ScoredTrials &scored)
{
    for (std::uint32_t i = 0; i < scored.rows.size(); ++i) {
        const auto change = gain(scored.rows[i], result.arm);
        if (!change)
            continue;
        if (scored.scale == Scale::Share)
            squareOf(result, scored.rows[i]).push_back(i);
        if (*change == 0)
            ++result.ties;
        else
            (*change > 0 ? result.improved : result.regressed).push_back(i);
    }
    const auto size = [&](std::uint32_t i) { return -std::abs(*gain(scored.rows[i], result.arm)); };
    std::ranges::stable_sort(result.improved, {}, size);
    std::ranges::stable_sort(result.regressed, {}, size);
}

/// One quantity has one interval: the compared key's dimension says what the answer says.
void answerFirst(ArmDifference &result, const ScoredTrials &scored)
{
    std::erase_if(result.dimensions,
                  [&](const DimensionDifference &dimension) { return dimension.key == scored.metric; });
    if (scored.metric.isEmpty() || result.difference.n == 0)
        return;
    result.dimensions.insert(result.dimensions.begin(),
                             {.key = scored.metric,
                              .scale = scored.scale,
                              .difference = result.difference,
                              .baseline = mean(taskMeans(scored, result, 0)),
                              .arm = mean(taskMeans(scored, result, result.arm)),
                              .p = result.p,
                              .test = result.test});
}

Verdict verdictOf(const ArmDifference &difference, double margin)
{
    if (difference.difference.n == 0)
        return Verdict::NothingToCompare;
    if (std::min(difference.difference.n, difference.families.value_or(fewestTasks)) < fewestTasks)
        return Verdict::TooFewTasks;
    if (!difference.adjustedP)
        return Verdict::NotShown;
    const double p = *difference.adjustedP;
    const double value = difference.difference.value;
    const Interval interval = difference.difference.interval.value_or(Interval{.low = value, .high = value});
    if (p < 0.05 && interval.low > 0)
        return p < 0.01 ? Verdict::Better : Verdict::ProbablyBetter;
    if (p < 0.05 && interval.high < 0)
        return p < 0.01 ? Verdict::Worse : Verdict::ProbablyWorse;
    const bool isSmall = difference.scale == Scale::Share && difference.difference.interval && interval.low > -margin
        && interval.high < margin;
    return isSmall ? Verdict::Same : Verdict::NotShown;
}

void detect(ArmDifference &difference, int comparisons)
{
    const double error = difference.difference.standardError;
    if (!hasSpread(error) || difference.degreesOfFreedom < 1)
        return;
    constexpr double power = 0.8;
    const double smallest =
        smallestDetectable(error, difference.degreesOfFreedom, power, 1 - 0.05 / std::max(1, comparisons));
    const bool isDenied = !isShown(difference.verdict) && std::abs(difference.difference.value) >= smallest;
    difference.detectsNothing = difference.scale == Scale::Share && smallest > differencesOfShares.high;
    if (!isDenied && !difference.detectsNothing)
        difference.smallestDetectable = smallest;
}

} // namespace

bool isShown(Verdict verdict)
{
    return verdict == Verdict::Better || verdict == Verdict::ProbablyBetter || verdict == Verdict::Worse
        || verdict == Verdict::ProbablyWorse;
}

std::optional<double> gain(const TaskRow &row, size_t arm)
{
    if (!row.arms[arm].mean || !row.arms[0].mean)
        return std::nullopt;
    return *row.arms[arm].mean - *row.arms[0].mean;
}

ArmDifference differenceOf(const ScoredTrials &scored, size_t arm)
{
    ArmDifference result{.arm = arm, .metric = scored.metric, .scale = scored.scale};
    compare(result, scored);
    sortTasks(result, scored);
    result.dimensions = dimensionDifferences(scored, arm);
    answerFirst(result, scored);
    result.cost = quantityDifference(scored, arm, TrialQuantity::Cost);
    result.tokens = quantityDifference(scored, arm, TrialQuantity::TokenCount);
    result.elapsed = quantityDifference(scored, arm, TrialQuantity::Elapsed);
    return result;
}

void judge(std::vector<ArmDifference> &differences, double margin)
{
    std::vector<double> p;
    for (const ArmDifference &difference : differences) {
        if (difference.p)
            p.push_back(*difference.p);
    }
    const auto adjusted = holm(p);
    auto next = adjusted.begin();
    for (ArmDifference &difference : differences) {
        if (difference.p)
            difference.adjustedP = *next++;
        difference.verdict = verdictOf(difference, margin);
        detect(difference, static_cast<int>(p.size()));
    }
}

} // namespace quayside
