// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/jobresult.h"

#include "core/json/jsonread.h"

#include <array>
#include <cmath>

namespace quayside {

namespace {

struct Reading {
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

void readEvals(const JsonCursor &evals, Reading &reading)
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

template <auto Member> void readCount(const JsonCursor &value, Reading &reading)
{
    reading.notes.read(value, reading.result.declared.*Member, "/stats");
}

template <auto Member> void readUsage(const JsonCursor &value, Reading &reading)
{
    reading.notes.read(value, reading.result.declared.usage.*Member, "/stats");
}

constexpr std::array statsFields{
    JsonField<Reading>{"n_completed_trials", readCount<&DeclaredTotals::completed>},
    JsonField<Reading>{"n_errored_trials", readCount<&DeclaredTotals::errored>},
    JsonField<Reading>{"n_running_trials", readCount<&DeclaredTotals::running>},
    JsonField<Reading>{"n_pending_trials", readCount<&DeclaredTotals::pending>},
    JsonField<Reading>{"n_cancelled_trials", readCount<&DeclaredTotals::cancelled>},
    JsonField<Reading>{"n_retries", readCount<&DeclaredTotals::retries>},
    JsonField<Reading>{"n_trials", readCount<&DeclaredTotals::completed>},
    JsonField<Reading>{"n_errors", readCount<&DeclaredTotals::errored>},
    JsonField<Reading>{"n_input_tokens", readUsage<&Usage::input>},
    JsonField<Reading>{"n_cache_tokens", readUsage<&Usage::cache>},
    JsonField<Reading>{"n_output_tokens", readUsage<&Usage::output>},
    JsonField<Reading>{"cost_usd", readUsage<&Usage::cost>},
    JsonField<Reading>{"evals", readEvals},
};

void readStats(const JsonCursor &stats, Reading &reading)
{
    if (reading.notes.isObject(stats, "/stats"))
        readFields(stats, reading, std::span<const JsonField<Reading>>(statsFields));
}

constexpr std::array resultFields{
    JsonField<Reading>{"started_at",
                       [](const JsonCursor &v, Reading &r) { r.notes.read(v, r.result.span.start, "/started_at"); }},
    JsonField<Reading>{"updated_at",
                       [](const JsonCursor &v, Reading &r) { r.notes.read(v, r.result.updated, "/updated_at"); }},
    JsonField<Reading>{"finished_at",
                       [](const JsonCursor &v, Reading &r) { r.notes.read(v, r.result.span.end, "/finished_at"); }},
    JsonField<Reading>{
        "n_total_trials",
        [](const JsonCursor &v, Reading &r) { r.notes.read(v, r.result.declared.trials, "/n_total_trials"); }},
    JsonField<Reading>{"stats", readStats},
    JsonField<Reading>{"status", readStats},
};

} // namespace

Result<void> parseJobResult(const QByteArray &bytes, const QString &path, HarborJobResult &result, JsonNotes &notes)
{
    Reading reading{.result = result, .notes = notes};
    return readJson(bytes, path,
                    [&](const JsonCursor &root) {
                        if (notes.isObject(root, "/"))
                            readFields(root, reading, std::span<const JsonField<Reading>>(resultFields));
                    })
        .transform([](JsonEncoding) {});
}

} // namespace quayside
