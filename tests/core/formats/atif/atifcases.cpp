// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/formats/atif/atifcases.h"

namespace quayside {

namespace {

/// Of one step with these members besides the ones it has to have.
QByteArray ofStep(const QByteArray &source, const QByteArray &members)
{
    const QByteArray message = members.contains("\"message\"") ? QByteArray() : QByteArray(R"(, "message": "m")");
    const QByteArray id = members.contains("\"step_id\"") ? QByteArray() : QByteArray(R"("step_id": 1, )");
    return R"({"agent": {"name": "a", "version": "1"}, "steps": [{)" + id + R"("source": ")" + source + '"' + message
        + (members.isEmpty() ? QByteArray() : ", " + members) + "}]}";
}

QByteArray ofPart(const QByteArray &part)
{
    return ofStep("agent", R"("message": [)" + part + "]");
}

QByteArray ofAudio(const QByteArray &media, const QByteArray &more = {})
{
    return ofPart(R"({"type": "audio", "source": {"media_type": ")" + media + R"(", "path": "s")" + more + "}}");
}

QByteArray ofHead(const QByteArray &members)
{
    const QByteArray agent =
        members.startsWith("\"agent\"") ? QByteArray() : QByteArray(R"("agent": {"name": "a", "version": "1"}, )");
    return "{" + agent + members + R"(, "steps": [{"step_id": 1, "source": "user", "message": "m"}]})";
}

QByteArray embedding(const QByteArrayList &heads, const QByteArray &outer = "\"notes\": null")
{
    QByteArrayList inner;
    for (const QByteArray &head : heads)
        inner << ofHead(head);
    return ofHead(outer + R"(, "subagent_trajectories": [)" + inner.join(',') + "]");
}

/// The agent step's observation of one result.
QByteArray ofResult(const QByteArray &result, const QByteArray &more = {})
{
    return ofStep("agent", R"("observation": {"results": [)" + result + "]}" + more);
}

struct Table {
    std::vector<AtifCase> cases;

    void add(const QByteArray &json, const char *place) { cases.push_back({json, QString::fromLatin1(place)}); }

    void addAll(const char *place, const QByteArrayList &documents)
    {
        for (const QByteArray &json : documents)
            add(json, place);
    }

