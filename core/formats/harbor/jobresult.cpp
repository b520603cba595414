// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/jobresult.h"

#include "core/json/jsonread.h"

#include <array>
#include <cmath>

namespace quayside {

namespace {

struct JobReading {
    HarborJobResult &result;
    JsonNotes &notes;
};

struct EvalReading {
    DeclaredEval &eval;
    JsonNotes &notes;
};

void readNumbers(const JsonCursor &object, Rewards &numbers)
{
    object.fields([&](std::string_view key, const JsonCursor &value) {
        const auto number = value.number();
        if (number && std::isfinite(*number))
            numbers.push_back({textOf(key), *number});
    });
}

void countTrials(const JsonCursor &object, std::map<QString, int> &counts)
{
    object.fields([&](std::string_view key, const JsonCursor &trials) {
        int &count = counts[textOf(key)];
        trials.elements([&](const JsonCursor &) { ++count; });
    });
}

constexpr std::array evalFields{
    JsonField<EvalReading>{
        "n_trials",
        [](const JsonCursor &v, EvalReading &r) { r.notes.read(v, r.eval.scored, "/stats/evals/*/n_trials"); }},
    JsonField<EvalReading>{
        "n_errors",
        [](const JsonCursor &v, EvalReading &r) { r.notes.read(v, r.eval.errored, "/stats/evals/*/n_errors"); }},
    JsonField<EvalReading>{"metrics",
                           [](const JsonCursor &v, EvalReading &r) {
                               v.elements([&](const JsonCursor &metric) { readNumbers(metric, r.eval.means); });
                           }},
    JsonField<EvalReading>{"pass_at_k", [](const JsonCursor &v, EvalReading &r) { readNumbers(v, r.eval.passAtK); }},
    JsonField<EvalReading>{"exception_stats",
                           [](const JsonCursor &v, EvalReading &r) { countTrials(v, r.eval.exceptions); }},
};

void readEvals(const JsonCursor &evals, JobReading &reading)
{
    if (!reading.notes.isObject(evals, "/stats/evals"))
        return;
    evals.fields([&](std::string_view key, const JsonCursor &value) {
        DeclaredEval eval{
            .key = textOf(key), .scored = {}, .errored = {}, .means = {}, .passAtK = {}, .exceptions = {}};
        EvalReading evalReading{.eval = eval, .notes = reading.notes};
        readFields(value, evalReading, std::span<const JsonField<EvalReading>>(evalFields));
        reading.result.declared.evals.push_back(std::move(eval));
    });
}

template <auto Member> void readCount(const JsonCursor &value, JobReading &reading)
{
    reading.notes.read(value, reading.result.declared.*Member, "/stats");
}

template <auto Member> void readUsage(const JsonCursor &value, JobReading &reading)
{
    reading.notes.read(value, reading.result.declared.usage.*Member, "/stats");
}

constexpr std::array statsFields{
    JsonField<JobReading>{"n_completed_trials", readCount<&DeclaredTotals::completed>},
    JsonField<JobReading>{"n_errored_trials", readCount<&DeclaredTotals::errored>},
    JsonField<JobReading>{"n_running_trials", readCount<&DeclaredTotals::running>},
    JsonField<JobReading>{"n_pending_trials", readCount<&DeclaredTotals::pending>},
    JsonField<JobReading>{"n_cancelled_trials", readCount<&DeclaredTotals::cancelled>},
    JsonField<JobReading>{"n_retries", readCount<&DeclaredTotals::retries>},
    JsonField<JobReading>{"n_trials", readCount<&DeclaredTotals::completed>},
    JsonField<JobReading>{"n_errors", readCount<&DeclaredTotals::errored>},
    JsonField<JobReading>{"n_input_tokens", readUsage<&Usage::input>},
    JsonField<JobReading>{"n_cache_tokens", readUsage<&Usage::cache>},
    JsonField<JobReading>{"n_output_tokens", readUsage<&Usage::output>},
    JsonField<JobReading>{"cost_usd", readUsage<&Usage::cost>},
    JsonField<JobReading>{"evals", readEvals},
};

void readStats(const JsonCursor &stats, JobReading &reading)
{
    if (reading.notes.isObject(stats, "/stats"))
        readFields(stats, reading, std::span<const JsonField<JobReading>>(statsFields));
}

constexpr std::array jobFields{
    // Written since 0.26. The version in lock.json is that of the start: a resume by another version counts anew.
    JsonField<JobReading>{"schema_version",
                          [](const JsonCursor &, JobReading &r) { r.result.declared.rule = CountingRule::ValidOnly; }},
    JsonField<JobReading>{
        "started_at", [](const JsonCursor &v, JobReading &r) { r.notes.read(v, r.result.span.start, "/started_at"); }},
    JsonField<JobReading>{"updated_at",
                          [](const JsonCursor &v, JobReading &r) { r.notes.read(v, r.result.updated, "/updated_at"); }},
    JsonField<JobReading>{
        "finished_at", [](const JsonCursor &v, JobReading &r) { r.notes.read(v, r.result.span.end, "/finished_at"); }},
    JsonField<JobReading>{
        "n_total_trials",
        [](const JsonCursor &v, JobReading &r) { r.notes.read(v, r.result.declared.trials, "/n_total_trials"); }},
    JsonField<JobReading>{"stats", readStats},
    JsonField<JobReading>{"status", readStats},
};

} // namespace

Result<void> parseJobResult(const QByteArray &bytes, const QString &path, HarborJobResult &result, JsonNotes &notes)
{
    JobReading reading{.result = result, .notes = notes};
    return readJson(bytes, path, [&](const JsonCursor &root) {
        if (notes.isObject(root, "/"))
            readFields(root, reading, std::span<const JsonField<JobReading>>(jobFields));
    });
}

} // namespace quayside
