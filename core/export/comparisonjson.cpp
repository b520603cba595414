// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/comparisonjson.h"

#include "core/export/facts.h"

#include <array>
#include <cmath>

namespace quayside {

namespace {

Json number(const std::optional<double> &value)
{
    return value && std::isfinite(*value) ? Json(*value) : Json();
}

const char *nameOf(IntervalMethod method)
{
    constexpr std::array names{
        "none",     "wilson",          "clopper-pearson",   "student-t", "clustered-t", "bootstrap", "median-bootstrap",
        "woodruff", "newcombe-paired", "newcombe-unpaired", "welch"};
    return names.at(static_cast<size_t>(method));
}

const char *nameOf(TestMethod test)
{
    constexpr std::array names{"none",     "mcnemar-mid-p", "mcnemar-exact", "sign-flip",
                               "paired-t", "clustered-t",   "welch",         "newcombe-unpaired"};
    return names.at(static_cast<size_t>(test));
}

const char *nameOf(Verdict verdict)
{
    constexpr std::array names{"nothing-to-compare", "too-few-tasks", "better",         "probably-better",
                               "not-shown",          "same",          "probably-worse", "worse"};
    return names.at(static_cast<size_t>(verdict));
}

/// Of what the compared reward is.
const char *nameOf(Scale scale)
{
    return scale == Scale::Share ? "score" : "measure";
}

const char *nameOf(Agreement agreement)
{
    constexpr std::array names{"equal", "differs", "meant", "unknown"};
    return names.at(static_cast<size_t>(agreement));
}

const char *nameOf(Weight weight)
{
    constexpr std::array names{"note", "caution", "serious"};
    return names.at(static_cast<size_t>(weight));
}

const char *nameOf(Aspect aspect)
{
    constexpr std::array names{"task-set",
                               "task-digests",
                               "harness-version",
                               "timeouts",
                               "resources",
                               "environment",
                               "environment-options",
                               "verifier-options",
                               "instructions",
                               "agents",
                               "agent-versions",
                               "models",
                               "agent-options",
                               "tool-formats",
                               "datasets",
                               "prices",
                               "attempts",
                               "dates",
                               "unfinished",
                               "infra-errors"};
    return names.at(static_cast<size_t>(aspect));
}

Json toJson(const Estimate &estimate)
{
    if (estimate.n == 0)
        return {};
    Json json{{"value", estimate.value},
              {"n", estimate.n},
              {"standard_error", estimate.standardError > 0 ? Json(estimate.standardError) : Json()},
              {"low", Json()},
              {"high", Json()},
              {"method", nameOf(estimate.method)}};
    if (estimate.interval) {
        json["low"] = number(estimate.interval->low);
        json["high"] = number(estimate.interval->high);
    }
    return json;
}

Json toJson(const PassPoint &point)
{
    return {{"k", point.k},
            {"pass_at_k", toJson(point.any)},
            {"pass_hat_k", toJson(point.all)},
            {"tasks_left_out", point.leftOut}};
}

Json toJson(const Comparison &comparison, const ArmSummary &arm, size_t index)
{
    Json curve = Json::array();
    for (const PassPoint &point : passCurveOf(comparison.scored, index, comparison.options.resampling))
        curve.push_back(toJson(point));
    return {{"name", jsonText(arm.name)},
            {"trials", arm.trials.present},
            {"with_result", arm.trials.finished},
            {"queued", arm.trials.queued},
            {"running", arm.trials.running},
            {"interrupted", arm.trials.interrupted},
            {"unreadable", arm.trials.unreadable},
            {"scored", arm.trials.scored},
            {"measured", arm.trials.measured},
            {"unscored", arm.trials.unscored},
            {"errored", arm.trials.errored},
            {"scored_and_errored", arm.trials.scoredAndErrored},
            {"infra_errors", arm.trials.lost},
            {"infra_rate", toJson(arm.infraRate.estimate)},
            {"tasks", arm.tasks},
            {"tasks_counted", arm.tasksCounted},
            {"attempts_least", arm.leastAttempts},
            {"attempts_most", arm.mostAttempts},
            {"score", toJson(arm.score.estimate)},
            {"score_unit", arm.score.unit == ScoreUnit::Tasks ? "tasks" : "attempts"},
            {"cost_median", toJson(arm.cost)},
            {"tokens_median", toJson(arm.tokens)},
            {"input_median", toJson(arm.input)},
            {"cache_median", toJson(arm.cache)},
            {"output_median", toJson(arm.output)},
            {"elapsed_ms_median", toJson(arm.elapsed)},
            {"pass_curve", std::move(curve)}};
}

Json namesOf(const Comparison &comparison, const std::vector<std::uint32_t> &rows)
{
    Json names = Json::array();
    for (const std::uint32_t row : rows)
        names.push_back(jsonText(comparison.scored.rows[row].name));
    return names;
}

Json toJson(const Comparison &comparison, const ArmDifference &difference)
{
    Json dimensions = Json::array();
    for (const DimensionDifference &dimension : difference.dimensions)
        dimensions.push_back({{"key", jsonText(dimension.key)},
                              {"scale", nameOf(dimension.scale)},
                              {"arm", dimension.arm},
                              {"baseline", dimension.baseline},
                              {"difference", toJson(dimension.difference)},
                              {"p", number(dimension.p)},
                              {"test", nameOf(dimension.test)}});
    return {{"arm", jsonText(comparison.scored.arms[difference.arm])},
            {"baseline", jsonText(comparison.scored.arms[0])},
            {"verdict", nameOf(difference.verdict)},
            {"paired", difference.pairing == Pairing::Paired},
            {"difference", toJson(difference.difference)},
            {"p", number(difference.p)},
            {"p_holm", number(difference.adjustedP)},
            {"test", nameOf(difference.test)},
            {"families", difference.families ? Json(*difference.families) : Json()},
            {"wins", difference.wins()},
            {"losses", difference.losses()},
            {"ties", difference.ties},
            {"smallest_detectable", number(difference.smallestDetectable)},
            {"detects_nothing", difference.detectsNothing},
            {"outcomes",
             {{"both", namesOf(comparison, difference.bothPass)},
              {"only_arm", namesOf(comparison, difference.onlyArm)},
              {"only_baseline", namesOf(comparison, difference.onlyBaseline)},
              {"neither", namesOf(comparison, difference.neither)}}},
            {"improved", namesOf(comparison, difference.improved)},
            {"regressed", namesOf(comparison, difference.regressed)},
            {"dimensions", std::move(dimensions)},
            {"cost", toJson(difference.cost)},
            {"tokens", toJson(difference.tokens)},
            {"elapsed_ms", toJson(difference.elapsed)}};
}

Json toJson(const ComparabilityFact &fact)
{
    Json values = Json::array();
    for (const QString &value : fact.values)
        values.push_back(jsonText(value));
    return {{"aspect", nameOf(fact.aspect)},
            {"agreement", nameOf(fact.agreement)},
            {"weight", nameOf(fact.weight)},
            {"count", fact.count},
            {"values", std::move(values)}};
}

Json toJson(const TaskRow &row)
{
    Json means = Json::array();
    Json attempts = Json::array();
    for (const ArmCell &cell : row.arms) {
        means.push_back(number(cell.mean));
        Json scores = Json::array();
        for (const Attempt &attempt : cell.attempts)
            scores.push_back(number(attempt.score));
        attempts.push_back(std::move(scores));
    }
    return {{"task", jsonText(row.name)},
            {"dataset", textOrNull(row.task.origin)},
            {"means", std::move(means)},
            {"scores", std::move(attempts)},
            {"left_out", row.isLeftOut}};
}

} // namespace

QByteArray comparisonJson(const Comparison &comparison, const std::vector<Issue> &issues)
{
    const ScoringOptions &scoring = comparison.options.scoring;
    Json json{{"by", jsonText(toText(scoring.choice))},
              {"metric", comparison.scored.metric.isEmpty() ? Json() : Json(jsonText(comparison.scored.metric))},
              {"scale", nameOf(comparison.scored.scale)},
              {"unscored", jsonText(toText(scoring.unscored))},
              {"rewards", toText(comparison.scored.counting)},
              {"rewards_not_valid", comparison.scored.invalid},
              {"seed", comparison.options.resampling.seed},
              {"resamples", comparison.options.resampling.resamples},
              {"trials", comparison.trials},
              {"tasks_left_out", comparison.tasksLeftOut},
              {"arms", Json::array()},
              {"differences", Json::array()},
              {"comparability", Json::array()},
              {"tasks", Json::array()}};
    for (size_t arm = 0; arm < comparison.arms.size(); ++arm)
        json["arms"].push_back(toJson(comparison, comparison.arms[arm], arm));
    for (const ArmDifference &difference : comparison.differences)
        json["differences"].push_back(toJson(comparison, difference));
    for (const ComparabilityFact &fact : comparison.facts)
        json["comparability"].push_back(toJson(fact));
    for (const TaskRow &row : comparison.scored.rows)
        json["tasks"].push_back(toJson(row));
    if (!issues.empty())
        json["issues"] = factsOf(issues);
    return printed(json);
}

} // namespace quayside