    /// Of one step each.
    void addSteps(const char *place, const QByteArray &source, const QByteArrayList &members)
    {
        for (const QByteArray &one : members)
            add(ofStep(source, one), place);
    }
};

void addAudio(Table &table)
{
    for (const char *name : {"wav", "x-wav", "wave", "vnd.wave", "mpeg", "mp3", "mpga", "x-mpeg", "mp4", "x-m4a", "m4a",
                             "aac", "x-aac", "ogg", "flac", "x-flac", "webm", "aiff", "x-aiff"})
        table.add(ofAudio(QByteArray("audio/") + name), "");
    for (const char *media : {" Audio/X-WAV\\t", "\\u001caudio/OGG\\u2003"})
        table.add(ofAudio(media), "");
    for (const char *media : {"audio/midi", "audio/", "audio/wav;rate=8000", "wav", "", "video/mp4"})
        table.add(ofAudio(media), "steps[0].message[0].source.media_type");
    for (const char *length : {"0", "-0.0", "1.5", "\" 2 \"", "null", "true", "\"inf\"", "1e999", "Infinity"})
        table.add(ofAudio("audio/wav", QByteArray(R"(, "duration_sec": )") + length), "");
    for (const char *length : {"-0.1", "\"-1\"", "\"nan\"", "NaN", "-Infinity", "\"long\"", "[]"})
        table.add(ofAudio("audio/wav", QByteArray(R"(, "duration_sec": )") + length),
                  "steps[0].message[0].source.duration_sec");
}

void addParts(Table &table)
{
    table.add(ofAudio("audio/wav", R"(, "rate": 8000)"), "steps[0].message[0].source.rate");
    table.add(ofPart(R"({"type": "audio", "source": {"media_type": "audio/wav"}})"), "steps[0].message[0].source.path");
    table.add(ofPart(R"({"type": "audio", "source": {"media_type": "audio/wav", "path": ""}})"), "");
    table.add(ofPart(R"({"type": "image", "source": {"media_type": "image/png", "path": "p", "duration_sec": 1}})"),
              "steps[0].message[0].source.duration_sec");
    for (const char *media : {"IMAGE/PNG", "image/bmp"})
        table.add(ofPart(QByteArray(R"({"type": "image", "source": {"path": "p", "media_type": ")") + media + "\"}}"),
                  "steps[0].message[0].source.media_type");
    for (const char *part :
         {R"({"type": "audio", "source": {"media_type": "image/png", "path": "p"}})",
          R"({"type": "image", "source": {"media_type": "audio/wav", "path": "p"}})", R"({"type": "audio"})",
          R"({"type": "image", "source": null})", R"({"type": "text"})",
          R"({"type": "audio", "text": "t", "source": {"media_type": "audio/wav", "path": "p"}})",
          R"({"type": "text", "text": "t", "source": {"media_type": "image/png", "path": "p"}})", "\"t\"", "null"})
        table.add(ofPart(part), "steps[0].message[0]");
    for (const char *type : {"\"video\"", "\"Text\"", "7", "null"})
        table.add(ofPart(QByteArray(R"({"text": "t", "type": )") + type + "}"), "steps[0].message[0].type");
    table.add(ofPart(R"({"type": "text", "text": "", "source": null})"), "");
    table.add(ofPart(R"({"type": "text", "text": "t", "extra": {}})"), "steps[0].message[0].extra");
    table.add(ofPart({}), "");
}

void addHeads(Table &table)
{
    for (const char *version : {"0", "2", "7", "8"})
        table.add(ofHead(QByteArray(R"("schema_version": "ATIF-v1.)") + version + '"'), "");
    for (const char *version : {"\"ATIF-v1.9\"", "\"1.8\"", "\"atif-v1.8\"", "\"ATIF-v1.10\"", "\"\"", "8", "null"})
        table.add(ofHead(QByteArray("\"schema_version\": ") + version), "schema_version");
    table.add(ofHead(R"("extra": {}, "notes": "", "session_id": null)"), "");
    table.add(ofHead(R"("extra": [])"), "extra");
    table.add(ofHead(R"("rooms": 1)"), "rooms");
    table.add(ofHead(R"("agent": {"name": "", "version": ""})"), "");
    table.add(ofHead(R"("agent": {"name": "a"})"), "agent.version");
    table.add(ofHead(R"("agent": {"name": "a", "version": 1})"), "agent.version");
    table.add(ofHead(R"("agent": {"name": "a", "version": "1", "home": "x"})"), "agent.home");
    table.add(ofHead(R"("agent": {"name": "a", "version": "1", "tool_definitions": [{}]})"), "");
    table.add(ofHead(R"("agent": {"name": "a", "version": "1", "tool_definitions": ["ls"]})"),
              "agent.tool_definitions[0]");
    table.add(R"({"agent": {"name": "a", "version": "1"}, "steps": []})", "steps");
    table.add(R"({"agent": {"name": "a", "version": "1"}})", "-");
    table.add(
        R"({"agent": {"name": "a", "version": "1"}, "steps": [{"step_id": 1, "source": "user", "message": "m"}, 2]})",
        "steps[1]");
    table.add("[]", "-");
    table.add("", "-");
    table.add("\xEF\xBB\xBF" + ofHead("\"notes\": \"\""), "-");
    table.add(ofHead("\"notes\": \"\"") + " {}", "-");
    for (const char *figures :
         {R"({"total_steps": 99})", R"({"total_prompt_tokens": -7})", R"({"total_cost_usd": "0.1"})"})
        table.add(ofHead(QByteArray("\"final_metrics\": ") + figures), "");
    for (const char *count : {"1.5", "-1", "\"-7\"", "-9223372036854775809"})
        table.add(ofHead(QByteArray(R"("final_metrics": {"total_steps": )") + count + "}"),
                  "final_metrics.total_steps");
}

void addStepFields(Table &table)
{
    for (const char *id : {"1", "1.0", "\"1\"", "\" +1.00 \"", "true"})
        table.add(ofStep("agent", QByteArray("\"step_id\": ") + id), "");
    for (const char *id : {"0", "2", "1.5", "\"one\"", "null", "-1", "\"1.\"", "123456789012345678901234567890"})
        table.add(ofStep("agent", QByteArray("\"step_id\": ") + id), "steps[0].step_id");
    table.addAll("steps[0].source", {ofStep("tool", {}), ofStep("Agent", {}), ofStep("", {})});
    table.add(ofStep("agent", R"("message": null)"), "steps[0].message");
    table.add(R"({"agent": {"name": "a", "version": "1"}, "steps": [{"step_id": 1, "source": "user"}]})",
              "steps[0].message");
    for (const char *member : {"model_name", "reasoning_effort", "reasoning_content", "tool_calls", "metrics"}) {
        const QByteArray name = '"' + QByteArray(member) + "\": ";
        const QByteArray empty = name.contains("tool") ? "[]" : name.contains("metrics") ? "{}" : "\"\"";
        table.add(ofStep("user", name + "null"), "");
        table.add(ofStep("agent", name + empty), "");
        table.add(ofStep("system", name + empty), (QByteArray("steps[0].") + member).constData());
    }
    table.add(ofStep("user", R"("reasoning_effort": 0)"), "steps[0].reasoning_effort");
    table.addSteps("", "agent",
                   {R"("reasoning_effort": 0.7)", R"("reasoning_effort": true)",
                    R"("llm_call_count": 0, "model_name": "m")", R"("is_copied_context": "Yes")",
                    R"("is_copied_context": 1.0)", R"("extra": {"any": [1]})",
                    R"("llm_call_count": 12345678901234567890123)"});
    table.addSteps("", "user",
                   {R"("llm_call_count": 0)", R"("llm_call_count": 1)", R"("observation": {"results": [{}]})"});
    table.addSteps("steps[0].llm_call_count", "agent",
                   {R"("llm_call_count": -1)", R"("llm_call_count": 0, "metrics": {"prompt_tokens": 1})",
                    R"("llm_call_count": "0", "reasoning_content": "")", R"("llm_call_count": 0.5)"});
    table.addSteps("steps[0].is_copied_context", "agent",
                   {R"("is_copied_context": 2)", R"("is_copied_context": " yes")", R"("is_copied_context": "1.0")"});
    table.addSteps("steps[0].reasoning_effort", "agent", {R"("reasoning_effort": [])", R"("reasoning_effort": {})"});
}

void addMetrics(Table &table)
{
    table.addSteps("", "agent",
                   {R"("metrics": {"prompt_tokens": -5, "cached_tokens": 9})", R"("metrics": {"prompt_tokens": "1_0"})",
                    R"("metrics": {"cost_usd": "1e-3", "completion_tokens": 3.0})", R"("metrics": {"cost_usd": NaN})",
                    R"("metrics": {"completion_token_ids": [1, "2"], "logprobs": [-0.5, 0, 1]})"});
    table.addSteps("steps[0].metrics.prompt_tokens", "agent",
                   {R"("metrics": {"prompt_tokens": 1.5})", R"("metrics": {"prompt_tokens": NaN})",
                    R"("metrics": {"prompt_tokens": 1e19})", R"("metrics": {"prompt_tokens": "1__0"})",
                    R"("metrics": {"prompt_tokens": "1e3"})"});
    table.addSteps("steps[0].metrics.reasoning_tokens", "agent", {R"("metrics": {"reasoning_tokens": 1})"});
    table.addSteps("steps[0].metrics.logprobs[1]", "agent", {R"("metrics": {"logprobs": [0, null]})"});
}

void addCalls(Table &table)
{
    const QByteArray call = R"({"tool_call_id": "c", "function_name": "f", "arguments": {}})";
    const QByteArray calls = R"(, "tool_calls": [)" + call + "]";
    table.addSteps("", "agent", {R"("tool_calls": [)" + call + "," + call + "]"});
    table.addSteps("steps[0].tool_calls[0].arguments", "agent",
                   {R"("tool_calls": [{"tool_call_id": "c", "function_name": "f"}])",
                    R"("tool_calls": [{"tool_call_id": "c", "function_name": "f", "arguments": "{}"}])"});
    table.addSteps("steps[0].tool_calls[0].tool_call_id", "agent",
                   {R"("tool_calls": [{"tool_call_id": 7, "function_name": "f", "arguments": {}}])"});
    table.addAll("",
                 {ofResult("{}"), ofResult(R"({"content": "r"})"), ofResult({}),
                  ofResult(R"({"source_call_id": "c", "content": []})", calls)});
    table.addAll("steps[0].observation.results[0].source_call_id",
                 {ofResult(R"({"source_call_id": "x"})", calls), ofResult(R"({"source_call_id": "x"})"),
                  ofResult(R"({"source_call_id": "c"})", R"(, "tool_calls": [])")});
    table.add(ofStep("agent", R"("observation": {})"), "steps[0].observation.results");
    for (const char *ref :
         {R"({"trajectory_path": "p"})", R"({"trajectory_id": ""})", R"({"trajectory_id": "nowhere"})"})
        table.add(ofResult(QByteArray(R"({"subagent_trajectory_ref": [)") + ref + "]}"), "");
    for (const char *ref : {R"({"session_id": "s"})", "{}"})
        table.add(ofResult(QByteArray(R"({"subagent_trajectory_ref": [)") + ref + "]}"),
                  "steps[0].observation.results[0].subagent_trajectory_ref[0]");
    table.add(ofResult(R"({"subagent_trajectory_ref": {"trajectory_id": "t"}})"),
              "steps[0].observation.results[0].subagent_trajectory_ref");
}

void addEmbedded(Table &table)
{
    table.add(embedding({R"("trajectory_id": "t")", R"("trajectory_id": "")"}, R"("trajectory_id": "t")"), "");
    table.add(embedding({R"("trajectory_id": "t", "schema_version": "ATIF-v1.2")"}), "");
    table.addAll("subagent_trajectories[0].trajectory_id",
                 {embedding({R"("notes": "")"}), embedding({R"("trajectory_id": null)"})});
    table.add(embedding({R"("trajectory_id": "t")", R"("trajectory_id": "t")"}),
              "subagent_trajectories[1].trajectory_id");
    table.add(embedding({R"("trajectory_id": "t", "schema_version": "1.8")"}),
              "subagent_trajectories[0].schema_version");
}

void addTimes(Table &table)
{
    for (const char *time :
         {"2026-03-04T11:00:00Z", "2026-03-04T11:00:00", "2026-03-04", "2026-03-04 11:00", "20260304T110000Z",
          "2026-W10-3", "2026-03-04T11:00:00.123456789Z", "2026-03-04T11:00:00,5Z", "2026-03-04T11:00:00+0200",
          "2026-03-04T11:00:00+02", "2026-03-04T11:00:00 Z", "2026-03-04x11:00:00", "2026-03-04T11"})
        table.add(ofStep("agent", QByteArray(R"("timestamp": ")") + time + '"'), "");
    for (const char *time :
         {"2026-03-04T11:00:00z", "2026-03-04T24:00:00Z", "2026-03-04T25:00:00Z", "2026-03-04T11:00:60Z", "2026-02-30",
          "1700000000", "", "now", " 2026-03-04", "2026-03", "2026-063", "2026-03-04T11:00:00ZZ", "+002026-03-04"})
        table.add(ofStep("agent", QByteArray(R"("timestamp": ")") + time + '"'), "steps[0].timestamp");
    table.add(ofStep("agent", R"("timestamp": 1700000000)"), "steps[0].timestamp");
}

void addOddJson(Table &table)
{
    table.add(ofStep("agent", R"("message": "half a pair: \ud83d")"), "");
    table.add(ofStep("agent", R"("extra": {"a": 1}, "extra": {"b": 2})"), "");
    table.add(ofStep("agent", R"("extra": [], "extra": {})"), "");
    table.add(ofStep("agent", R"("extra": {}, "extra": [])"), "steps[0].extra");
}

} // namespace

std::vector<AtifCase> atifCases()
{
    Table table;
    for (const auto add :
         {addAudio, addParts, addHeads, addStepFields, addMetrics, addCalls, addEmbedded, addTimes, addOddJson})
        add(table);
    return table.cases;
}

} // namespace quayside
