// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/analysis.h"
#include "core/data/trialcounts.h"

#include <map>

namespace quayside {

enum class JobState : std::uint8_t {
    Finished,
    Queued, ///< this and the next two: as a server says of its jobs
    Paused,
    Cancelled,
    Running,
    Interrupted,
    Unreadable,
};

/// Which trials a job's own numbers count.
enum class CountingRule : std::uint8_t {
    All,       ///< up to Harbor 0.25: every finished trial, a missing reward as 0; the trial's own exception
    ValidOnly, ///< since 0.26: trials whose rewards measure the agent; exceptions of steps as well
};

/// What a job's own result file states for one agent, model and dataset.
struct DeclaredEval {
    QString key; ///< "agent__model__dataset" or "agent__dataset"; cannot be split safely
    std::optional<int> scored;
    std::optional<int> errored;
    Rewards means;   ///< by metric name: "mean", or each reward key; which trials count is DeclaredTotals::rule
    Rewards passAtK; ///< by k
    std::map<QString, int> exceptions; ///< number of trials by type

    bool operator==(const DeclaredEval &) const = default;
};

/// The totals a job's own result file states, kept apart from what the trials add up to.
struct DeclaredTotals {
    std::optional<int> trials;
    std::optional<int> completed;
    std::optional<int> errored;
    std::optional<int> running;
    std::optional<int> pending;
    std::optional<int> cancelled;
    std::optional<int> retries;
    Usage usage;
    std::vector<DeclaredEval> evals;
    CountingRule rule = CountingRule::All;

    bool operator==(const DeclaredTotals &) const = default;
};

/// A job that another one was made from.
struct SourceJob {
    QString action; ///< "regrade", "diff"; whatever the file says
    QString path;   ///< or an id

    bool operator==(const SourceJob &) const = default;
};

/// One job folder as it was at one moment. Immutable once published; a reload makes a new one that shares its trials.
struct Job {
    QString path; ///< absolute; for an archive, the archive's own path
    QString name;
    QString format;        ///< "harbor", "harbor-serve", "harn", "atif"
    QString formatVersion; ///< Harbor's version where a lock file records it
    JobState state = JobState::Interrupted;
    bool loading = false; ///< more trials are still to come
    DeclaredTotals declared;
    std::optional<Instant> updated;
    Span span; ///< from the trials where they record times, else the job's own (naive local) pair
    std::vector<TrialPointer> trials; ///< by name
    std::vector<SourceJob> sources;
    std::optional<JobAnalysis> analysis;
    std::vector<QString> unknownEntries; ///< files and folders in the job folder that no format knows
    std::vector<Issue> issues;

    bool operator==(const Job &) const = default;
};

using JobPointer = std::shared_ptr<const Job>;

/// Mean over the trials that report a key.
struct RewardMean {
    int n = 0;
    double mean = 0;

    bool operator==(const RewardMean &) const = default;
};

/// What the trials of a job add up to; every denominator is its own number.
struct JobTotals {
    TrialCounts trials;
    std::map<QString, RewardMean> rewards;
    std::map<QString, int> exceptions;
    Usage usage;                      ///< as the trials report it
    Usage copied;                     ///< of it, what another job spent: of trials that were only verified again
    std::optional<Tokens> freshInput; ///< summed trial by trial
    std::optional<Tokens> tokens;     ///< likewise: fresh input + cache + output
    std::optional<Milliseconds> medianElapsed;
    std::optional<Milliseconds> longestElapsed;

    bool operator==(const JobTotals &) const = default;
};

JobTotals totalsOf(const Job &job);

/// The key that stands for a job and its mean: "reward", else the only key; null where there is none.
const std::pair<const QString, RewardMean> *primaryMean(const JobTotals &totals);

/// "finished", "queued", "paused", "cancelled", "running", "interrupted", "unreadable".
QString toText(JobState state);
/// "all", "valid-only".
const char *toText(CountingRule rule);

/// Sorted, each once; models with their provider and tasks with their dataset where the name alone would be another's.
std::vector<QString> agentNames(const Job &job);
std::vector<QString> modelNames(const Job &job);
std::vector<QString> taskNames(const Job &job);
std::vector<QString> rewardKeys(const Job &job);

} // namespace quayside
