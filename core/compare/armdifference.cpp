// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/armdifference.h"

#include "core/compare/quantitydifference.h"
#include "core/stats/draws.h"
#include "core/stats/holm.h"
#include "core/stats/mean.h"
#include "core/stats/power.h"
#include "core/stats/unpaired.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <utility>

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

/// Gives each task the number of its family.
class Families
{
public:
    explicit Families(const QString &pattern) : m_pattern(pattern) {}

    std::optional<int> of(const TaskName &task)
    {
        if (m_pattern.pattern().isEmpty())
            return std::nullopt;
        const auto match = m_pattern.match(task.value);
        if (!match.hasMatch())
            return std::nullopt;
        const QString family = match.captured(match.lastCapturedIndex() > 0 ? 1 : 0);
        return m_numbers.try_emplace(family, static_cast<int>(m_numbers.size())).first->second;
    }

private:
    QRegularExpression m_pattern;
    std::map<QString, int> m_numbers;
};

/// Two arms in the order of their names, so that their figures are the same whichever of them is the baseline.
struct NamedPair {
    NamedPair(const ScoredTrials &scored, size_t arm) : first(arm), second(0)
    {
        if (scored.arms[second] < scored.arms[first])
            std::swap(first, second);
        name = scored.arms[first].toUtf8() + '\n' + scored.arms[second].toUtf8();
    }

    size_t first = 0;
    size_t second = 0;
    QByteArray name;
};

std::vector<PairedTask> sharedTasks(const ScoredTrials &scored, const NamedPair &pair, Families families)
{
    std::vector<PairedTask> tasks;
    for (const TaskRow &row : scored.rows) {
        const ArmCell &a = row.arms[pair.first];
        const ArmCell &b = row.arms[pair.second];
        if (a.mean && b.mean)
            tasks.push_back({.a = countedScores(a), .b = countedScores(b), .cluster = families.of(row.task)});
    }
    return tasks;
}

/// A minus B as B minus A.
Estimate turned(Estimate estimate)
{
    estimate.value = 0 - estimate.value;
    if (estimate.interval)
        estimate.interval = Interval{.low = 0 - estimate.interval->high, .high = 0 - estimate.interval->low};
    return estimate;
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

/// One pass or fail a task: mid-p McNemar with Newcombe's interval; else the bootstrap.
void comparePaired(ArmDifference &result, const std::vector<PairedTask> &tasks, const NamedPair &pair)
{
    Resampling resampling = result.resampling;
    resampling.seed = seedOfName(resampling.seed, {pair.name.constData(), static_cast<size_t>(pair.name.size())});
    const bool binary = std::ranges::all_of(
        tasks, [](const PairedTask &task) { return isPassOrFail(task.a) && isPassOrFail(task.b) && !task.cluster; });
    if (binary) {
        const PairedCounts counts = countPairs(tasks);
        result.difference = newcombePaired(counts, resampling.confidence);
        result.p = mcNemarMidP(counts.onlyA, counts.onlyB);
        result.test = TestMethod::McNemarMidP;
    } else {
        const BootstrapResult drawn = pairedBootstrap(tasks, resampling);
        result.difference = drawn.difference;
        result.p = drawn.p;
        result.test = drawn.test;
    }
    if (pair.first != result.arm)
        result.difference = turned(result.difference);
    const auto differences = taskDifferences(tasks);
    result.smallestDetectable =
        quayside::smallestDetectable(sampleDeviation(differences), static_cast<int>(tasks.size()));
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

void compareUnpaired(ArmDifference &result, const ScoredTrials &scored, double confidence)
{
    result.pairing = Pairing::Unpaired;
    const WelchResult welched = welch(taskMeans(scored, result, result.arm), taskMeans(scored, result, 0), confidence);
    result.difference = welched.difference;
    result.p = welched.p;
    result.test = welched.p ? TestMethod::Welch : TestMethod::None;
    result.smallestDetectable = 2.801585 * welched.difference.standardError;
}

void sortTasks(ArmDifference &result, const ScoredTrials &scored)
{
    for (std::uint32_t i = 0; i < scored.rows.size(); ++i) {
        const auto change = gain(scored.rows[i], result.arm);
        if (!change)
            continue;
        const bool arm = scored.rows[i].arms[result.arm].passes();
        const bool baseline = scored.rows[i].arms[0].passes();
        auto &square = arm && baseline ? result.bothPass
            : arm                      ? result.onlyArm
            : baseline                 ? result.onlyBaseline
                                       : result.neither;
        square.push_back(i);
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
    if (difference.difference.n < fewestTasks)
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
    const bool isSmall = difference.difference.interval && interval.low > -margin && interval.high < margin;
    return isSmall ? Verdict::Same : Verdict::NotShown;
}

} // namespace

std::optional<double> gain(const TaskRow &row, size_t arm)
{
    if (!row.arms[arm].mean || !row.arms[0].mean)
        return std::nullopt;
    return *row.arms[arm].mean - *row.arms[0].mean;
}

ArmDifference differenceOf(const ScoredTrials &scored, size_t arm, const DifferenceOptions &options)
{
    ArmDifference result{.arm = arm, .resampling = options.resampling};
    const NamedPair pair(scored, arm);
    const auto tasks = sharedTasks(scored, pair, Families(options.familyPattern));
    if (tasks.size() >= 2)
        comparePaired(result, tasks, pair);
    else
        compareUnpaired(result, scored, options.resampling.confidence);
    sortTasks(result, scored);
    result.dimensions = dimensionDifferences(scored, arm, options.resampling.confidence);
    answerFirst(result, scored);
    result.cost = quantityDifference(scored, arm, TrialQuantity::Cost, options.resampling.confidence);
    result.tokens = quantityDifference(scored, arm, TrialQuantity::TokenCount, options.resampling.confidence);
    result.elapsed = quantityDifference(scored, arm, TrialQuantity::Elapsed, options.resampling.confidence);
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
    }
}

} // namespace quayside
