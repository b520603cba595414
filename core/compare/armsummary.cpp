// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/armsummary.h"

#include "core/stats/median.h"
#include "core/stats/rate.h"

#include <algorithm>

namespace quayside {

namespace {

struct Samples {
    std::vector<double> cost;
    std::vector<double> tokens;
    std::vector<double> input;
    std::vector<double> cache;
    std::vector<double> output;
    std::vector<double> elapsed;
};

void addReported(std::vector<double> &samples, const std::optional<Tokens> &tokens)
{
    if (tokens)
        samples.push_back(static_cast<double>(tokens->value));
}

void addTrial(ArmSummary &summary, Samples &samples, const Attempt &attempt)
{
    const Trial &trial = *attempt.trial;
    const bool errored = trial.exception || trial.state == TrialState::Unreadable;
    ++summary.trials;
    summary.scored += attempt.score.has_value();
    summary.unscored += !attempt.score;
    summary.errored += errored;
    summary.infra += errored && trial.rewards.empty();
    summary.running += attempt.outcome == Outcome::Running;
    summary.total = summary.total + trial.usage;
    if (trial.usage.cost)
        samples.cost.push_back(trial.usage.cost->value);
    addReported(samples.tokens, totalTokens(trial.usage));
    addReported(samples.input, trial.usage.input);
    addReported(samples.cache, trial.usage.cache);
    addReported(samples.output, trial.usage.output);
    if (const auto time = elapsed(trial))
        samples.elapsed.push_back(static_cast<double>(time->value));
}

void addCell(ArmSummary &summary, std::vector<std::vector<double>> &scores, const ArmCell &cell)
{
    if (!cell.mean)
        return;
    summary.leastAttempts = summary.tasksCounted == 0 ? cell.counted : std::min(summary.leastAttempts, cell.counted);
    summary.mostAttempts = std::max(summary.mostAttempts, cell.counted);
    ++summary.tasksCounted;
    scores.emplace_back();
    for (const Attempt &attempt : cell.attempts) {
        if (attempt.counted)
            scores.back().push_back(*attempt.counted);
    }
}

} // namespace

ArmSummary summariseArm(const ScoredTrials &scored, size_t arm, double confidence)
{
    ArmSummary summary{.name = scored.arms[arm]};
    Samples samples;
    std::vector<std::vector<double>> scores;
    for (const TaskRow &row : scored.rows) {
        const ArmCell &cell = row.arms[arm];
        summary.tasks += !cell.attempts.empty();
        for (const Attempt &attempt : cell.attempts)
            addTrial(summary, samples, attempt);
        addCell(summary, scores, cell);
    }
    summary.score = estimateScore(scores, confidence);
    summary.cost = medianEstimate(std::move(samples.cost), confidence);
    summary.tokens = medianEstimate(std::move(samples.tokens), confidence);
    summary.input = medianEstimate(std::move(samples.input), confidence);
    summary.cache = medianEstimate(std::move(samples.cache), confidence);
    summary.output = medianEstimate(std::move(samples.output), confidence);
    summary.elapsed = medianEstimate(std::move(samples.elapsed), confidence);
    if (summary.trials > 0)
        summary.infraRate = {.n = summary.trials,
                             .value = static_cast<double>(summary.infra) / summary.trials,
                             .interval = wilson(summary.infra, summary.trials, confidence),
                             .method = IntervalMethod::Wilson};
    return summary;
}

std::vector<PassPoint> passCurveOf(const ScoredTrials &scored, size_t arm, const Resampling &resampling)
{
    std::vector<AttemptCount> counts;
    for (const TaskRow &row : scored.rows) {
        if (row.arms[arm].counted > 0)
            counts.push_back({.attempts = row.arms[arm].counted, .passes = row.arms[arm].passed});
    }
    return passCurve(counts, resampling);
}

} // namespace quayside
