// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compare/axis.h"
#include "core/stats/estimate.h"

namespace quayside {

/// What a trial without the compared reward counts as: one that is unscored, or has no result; everywhere on the page.
enum class UnscoredPolicy : std::uint8_t {
    Missing,  ///< it is not there
    Zero,     ///< its reward was 0 (a trial that is still running is not there)
    DropTask, ///< its task is left out for every arm
};

/// "missing", "zero", "drop"; nothing for another text.
std::optional<UnscoredPolicy> unscoredPolicyFrom(const QString &text);
QString toText(UnscoredPolicy policy);

/// "all", "valid-only"; nothing for another text.
std::optional<CountingRule> countingRuleFrom(const QString &text);

/// One trial as an arm's attempt at a task.
struct Attempt {
    TrialPointer trial;
    std::optional<double> score;         ///< the compared reward, as reported
    std::optional<double> counted;       ///< the same after the unscored policy
    Outcome outcome = Outcome::Unscored; ///< by the reward that counts; by its own where that is another than compared

    bool operator==(const Attempt &) const = default;
};

/// What one arm did with one task.
struct ArmCell {
    std::vector<Attempt> attempts; ///< in the order of the jobs
    std::optional<double> mean;    ///< over the counted ones; nothing when none is counted
    int counted = 0;
    int passed = 0; ///< counted scores of 1; none on an open scale

    /// More than half of the counted attempts pass.
    bool passes() const { return 2 * passed > counted; }
    bool operator==(const ArmCell &) const = default;
};

struct TaskRow {
    Identity task;
    QString name; ///< as it is shown: with the dataset where another's task has the same name
    std::vector<ArmCell> arms;
    bool isLeftOut = false; ///< by UnscoredPolicy::DropTask

    bool operator==(const TaskRow &) const = default;
};

/// Trials of several jobs sorted into arms and tasks.
struct ScoredTrials {
    std::vector<QString> arms; ///< the first is the baseline
    std::vector<TaskRow> rows; ///< by task
    std::vector<int> families; ///< of each row; empty where every task stands alone
    QString
        metric; ///< the key of the compared reward; empty where trials have none in common: then nothing is compared
    CountingRule counting = CountingRule::All;
    int invalid = 0;            ///< trials whose reward counts only by CountingRule::All
    Scale scale = Scale::Share; ///< Open as soon as the compared reward is no score (`isScore`) in one trial

    bool operator==(const ScoredTrials &) const = default;
};

struct ScoringOptions {
    ArmChoice choice;
    QString metric; ///< a reward key; empty is the primary reward: "reward" where any trial has it
    UnscoredPolicy unscored = UnscoredPolicy::Missing;
    std::vector<QString> order;           ///< arms in the order wanted; those not named follow
    QString familyPattern;                ///< regular expression of families of tasks (`familiesOf`); empty: none
    std::optional<CountingRule> counting; ///< nothing: ValidOnly as soon as one of the jobs counts so itself

    bool operator==(const ScoringOptions &) const = default;
};

/// Which family each task belongs to: those with the same first group (or whole match) of the pattern in their names
/// share one, what does not match is alone. Nothing for an empty pattern, nor where every task is alone.
std::vector<int> familiesOf(const std::vector<TaskRow> &rows, const QString &pattern);

/// Whether all its trials are of agents that are no arm of an experiment: oracle and nop.
bool isReferenceArm(const ScoredTrials &scored, size_t arm);

/// Arms that `order` does not name follow in the order of their jobs, within a job by name; behind them the references,
/// and those without any score last, so that the baseline has scores where any arm has.
ScoredTrials scoreTrials(const std::vector<JobPointer> &jobs, const ScoringOptions &options,
                         const SettingsSource &settings = {});

} // namespace quayside
