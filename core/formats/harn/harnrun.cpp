// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harn/harnrun.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

struct Reading {
    HarnRun run;
    JsonNotes &notes;
    bool pricingKnown = false;
    std::optional<Tokens> input;
    std::optional<Tokens> output;
    QString skippedReason;
    QString error;
    QString stderrExcerpt;
};

using Field = JsonField<Reading>;

void readSelector(const JsonCursor &object, Reading &r)
{
    if (!r.notes.isObject(object, "/runs/*/selector"))
        return;
    ModelInfo &model = r.run.trial.agent.model.emplace();
    object.fields([&](std::string_view key, const JsonCursor &value) {
        if (key == "model")
            r.notes.read(value, model.name, "/runs/*/selector/model");
        else if (key == "provider")
            r.notes.read(value, model.provider, "/runs/*/selector/provider");
    });
}

constexpr std::array runFields{
    Field{"fixture_id",
          [](const JsonCursor &v, Reading &r) { r.notes.read(v, r.run.trial.task.name.value, "/runs/*/fixture_id"); }},
    Field{"case_id",
          [](const JsonCursor &v, Reading &r) { r.notes.read(v, r.run.trial.task.name.value, "/runs/*/case_id"); }},
    Field{"selector", readSelector},
    Field{"tool_format",
          [](const JsonCursor &v, Reading &r) { r.notes.read(v, r.run.trial.toolFormat, "/runs/*/tool_format"); }},
    Field{"status", [](const JsonCursor &v, Reading &r) { r.notes.read(v, r.run.status, "/runs/*/status"); }},
    Field{"passed", [](const JsonCursor &v, Reading &r) { r.run.passed = v.boolean().value_or(false); }},
    Field{"skipped", [](const JsonCursor &v, Reading &r) { r.run.skipped = v.boolean().value_or(false); }},
    Field{"skipped_reason",
          [](const JsonCursor &v, Reading &r) { r.notes.read(v, r.skippedReason, "/runs/*/skipped_reason"); }},
    Field{"input_tokens", [](const JsonCursor &v, Reading &r) { r.notes.read(v, r.input, "/runs/*/input_tokens"); }},
    Field{"output_tokens", [](const JsonCursor &v, Reading &r) { r.notes.read(v, r.output, "/runs/*/output_tokens"); }},
    Field{"cost_usd", [](const JsonCursor &v, Reading &r) { r.notes.read(v, r.run.statedCost, "/runs/*/cost_usd"); }},
    Field{"pricing_known", [](const JsonCursor &v, Reading &r) { r.pricingKnown = v.boolean().value_or(false); }},
    Field{"error", [](const JsonCursor &v, Reading &r) { r.notes.read(v, r.error, "/runs/*/error"); }},
    Field{"stderr_excerpt",
          [](const JsonCursor &v, Reading &r) { r.notes.read(v, r.stderrExcerpt, "/runs/*/stderr_excerpt"); }},
};

void setUsage(Reading &r)
{
    const bool reportsTokens = r.input.value_or(Tokens(0)) > Tokens(0) || r.output.value_or(Tokens(0)) > Tokens(0);
    if (!reportsTokens)
        return;
    r.run.trial.usage = {
        .input = r.input, .cache = {}, .output = r.output, .cost = r.pricingKnown ? r.run.statedCost : std::nullopt};
}

void judge(Reading &r)
{
    Trial &trial = r.run.trial;
    if (r.run.skipped) {
        trial.issues.push_back(
            {Severity::Info,
             QStringLiteral("trial.skipped"),
             {},
             {},
             r.skippedReason.isEmpty() ? QStringLiteral("skipped, for no stated reason") : r.skippedReason});
    } else if (r.run.status == QLatin1String("infra_error")) {
        trial.exception =
            ExceptionInfo{.type = r.run.status, .message = r.error, .traceback = r.stderrExcerpt, .occurred = {}};
    } else {
        trial.rewards = {{QStringLiteral("reward"), r.run.passed ? 1.0 : 0.0}};
    }
}

} // namespace

HarnRun readHarnRun(const JsonCursor &object, JsonNotes &notes)
{
    Reading reading{
        .run = {}, .notes = notes, .input = {}, .output = {}, .skippedReason = {}, .error = {}, .stderrExcerpt = {}};
    object.fields([&](std::string_view key, const JsonCursor &value) {
        if (key == "run_id") {
            reading.run.id = stringOf(value);
            return;
        }
        const auto field = std::ranges::find(runFields, key, &Field::key);
        if (field != runFields.end())
            field->read(value, reading);
    });
    reading.run.trial.name = TrialName(reading.run.id);
    reading.run.trial.state = TrialState::Finished;
    reading.run.trial.agent.name = QStringLiteral("harn");
    reading.run.trial.environment = QStringLiteral("local");
    setUsage(reading);
    judge(reading);
    return reading.run;
}

} // namespace quayside
