// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/armsummary.h"

#include "core/stats/median.h"

#include <algorithm>
#include <utility>

namespace quayside {

namespace {

/// What the attempts of each task report, task by task; a task of which nothing is reported has no entry.
class TaskSamples
{
public:
    void begin(std::optional<int> family)
    {
        m_family = family;
        m_isNew = true;
    }
    void add(double value)
    {
        if (std::exchange(m_isNew, false)) {
            m_tasks.emplace_back();
            if (m_family)
                m_families.push_back(*m_family);
        }
        m_tasks.back().push_back(value);
    }
    ScoreEstimate score(Scale scale = Scale::Share) const { return estimateScore(m_tasks, m_families, scale); }
    Estimate median() const { return medianOverTasks(m_tasks, m_families); }

private:
    std::vector<std::vector<double>> m_tasks;
    std::vector<int> m_families; ///< of the tasks, where they come in families
    std::optional<int> m_family;
    bool m_isNew = true;
};

struct Samples {
    TaskSamples score;
    TaskSamples infra;
    TaskSamples cost;
    TaskSamples tokens;
    TaskSamples input;
    TaskSamples cache;
    TaskSamples output;
    TaskSamples elapsed;

    void beginTask(std::optional<int> family)
    {
        for (TaskSamples *samples : {&score, &infra, &cost, &tokens, &input, &cache, &output, &elapsed})
            samples->begin(family);
    }
};

void addReported(TaskSamples &samples, const std::optional<Tokens> &tokens)
{
    if (tokens)
        samples.add(static_cast<double>(tokens->value));
}

void addTrial(ArmSummary &summary, Samples &samples, const Attempt &attempt)
{
    const Trial &trial = *attempt.trial;
    summary.trials.add(trial, attempt.outcome);
    summary.priced += trial.usage.cost.has_value();
    summary.total = summary.total + trial.usage;
    samples.infra.add(isLost(trial) ? 1 : 0);
    if (attempt.counted)
        samples.score.add(*attempt.counted);
    if (trial.usage.cost)
        samples.cost.add(trial.usage.cost->value);
    addReported(samples.tokens, totalTokens(trial.usage));
    addReported(samples.input, trial.usage.input);
    addReported(samples.cache, trial.usage.cache);
    addReported(samples.output, trial.usage.output);
    if (const auto time = elapsed(trial))
        samples.elapsed.add(static_cast<double>(time->value));
}

void addCell(ArmSummary &summary, const ArmCell &cell)
{
    summary.tasks += !cell.attempts.empty();
    if (!cell.mean)
        return;
    summary.leastAttempts = summary.tasksCounted == 0 ? cell.counted : std::min(summary.leastAttempts, cell.counted);
    summary.mostAttempts = std::max(summary.mostAttempts, cell.counted);
    ++summary.tasksCounted;
}

} // namespace

ArmSummary summariseArm(const ScoredTrials &scored, size_t arm)
{
    ArmSummary summary{.name = scored.arms[arm]};
    Samples samples;
    for (size_t i = 0; i < scored.rows.size(); ++i) {
        const ArmCell &cell = scored.rows[i].arms[arm];
        samples.beginTask(scored.families.empty() ? std::nullopt : std::optional(scored.families[i]));
        for (const Attempt &attempt : cell.attempts)
            addTrial(summary, samples, attempt);
        addCell(summary, cell);
    }
    summary.score = samples.score.score(scored.scale);
    summary.infraRate = samples.infra.score();
    summary.cost = samples.cost.median();
    summary.tokens = samples.tokens.median();
    summary.input = samples.input.median();
    summary.cache = samples.cache.median();
    summary.output = samples.output.median();
    summary.elapsed = samples.elapsed.median();
    return summary;
}

std::vector<PassPoint> passCurveOf(const ScoredTrials &scored, size_t arm, const Resampling &resampling)
{
    if (scored.scale == Scale::Open)
        return {};
    std::vector<AttemptCount> counts;
    for (const TaskRow &row : scored.rows) {
        if (row.arms[arm].counted > 0)
            counts.push_back({.attempts = row.arms[arm].counted, .passes = row.arms[arm].passed});
    }
    return passCurve(counts, resampling);
}

} // namespace quayside
