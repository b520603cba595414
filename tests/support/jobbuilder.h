// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/job.h"
#include "tests/support/temporaryfolder.h"

#include <nlohmann/json.hpp>

namespace quayside {

/// The generations of Harbor whose files differ for a reader, by the version that begins each.
enum class HarborVersion : std::uint8_t {
    V0_1,  ///< November 2025: naive local trial times, `orchestrator`, n_trials and n_errors, '/' in eval keys as '-'
    V0_2,  ///< March 2026: trial times in UTC, artifacts manifest
    V0_6,  ///< April 2026: n_completed_trials ..., lock.json of the job
    V0_17, ///< July 2026: sparse config.json, lock.json of the trial
    V0_22, ///< August 2026: exceptions in UTC, verifier_environment_mode
};

enum class TaskIdShape : std::uint8_t {
    Path,
    Git,
    Package,
};

struct StepSpec {
    QString name;
    Rewards rewards;
    Usage usage;
};

/// One trial as it should be; what is empty is not reported.
struct TrialSpec {
    QString name = QStringLiteral("sort-list__aB3dE5f");
    QString task = QStringLiteral("sort-list");
    TaskIdShape shape = TaskIdShape::Path;
    QString dataset;
    QString agent = QStringLiteral("oracle");
    QString importPath; ///< written instead of the agent's name where a configuration says who works
    QString model;      ///< "provider/name"
    Rewards rewards;
    Usage usage;
    QString exception; ///< its type
    std::vector<StepSpec> steps;
    int startSecond = 0; ///< after 2026-08-30 10:00:00 (or the version's own day)
    int seconds = 60;
    bool hasResult = true;
};

struct JobSpec {
    HarborVersion version = HarborVersion::V0_22;
    bool isFinished = true;
    std::optional<int> declaredTrials; ///< else as many as there are
    std::vector<TrialSpec> trials;
};

using Json = nlohmann::ordered_json;

Json trialResultJson(const TrialSpec &trial, HarborVersion version);
Json trialConfigJson(const TrialSpec &trial, HarborVersion version);
/// Its totals agree with the trials.
Json jobResultJson(const JobSpec &job);
Json jobConfigJson(const JobSpec &job, const QString &name);
Json jobLockJson(const JobSpec &job);

/// Writes with indent 4, as Harbor does.
void writeJson(const TemporaryFolder &folder, const QString &relative, const Json &json);

/// Writes the whole job below `relative` (its last part is the job's name): config, lock, result, and each trial.
void writeJob(const TemporaryFolder &folder, const QString &relative, const JobSpec &job);
void writeTrial(const TemporaryFolder &folder, const QString &relative, const TrialSpec &trial, HarborVersion version);

/// Makes a file or folder look as if it was last written that long ago.
void age(const TemporaryFolder &folder, const QString &relative, int seconds);

} // namespace quayside
