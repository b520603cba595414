// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/trialjson.h"

#include "core/export/findingjson.h"

#include "core/export/facts.h"

namespace quayside {

namespace {

template <typename Range, typename Say> Json listOf(const Range &range, Say say)
{
    Json list = Json::array();
    for (const auto &element : range)
        list.push_back(say(element));
    return list;
}

Json taskFacts(const TaskRef &task)
{
    return {{"name", textOrNull(task.name.value)}, {"path", textOrNull(task.path)},
            {"git_url", textOrNull(task.gitUrl)},  {"git_commit", textOrNull(task.gitCommit)},
            {"package", textOrNull(task.package)}, {"ref", textOrNull(task.ref)},
            {"dataset", textOrNull(task.dataset)}, {"checksum", textOrNull(task.checksum)}};
}

Json agentFacts(const AgentInfo &agent)
{
    Json facts{{"name", textOrNull(agent.name)}, {"version", textOrNull(agent.version)}, {"model", nullptr}};
    if (agent.model)
        facts["model"] = {{"name", textOrNull(agent.model->name)},
                          {"provider", textOrNull(agent.model->provider)},
                          {"endpoint", textOrNull(agent.model->endpoint)}};
    return facts;
}

Json userFacts(const std::optional<SimulatedUser> &user)
{
    if (!user)
        return {};
    return {{"agent", agentFacts(user->agent)}, {"target_tokens", factsOf(user->targetUsage)}};
}

Json exceptionFacts(const std::optional<ExceptionInfo> &exception)
{
    if (!exception)
        return {};
    return {{"type", jsonText(exception->type)},
            {"message", jsonText(exception->message)},
            {"occurred", factsOf(exception->occurred)},
            {"traceback", jsonText(exception->traceback)}};
}

Json modelFacts(const ModelUsage &model)
{
    return {
        {"model", jsonText(model.model)}, {"tokens", factsOf(model.usage)}, {"cost_usd", factsOf(model.usage.cost)}};
}

Json phaseFacts(const Phase &phase)
{
    return {{"phase", jsonText(toText(phase.kind))},
            {"started", factsOf(phase.span.start)},
            {"finished", factsOf(phase.span.end)},
            {"duration_s", secondsOf(duration(phase.span))}};
}

Json stepFacts(const StepResult &step)
{
    return {{"name", jsonText(step.name)},
            {"rewards", factsOf(step.rewards)},
            {"tokens", factsOf(step.usage)},
            {"cost_usd", factsOf(step.usage.cost)},
            {"model_usage", listOf(step.models, modelFacts)},
            {"exception", exceptionFacts(step.exception)},
            {"phases", listOf(step.phases, phaseFacts)}};
}

Json attemptFacts(const EarlierAttempt &attempt)
{
    return {{"path", jsonText(attempt.folder)},
            {"exception", textOrNull(attempt.exception)},
            {"rewards", factsOf(attempt.rewards)},
            {"tokens", factsOf(attempt.usage)},
            {"cost_usd", factsOf(attempt.usage.cost)}};
}

Json sourceFacts(const RewardSource &source)
{
    return {{"file", jsonText(source.file)},
            {"step", textOrNull(source.step)},
            {"used", source.used},
            {"rewards", factsOf(source.rewards)}};
}

Json tableFacts(const FactTable &table)
{
    return {{"title", jsonText(table.title)},
            {"file", jsonText(table.file)},
            {"columns", factsOf(table.columns)},
            {"rows", listOf(table.rows, [](const std::vector<QString> &row) { return factsOf(row); })}};
}

Json partFacts(const TestPart &part)
{
    return {{"name", textOrNull(part.name)},
            {"status", jsonText(part.status)},
            {"duration_s", secondsOf(part.duration)},
            {"message", textOrNull(part.message)},
            {"trace", textOrNull(part.trace)}};
}

Json testFacts(const TestCase &test)
{
    return {{"name", jsonText(test.name)},
            {"suite", textOrNull(test.suite)},
            {"status", jsonText(test.status)},
            {"raw_status", textOrNull(test.rawStatus)},
            {"duration_s", secondsOf(test.duration)},
            {"message", textOrNull(test.message)},
            {"trace", textOrNull(test.trace)},
            {"retries", test.retries ? Json(*test.retries) : Json()},
            {"flaky", test.isFlaky},
            {"attempts", listOf(test.attempts, partFacts)},
            {"steps", listOf(test.steps, partFacts)}};
}

Json reportFacts(const TestReport &report)
{
    return {
        {"file", jsonText(report.file)}, {"tool", textOrNull(report.tool)}, {"tests", listOf(report.tests, testFacts)}};
}

Json artifactFacts(const ArtifactEntry &entry)
{
    return {{"source", jsonText(entry.source)},
            {"destination", jsonText(entry.destination)},
            {"type", jsonText(entry.type)},
            {"status", jsonText(entry.status)},
            {"service", textOrNull(entry.service)}};
}

Json fileFacts(const TrialFile &file)
{
    Json facts{{"path", jsonText(file.path)}, {"role", jsonText(toText(file.role))}};
    if (file.isFolder || file.isLink || file.isSpecial)
        facts["kind"] = file.isFolder ? "folder" : file.isLink ? "link" : "special";
    else
        facts["bytes"] = file.size.value;
    return facts;
}

Json rowFacts(const Trial &trial)
{
    return {{"name", jsonText(trial.name.value)},
            {"path", jsonText(trial.folder)},
            {"state", jsonText(toText(trial.state))},
            {"outcome", jsonText(toText(outcomeOf(trial)))},
            {"task", taskFacts(trial.task)},
            {"agent", agentFacts(trial.agent)},
            {"simulated_user", userFacts(trial.user)},
            {"environment", textOrNull(trial.environment)},
            {"shows_files_late", trial.showsFilesLate},
            {"tool_format", textOrNull(trial.toolFormat)},
            {"regraded_from", textOrNull(trial.regradedFrom)},
            {"rewards", factsOf(trial.rewards)},
            {"reward_valid", hasValidReward(trial)},
            {"tokens", factsOf(trial.usage)},
            {"cost_usd", factsOf(trial.usage.cost)},
            {"usage_from", jsonText(toText(trial.usageSource))},
            {"model_usage", listOf(trial.models, modelFacts)},
            {"exception", exceptionFacts(trial.exception)},
            {"started", factsOf(trial.span.start)},
            {"finished", factsOf(trial.span.end)},
            {"duration_s", secondsOf(elapsed(trial))},
            {"phases", listOf(trial.phases, phaseFacts)},
            {"steps", listOf(trial.steps, stepFacts)},
            {"earlier_attempts", listOf(trial.earlierAttempts, attemptFacts)}};
}

} // namespace

QByteArray trialJson(const Trial &trial, const TrialDetail &detail, const std::vector<Finding> &findings)
{
    Json facts = rowFacts(trial);
    facts["reward_sources"] = listOf(detail.rewardSources, sourceFacts);
    facts["tables"] = listOf(detail.tables, tableFacts);
    facts["test_reports"] = listOf(detail.reports, reportFacts);
    facts["artifacts"] = listOf(detail.artifacts, artifactFacts);
    facts["has_artifact_manifest"] = detail.hasArtifactManifest;
    facts["analysis"] = detail.analysis ? factsOf(*detail.analysis) : Json();
    facts["exception_text"] = textOrNull(detail.exceptionText);
    facts["files"] = listOf(detail.files, fileFacts);
    facts["findings"] = factsOf(findings);
    std::vector<Issue> issues = trial.issues;
    issues.insert(issues.end(), detail.issues.begin(), detail.issues.end());
    facts["issues"] = factsOf(issues);
    return printed(facts);
}

} // namespace quayside
