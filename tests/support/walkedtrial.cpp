// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/walkedtrial.h"

#include <nlohmann/json.hpp>

namespace quayside {

namespace {

using Json = nlohmann::ordered_json;

Json stepJson(const WalkedStep &step, int number)
{
    const std::string time = QStringLiteral("2026-08-30T10:%1:%2Z")
                                 .arg(number / 60, 2, 10, QLatin1Char('0'))
                                 .arg(number % 60, 2, 10, QLatin1Char('0'))
                                 .toStdString();
    Json json{{"step_id", number},
              {"timestamp", time},
              {"source", "agent"},
              {"message", step.tool.isEmpty() ? step.argument.toStdString() : std::string()}};
    if (!step.tool.isEmpty()) {
        const std::string id = "call_" + std::to_string(number);
        const char *name = step.tool == QLatin1String("Bash") ? "command" : "file_path";
        json["tool_calls"] = {{{"tool_call_id", id},
                               {"function_name", step.tool.toStdString()},
                               {"arguments", {{name, step.argument.toStdString()}}}}};
        json["observation"] = {{"results", {{{"source_call_id", id}, {"content", step.answer.toStdString()}}}}};
    }
    json["metrics"] = {{"prompt_tokens", 90}, {"completion_tokens", 10}};
    return json;
}

} // namespace

TrialPointer writeWalkedTrial(const TemporaryFolder &folder, const QString &name, const std::vector<WalkedStep> &steps)
{
    Json all = Json::array();
    for (size_t i = 0; i < steps.size(); ++i)
        all.push_back(stepJson(steps[i], static_cast<int>(i) + 1));
    const Json trajectory{{"schema_version", "ATIF-v1.7"},
                          {"session_id", name.toStdString()},
                          {"agent", {{"name", "walker"}, {"version", "1"}}},
                          {"steps", std::move(all)}};
    folder.write(name + QStringLiteral("/agent/trajectory.json"), QByteArray::fromStdString(trajectory.dump(2)));
    Trial trial{.name = TrialName(name),
                .folder = folder.path(name),
                .state = TrialState::Finished,
                .task = {.name = TaskName(QStringLiteral("walk"))},
                .agent = {.name = name}};
    return std::make_shared<const Trial>(std::move(trial));
}

} // namespace quayside
