// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/headreader.h"

#include "core/formats/atif/jsonvalue.h"
#include "core/formats/atif/jsonwalk.h"

namespace quayside {

namespace {

using simdjson::SUCCESS;
using simdjson::ondemand::object;
using simdjson::ondemand::value;

bool isNull(value &member)
{
    simdjson::ondemand::json_type type{};
    return member.type().get(type) != SUCCESS || type == simdjson::ondemand::json_type::null;
}

/// The fields that say how files belong together.
void readAgentExtra(value extra, TrajectoryHead &head)
{
    eachMemberOf(extra, [&](std::string_view key, value member) {
        if (key == "parent_session_id")
            head.parentSessionId = readText(member);
        else if (key == "continuation_index")
            head.continuationIndex = readInteger(member);
        else if (key == "summarization_index")
            head.summarizationIndex = readInteger(member);
    });
}

std::int64_t countElements(value list)
{
    simdjson::ondemand::array array;
    size_t count = 0;
    if (list.get_array().get(array) != SUCCESS || array.count_elements().get(count) != SUCCESS)
        return 0;
    return static_cast<std::int64_t>(count);
}

/// A member that is null says nothing.
void keep(std::string_view key, value member, QLatin1StringView owner, TrajectoryHead &head)
{
    if (!isNull(member))
        head.extras.push_back({.name = owner + decodeJsonString(key, 1024).text, .json = rawJson(member)});
}

void readAgent(value agent, TrajectoryHead &head)
{
    eachMemberOf(agent, [&](std::string_view key, value member) {
        if (key == "name")
            head.agentName = readText(member);
        else if (key == "version")
            head.agentVersion = readText(member);
        else if (key == "model_name")
            head.modelName = readText(member);
        else if (key == "tool_definitions" && !isNull(member))
            head.toolDefinitionsJson = rawJson(member);
        else
            keep(key, member, QLatin1StringView("agent."), head);
    });
}

std::optional<Tokens> readTokens(value member)
{
    const auto tokens = readInteger(member);
    return tokens ? std::optional(Tokens(*tokens)) : std::nullopt;
}

FinalMetrics readFinalMetrics(value metrics, TrajectoryHead &head)
{
    FinalMetrics result;
    eachMemberOf(metrics, [&](std::string_view key, value member) {
        if (key == "total_prompt_tokens")
            result.usage.input = readTokens(member);
        else if (key == "total_completion_tokens")
            result.usage.output = readTokens(member);
        else if (key == "total_cached_tokens")
            result.usage.cache = readTokens(member);
        else if (key == "total_cost_usd") {
            const auto dollars = readNumber(member);
            result.usage.cost = dollars ? std::optional(Usd(*dollars)) : std::nullopt;
        } else if (key == "total_steps")
            result.steps = readInteger(member);
        else
            keep(key, member, QLatin1StringView("final_metrics."), head);
    });
    return result;
}

void readMember(std::string_view key, value member, TrajectoryHead &head)
{
    if (key == "schema_version")
        head.schemaVersion = readText(member);
    else if (key == "session_id")
        head.sessionId = readText(member);
    else if (key == "trajectory_id")
        head.trajectoryId = readText(member);
    else if (key == "notes" && isString(member))
        head.notes = readText(member, 1 << 20);
    else if (key == "continued_trajectory_ref")
        head.continuedRef = readText(member);
    else if (key == "agent")
        readAgent(member, head);
    else if (key == "final_metrics" && !isNull(member))
        head.finalMetrics = readFinalMetrics(member, head);
    else if (key != "steps" && key != "subagent_trajectories" && key != "final_metrics")
        keep(key, member, {}, head);
}

/// What is kept as text is read from there: a value is walked once.
void readKept(TrajectoryHead &head)
{
    walkJson(head.toolDefinitionsJson, [&](value list) { head.toolDefinitions = countElements(list); });
    for (const RawMember &kept : head.extras) {
        if (kept.name != QLatin1String("agent.extra"))
            continue;
        walkJson(kept.json, [&](value extra) { readAgentExtra(extra, head); });
    }
}

} // namespace

TrajectoryHead readTrajectoryHead(QByteArray json)
{
    TrajectoryHead head;
    const auto read = [&head](value root) {
        head = {};
        eachMemberOf(root, [&head](std::string_view key, value member) { readMember(key, member, head); });
    };
    if (!walkJson(json, read)) {
        sanitizeJson({json.data(), static_cast<size_t>(json.size())});
        walkJson(json, read);
    }
    readKept(head);
    return head;
}

} // namespace quayside
