// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jobbuilder.h"

#include <QFile>
#include <QFileInfo>

#include <array>

#include <fcntl.h>
#include <sys/stat.h>

namespace quayside {

namespace {

std::string text(const QString &text)
{
    return text.toStdString();
}

Json textOrNull(const QString &value)
{
    return value.isEmpty() ? Json() : Json(text(value));
}

/// Each generation lives on a day of its own. Trial times are naive local up to 2025, UTC later.
std::string timeOf(HarborVersion version, int second)
{
    constexpr std::array days{"2025-11-22T10:", "2026-04-02T10:", "2026-05-20T10:", "2026-07-05T10:", "2026-08-30T10:"};
    const QString time = QString::fromLatin1(days.at(static_cast<size_t>(version)))
        + QStringLiteral("%1:%2.125000")
              .arg(second / 60, 2, 10, QLatin1Char('0'))
              .arg(second % 60, 2, 10, QLatin1Char('0'));
    return text(version == HarborVersion::V0_1 ? time : time + QLatin1Char('Z'));
}

/// The job's own clock: naive local, eight hours ahead.
std::string jobTimeOf(HarborVersion version, int second)
{
    return text(QString::fromStdString(timeOf(version, second))
                    .replace(QLatin1String("T10:"), QLatin1String("T18:"))
                    .remove(QLatin1Char('Z')));
}

Json span(HarborVersion version, int start, int end)
{
    return {{"started_at", timeOf(version, start)}, {"finished_at", timeOf(version, end)}};
}

Json rewardsJson(const Rewards &rewards)
{
    if (rewards.empty())
        return nullptr;
    Json object = Json::object();
    for (const Reward &reward : rewards)
        object[text(reward.key)] = reward.value;
    return {{"rewards", object}};
}

Json usageJson(const Usage &usage)
{
    const auto number = [](const std::optional<Tokens> &tokens) { return tokens ? Json(tokens->value) : Json(); };
    return {{"n_input_tokens", number(usage.input)},
            {"n_cache_tokens", number(usage.cache)},
            {"n_output_tokens", number(usage.output)},
            {"cost_usd", usage.cost ? Json(usage.cost->value) : Json()},
            {"rollout_details", nullptr},
            {"metadata", nullptr}};
}

Json taskIdJson(const TrialSpec &trial)
{
    switch (trial.shape) {
    case TaskIdShape::Path: return {{"path", "/home/eva/tasks/" + text(trial.task)}};
    case TaskIdShape::Git:
        return {{"git_url", "https://example.org/tasks.git"}, {"git_commit_id", nullptr}, {"path", text(trial.task)}};
    case TaskIdShape::Package: return {{"org", "eva"}, {"name", text(trial.task)}, {"ref", "sha256:12ab"}};
    }
    return {};
}

Json modelJson(const QString &model)
{
    if (model.isEmpty())
        return nullptr;
    return {{"name", text(model.section(QLatin1Char('/'), 1))},
            {"provider", text(model.section(QLatin1Char('/'), 0, 0))}};
}

Json exceptionJson(const TrialSpec &trial, HarborVersion version)
{
    if (trial.exception.isEmpty())
        return nullptr;
    const int end = trial.startSecond + trial.seconds - 5;
    return {{"exception_type", text(trial.exception)},
            {"exception_message", "it was not meant to be"},
            {"exception_traceback", "Traceback (most recent call last):\n  ..."},
            {"occurred_at", version == HarborVersion::V0_22 ? timeOf(version, end) : jobTimeOf(version, end)}};
}

Json stepJson(const StepSpec &step, HarborVersion version, int start)
{
    return {{"step_name", text(step.name)},
            {"agent_result", usageJson(step.usage)},
            {"verifier_result", rewardsJson(step.rewards)},
            {"exception_info", nullptr},
            {"agent_execution", span(version, start, start + 4)},
            {"verifier", span(version, start + 4, start + 5)}};
}

void addSteps(Json &result, const TrialSpec &trial, HarborVersion version)
{
    Json steps = Json::array();
    for (const StepSpec &step : trial.steps)
        steps.push_back(stepJson(step, version, trial.startSecond + 10 + 5 * static_cast<int>(steps.size())));
    result["agent_result"] = nullptr;
    result["agent_execution"] = nullptr;
    result["verifier"] = nullptr;
    result["step_results"] = steps;
}

struct EvalSums {
    int trials = 0;
    int scored = 0;
    int errored = 0;
    std::map<QString, double> sums;
    Json rewardStats = Json::object();
    Json exceptionStats = Json::object();
};

QString evalKey(const TrialSpec &trial, HarborVersion version)
{
    const QString model =
        trial.model.isEmpty() ? QString() : trial.model.section(QLatin1Char('/'), 1) + QLatin1String("__");
    const QString key =
        trial.agent + QLatin1String("__") + model + (trial.dataset.isEmpty() ? QStringLiteral("adhoc") : trial.dataset);
    return version < HarborVersion::V0_6 ? QString(key).replace(QLatin1Char('/'), QLatin1Char('-')) : key;
}

void add(EvalSums &sums, const TrialSpec &trial)
{
    ++sums.trials;
    sums.scored += !trial.rewards.empty();
    sums.errored += !trial.exception.isEmpty();
    for (const Reward &reward : trial.rewards) {
        sums.sums[reward.key] += reward.value;
        sums.rewardStats[text(reward.key)][Json(reward.value).dump()].push_back(text(trial.name));
    }
    if (!trial.exception.isEmpty())
        sums.exceptionStats[text(trial.exception)].push_back(text(trial.name));
}

Json evalJson(const EvalSums &sums)
{
    Json metric = Json::object();
    for (const auto &[key, sum] : sums.sums)
        metric[sums.sums.size() == 1 ? "mean" : text(key)] = sum / sums.trials;
    return {{"n_trials", sums.scored},
            {"n_errors", sums.errored},
            {"metrics", Json::array({metric})},
            {"reward_stats", sums.rewardStats},
            {"exception_stats", sums.exceptionStats}};
}

Json evalsJson(const JobSpec &job)
{
    std::map<QString, EvalSums> all;
    for (const TrialSpec &trial : job.trials) {
        if (trial.hasResult)
            add(all[evalKey(trial, job.version)], trial);
    }
    Json evals = Json::object();
    for (const auto &[key, sums] : all)
        evals[text(key)] = evalJson(sums);
    return evals;
}

Usage usageOf(const TrialSpec &trial)
{
    Usage usage = trial.usage;
    for (const StepSpec &step : trial.steps)
        usage = usage + step.usage;
    return usage;
}

Json statsJson(const JobSpec &job)
{
    const auto results = static_cast<int>(std::ranges::count(job.trials, true, &TrialSpec::hasResult));
    const auto errors = static_cast<int>(
        std::ranges::count_if(job.trials, [](const TrialSpec &trial) { return !trial.exception.isEmpty(); }));
    if (job.version < HarborVersion::V0_6)
        return {{"n_trials", results}, {"n_errors", errors}, {"evals", evalsJson(job)}};
    Usage usage;
    for (const TrialSpec &trial : job.trials)
        usage = trial.hasResult ? usage + usageOf(trial) : usage;
    Json stats{{"n_completed_trials", results}, {"n_errored_trials", errors}, {"n_running_trials", 0},
               {"n_pending_trials", 0},         {"n_cancelled_trials", 0},    {"n_retries", 0},
               {"evals", evalsJson(job)}};
    Json tokens = usageJson(usage);
    tokens.erase("rollout_details");
    tokens.erase("metadata");
    stats.update(tokens);
    return stats;
}

} // namespace

Json trialResultJson(const TrialSpec &trial, HarborVersion version)
{
    const int start = trial.startSecond;
    const int end = start + trial.seconds;
    Json result{
        {"id", "7d5f9a52-0000-4000-8000-000000000000"},
        {"task_name", text(trial.task)},
        {"trial_name", text(trial.name)},
        {"trial_uri", "file:///home/eva/jobs/demo/" + text(trial.name)},
        {"task_id", taskIdJson(trial)},
        {"source", textOrNull(trial.dataset)},
        {"task_checksum", "c0ffee"},
        {"config", trialConfigJson(trial, HarborVersion::V0_1)},
        {"agent_info", {{"name", text(trial.agent)}, {"version", "1.0.0"}, {"model_info", modelJson(trial.model)}}},
        {"agent_result", usageJson(trial.usage)},
        {"verifier_result", rewardsJson(trial.rewards)},
        {"exception_info", exceptionJson(trial, version)},
        {"started_at", timeOf(version, start)},
        {"finished_at", timeOf(version, end)},
        {"environment_setup", span(version, start, start + 4)},
        {"agent_setup", span(version, start + 4, start + 5)},
        {"agent_execution", span(version, start + 5, end - 3)},
        {"verifier", span(version, end - 3, end - 1)}};
    if (version == HarborVersion::V0_22)
        result["verifier_environment_mode"] = "shared";
    if (!trial.steps.empty())
        addSteps(result, trial, version);
    return result;
}

Json trialConfigJson(const TrialSpec &trial, HarborVersion version)
{
    Json agent{{"model_name", textOrNull(trial.model)}};
    if (!trial.importPath.isEmpty())
        agent["import_path"] = text(trial.importPath);
    else if (trial.agent != QLatin1String("oracle") || version < HarborVersion::V0_17)
        agent["name"] = text(trial.agent);
    Json config{{"task", {{"path", "/home/eva/tasks/" + text(trial.task)}}},
                {"trial_name", text(trial.name)},
                {"trials_dir", "/home/eva/jobs/demo"},
                {"agent", agent}};
    if (version < HarborVersion::V0_17) {
        config["task"]["git_url"] = nullptr;
        config["timeout_multiplier"] = 1.0;
        config["environment"] = {
            {"type", "docker"}, {"import_path", nullptr}, {"force_build", false}, {"kwargs", Json::object()}};
        config["verifier"] = {{"disable", false}};
    }
    return config;
}

Json jobResultJson(const JobSpec &job)
{
    int last = 0;
    for (const TrialSpec &trial : job.trials)
        last = std::max(last, trial.startSecond + trial.seconds);
    Json result{{"id", "009d9216-0000-4000-8000-000000000000"}, {"started_at", jobTimeOf(job.version, 0)}};
    if (job.version >= HarborVersion::V0_6)
        result["updated_at"] = jobTimeOf(job.version, last + 1);
    result["finished_at"] = job.isFinished ? Json(jobTimeOf(job.version, last + 1)) : Json();
    result["n_total_trials"] = job.declaredTrials.value_or(static_cast<int>(job.trials.size()));
    result["stats"] = statsJson(job);
    return result;
}

Json jobConfigJson(const JobSpec &job, const QString &name)
{
    Json config{{"job_name", text(name)}, {"jobs_dir", "/home/eva/jobs"}};
    if (job.version == HarborVersion::V0_1)
        config["orchestrator"] = {
            {"type", "local"}, {"n_concurrent_trials", 4}, {"quiet", false}, {"kwargs", Json::object()}};
    if (job.version < HarborVersion::V0_17)
        config.update({{"n_attempts", 1}, {"timeout_multiplier", 1.0}, {"debug", false}, {"tasks", Json::array()}});
    return config;
}

Json jobLockJson(const JobSpec &job)
{
    constexpr std::array versions{"0.1.18", "0.2.1", "0.6.6", "0.17.0", "0.22.0"};
    return {{"schema_version", 3},
            {"created_at", timeOf(job.version, 0)},
            {"harbor", {{"version", versions.at(static_cast<size_t>(job.version))}, {"is_editable", false}}},
            {"trials", Json::array()}};
}

void writeJson(const TemporaryFolder &folder, const QString &relative, const Json &json)
{
    folder.write(relative, QByteArray::fromStdString(json.dump(4)));
}

void writeTrial(const TemporaryFolder &folder, const QString &relative, const TrialSpec &trial, HarborVersion version)
{
    writeJson(folder, relative + QLatin1String("/config.json"), trialConfigJson(trial, version));
    folder.write(relative + QLatin1String("/trial.log"), "Collecting artifacts\n");
    if (trial.hasResult)
        writeJson(folder, relative + QLatin1String("/result.json"), trialResultJson(trial, version));
    if (!trial.exception.isEmpty())
        folder.write(relative + QLatin1String("/exception.txt"), "Traceback (most recent call last):\n  ...\n");
}

void writeJob(const TemporaryFolder &folder, const QString &relative, const JobSpec &job)
{
    writeJson(folder, relative + QLatin1String("/config.json"), jobConfigJson(job, QFileInfo(relative).fileName()));
    writeJson(folder, relative + QLatin1String("/result.json"), jobResultJson(job));
    folder.write(relative + QLatin1String("/job.log"), "started\n");
    if (job.version >= HarborVersion::V0_6)
        writeJson(folder, relative + QLatin1String("/lock.json"), jobLockJson(job));
    for (const TrialSpec &trial : job.trials)
        writeTrial(folder, relative + QLatin1Char('/') + trial.name, trial, job.version);
}

void age(const TemporaryFolder &folder, const QString &relative, int seconds)
{
    const timespec time{.tv_sec = ::time(nullptr) - seconds, .tv_nsec = 0};
    const std::array times{time, time};
    if (utimensat(AT_FDCWD, QFile::encodeName(folder.path(relative)).constData(), times.data(), 0) != 0)
        qFatal("cannot set the time of %s", qPrintable(relative));
}

} // namespace quayside
