// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/quantitydifference.h"

#include "core/stats/difference.h"
#include "core/stats/mean.h"
#include "core/stats/median.h"

#include <algorithm>
#include <map>

namespace quayside {

namespace {

struct RunningMean {
    int n = 0;
    double mean = 0;

    void add(double value)
    {
        ++n;
        mean += (value - mean) / n;
    }
};

using KeyMeans = std::vector<std::pair<const QString *, RunningMean>>; ///< few keys: a list beats a map

KeyMeans meansByKey(const ArmCell &cell)
{
    KeyMeans means;
    for (const Attempt &attempt : cell.attempts) {
        for (const Reward &reward : attempt.trial->rewards) {
            auto known = std::ranges::find_if(means, [&](const auto &entry) { return *entry.first == reward.key; });
            if (known == means.end())
                known = means.insert(means.end(), {&reward.key, {}});
            known->second.add(reward.value);
        }
    }
    return means;
}

struct KeyPairs {
    std::vector<double> differences;
    std::vector<int> families; ///< of the differences, where tasks come in families
    bool areScores = true;     ///< as far as the means of the tasks show
    RunningMean baseline;
    RunningMean arm;

    void add(double baselineMean, double armMean)
    {
        differences.push_back(armMean - baselineMean);
        baseline.add(baselineMean);
        arm.add(armMean);
    }
};

std::map<QString, KeyPairs> pairsByKey(const ScoredTrials &scored, size_t arm)
{
    std::map<QString, KeyPairs> pairs;
    for (size_t i = 0; i < scored.rows.size(); ++i) {
        const TaskRow &row = scored.rows[i];
        if (row.isLeftOut)
            continue;
        const KeyMeans baseline = meansByKey(row.arms[0]);
        for (const auto &[key, mean] : meansByKey(row.arms[arm])) {
            const auto other = std::ranges::find_if(baseline, [&](const auto &entry) { return *entry.first == *key; });
            if (other == baseline.end())
                continue;
            KeyPairs &pair = pairs[*key];
            pair.add(other->second.mean, mean.mean);
            pair.areScores = pair.areScores && isScore({*key, other->second.mean}) && isScore({*key, mean.mean});
            if (!scored.families.empty())
                pair.families.push_back(scored.families[i]);
        }
    }
    return pairs;
}

} // namespace

std::optional<double> quantityOf(const Trial &trial, TrialQuantity quantity)
{
    switch (quantity) {
    case TrialQuantity::Cost: return trial.usage.cost ? std::optional(trial.usage.cost->value) : std::nullopt;
    case TrialQuantity::TokenCount: {
        const auto tokens = totalTokens(trial.usage);
        return tokens ? std::optional(static_cast<double>(tokens->value)) : std::nullopt;
    }
    case TrialQuantity::Elapsed: {
        const auto time = elapsed(trial);
        return time ? std::optional(static_cast<double>(time->value)) : std::nullopt;
    }
    }
    return std::nullopt;
}

std::optional<double> meanQuantity(const ArmCell &cell, TrialQuantity quantity)
{
    RunningMean mean;
    for (const Attempt &attempt : cell.attempts) {
        if (const auto value = quantityOf(*attempt.trial, quantity))
            mean.add(*value);
    }
    return mean.n == 0 ? std::nullopt : std::optional(mean.mean);
}

Estimate quantityDifference(const ScoredTrials &scored, size_t arm, TrialQuantity quantity)
{
    std::vector<double> differences;
    std::vector<int> families;
    for (size_t i = 0; i < scored.rows.size(); ++i) {
        const TaskRow &row = scored.rows[i];
        if (row.isLeftOut)
            continue;
        const auto a = meanQuantity(row.arms[arm], quantity);
        const auto b = meanQuantity(row.arms[0], quantity);
        if (!a || !b)
            continue;
        differences.push_back(*a - *b);
        if (!scored.families.empty())
            families.push_back(scored.families[i]);
    }
    return families.empty() ? medianEstimate(std::move(differences)) : clusteredMedian(differences, families);
}

std::vector<DimensionDifference> dimensionDifferences(const ScoredTrials &scored, size_t arm)
{
    std::vector<DimensionDifference> dimensions;
    for (auto &[key, pairs] : pairsByKey(scored, arm)) {
        const auto bounds = pairs.areScores ? std::optional(differencesOfShares) : std::nullopt;
        const TestedDifference tested = differenceOverTasks(pairs.differences, pairs.families, bounds);
        dimensions.push_back({.key = key,
                              .scale = pairs.areScores ? Scale::Share : Scale::Open,
                              .difference = tested.difference,
                              .baseline = pairs.baseline.mean,
                              .arm = pairs.arm.mean,
                              .p = tested.p,
                              .test = tested.test});
    }
    std::ranges::stable_partition(dimensions,
                                  [](const DimensionDifference &dimension) { return dimension.key == scoreKey; });
    return dimensions;
}

} // namespace quayside
