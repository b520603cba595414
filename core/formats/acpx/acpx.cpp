// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/acpx/acpx.h"

#include "core/formats/atif/atifformat.h"
#include "core/formats/sessions/convertedformat.h"
#include "core/formats/sessions/stepparts.h"
#include "core/formats/sessions/trajectorywriter.h"
#include "core/json/json.h"

namespace quayside {

namespace {

using nlohmann::json;

constexpr QLatin1StringView exportName{"bridge-trajectory.json"};
constexpr Bytes exportCap{256LL << 20};

bool isExport(const QString &file)
{
    return file == exportName || file.endsWith(QLatin1Char('/') + exportName);
}

/// Beside a trajectory of the agent's own it is one of several, which are found together.
std::vector<QString> findExport(const Folder &folder, const QString &agentFolder)
{
    std::vector<QString> files = atifFormat().find(folder, agentFolder);
    return files.size() == 1 && isExport(files.front()) ? files : std::vector<QString>();
}

/// None of what is no list.
std::vector<json> elementsOf(const json &list)
{
    return list.is_array() ? list.get<std::vector<json>>() : std::vector<json>();
}

/// {"Text": "..."}, or a list of such parts.
std::string textIn(const json &content)
{
    if (content.is_string())
        return content.get<std::string>();
    if (content.is_object())
        return textOf(content, "Text");
    json step = json::object();
    for (const json &part : elementsOf(content))
        joinText(step, "message", textIn(part));
    return textOf(step, "message");
}

void addPart(json &step, const json &part)
{
    joinText(step, "message", textOf(part, "Text"));
    if (const json *thinking = memberOf(part, "Thinking"))
        joinText(step, "reasoning_content", textOf(*thinking, "text"));
    if (const json *call = memberOf(part, "ToolUse")) {
        const json *input = memberOf(*call, "input");
        addCall(step, textOf(*call, "id"), textOf(*call, "name"), input ? *input : json::object());
    }
}

json userStep(const json &message)
{
    const json *content = memberOf(message, "content");
    return {{"source", "user"}, {"message", content ? textIn(*content) : std::string()}};
}

json agentStep(const json &message)
{
    json step{{"source", "agent"}, {"message", ""}};
    if (const json *content = memberOf(message, "content")) {
        for (const json &part : elementsOf(*content))
            addPart(step, part);
    }
    const json *results = memberOf(message, "tool_results");
    const json known = results && results->is_object() ? *results : json::object();
    for (const auto &[id, result] : known.items()) {
        const json *output = memberOf(result, "content");
        json &added = addResult(step, hasCall(step, id) ? id : std::string(), output ? textIn(*output) : std::string());
        if (isTrue(result, "is_error"))
            added["extra"]["is_error"] = true;
    }
    return step;
}

json headOf(const json &session, const json &state)
{
    json head{{"schema_version", "ATIF-v1.7"},
              {"agent", {{"name", textOf(session, "agent")}, {"version", "unknown"}}},
              {"session_id", textOf(state, "acp_session_id")}};
    const json *usage = memberOf(state, "cumulative_token_usage");
    const auto add = [&](const char *from, const char *to) {
        if (const auto count = usage ? integerOf(*usage, from) : std::nullopt)
            head["final_metrics"][to] = *count;
    };
    add("input_tokens", "total_prompt_tokens");
    add("output_tokens", "total_completion_tokens");
    add("cache_read_input_tokens", "total_cached_tokens");
    return head;
}

} // namespace

Result<Conversion> convertAcpxExport(const LogSource &source)
{
    const auto bytes = source.folder.read(source.file, exportCap);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QString path = source.folder.absolute(source.file);
    const json whole = json::parse(bytes->begin(), bytes->end(), nullptr, false);
    const json *session = memberOf(whole, "session");
    const json *state = session ? memberOf(*session, "state") : nullptr;
    const json *messages = state ? memberOf(*state, "messages") : nullptr;
    if (!messages || !messages->is_array())
        return std::unexpected(
            Error{ErrorCode::Malformed, path, {}, QStringLiteral("not the export of a session by acpx")});
    TrajectoryWriter writer;
    for (const json &message : *messages) {
        if (const json *user = memberOf(message, "User"))
            writer.add(userStep(*user));
        if (const json *agent = memberOf(message, "Agent"))
            writer.add(agentStep(*agent));
    }
    return Conversion{.trajectory = writer.finish(headOf(*session, *state), path),
                      .source = QStringLiteral("acpx export")};
}

TrajectoryFormat acpxFormat()
{
    return {.name = QStringLiteral("acpx"),
            .record = RunRecord::Trajectory,
            .find = findExport,
            .claims = claimsByName<isExport>,
            .index = indexConverted<convertAcpxExport>,
            .places = fileItself};
}

} // namespace quayside
