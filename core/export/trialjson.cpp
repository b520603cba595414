// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/trialjson.h"

#include "core/export/findingjson.h"

#include "core/export/facts.h"

namespace quayside {

namespace {

OrderedJson textOrNull(const QString &text)
{
    return text.isEmpty() ? OrderedJson() : OrderedJson(toUtf8(text));
}

template <typename Range, typename Say> OrderedJson listOf(const Range &range, Say say)
{
    OrderedJson list = OrderedJson::array();
    for (const auto &element : range)
        list.push_back(say(element));
    return list;
}

OrderedJson taskFacts(const TaskRef &task)
{
    return {{"name", textOrNull(task.name.value)}, {"path", textOrNull(task.path)},
            {"git_url", textOrNull(task.gitUrl)},  {"git_commit", textOrNull(task.gitCommit)},
            {"package", textOrNull(task.package)}, {"ref", textOrNull(task.ref)},
            {"dataset", textOrNull(task.dataset)}, {"checksum", textOrNull(task.checksum)}};
}

OrderedJson agentFacts(const AgentInfo &agent)
{
    OrderedJson facts{{"name", textOrNull(agent.name)}, {"version", textOrNull(agent.version)}, {"model", nullptr}};
    if (agent.model)
        facts["model"] = {{"name", textOrNull(agent.model->name)}, {"provider", textOrNull(agent.model->provider)}};
    return facts;
}

OrderedJson exceptionFacts(const std::optional<ExceptionInfo> &exception)
{
    if (!exception)
        return {};
    return {{"type", toUtf8(exception->type)},
            {"message", toUtf8(exception->message)},
            {"occurred", factsOf(exception->occurred)},
            {"traceback", toUtf8(exception->traceback)}};
}

OrderedJson phaseFacts(const Phase &phase)
{
    return {{"phase", toUtf8(toText(phase.kind))},
            {"started", factsOf(phase.span.start)},
            {"finished", factsOf(phase.span.end)},
            {"duration_s", secondsOf(duration(phase.span))}};
}

OrderedJson stepFacts(const StepResult &step)
{
    return {{"name", toUtf8(step.name)},
            {"rewards", factsOf(step.rewards)},
            {"tokens", factsOf(step.usage)},
            {"cost_usd", factsOf(step.usage.cost)},
            {"exception", exceptionFacts(step.exception)},
            {"phases", listOf(step.phases, phaseFacts)}};
}

OrderedJson sourceFacts(const RewardSource &source)
{
    return {{"file", toUtf8(source.file)},
            {"step", textOrNull(source.step)},
            {"used", source.used},
            {"rewards", factsOf(source.rewards)}};
}

OrderedJson tableFacts(const FactTable &table)
{
    return {{"title", toUtf8(table.title)},
            {"file", toUtf8(table.file)},
            {"columns", factsOf(table.columns)},
            {"rows", listOf(table.rows, [](const std::vector<QString> &row) { return factsOf(row); })}};
}

OrderedJson testFacts(const TestCase &test)
{
    return {{"name", toUtf8(test.name)},           {"suite", textOrNull(test.suite)},
            {"status", toUtf8(test.status)},       {"duration_s", secondsOf(test.duration)},
            {"message", textOrNull(test.message)}, {"trace", textOrNull(test.trace)}};
}

OrderedJson reportFacts(const TestReport &report)
{
    return {
        {"file", toUtf8(report.file)}, {"tool", textOrNull(report.tool)}, {"tests", listOf(report.tests, testFacts)}};
}

OrderedJson artifactFacts(const ArtifactEntry &entry)
{
    return {{"source", toUtf8(entry.source)},
            {"destination", toUtf8(entry.destination)},
            {"type", toUtf8(entry.type)},
            {"status", toUtf8(entry.status)},
            {"service", textOrNull(entry.service)}};
}

OrderedJson analysisFacts(const std::optional<Analysis> &analysis)
{
    if (!analysis)
        return {};
    const auto check = [](const AnalysisCheck &c) -> OrderedJson {
        return {{"name", toUtf8(c.name)}, {"outcome", toUtf8(c.outcome)}, {"explanation", toUtf8(c.explanation)}};
    };
    return {{"file", toUtf8(analysis->file)},
            {"summary", toUtf8(analysis->summary)},
            {"checks", listOf(analysis->checks, check)},
            {"cost_usd", factsOf(analysis->cost)}};
}

OrderedJson fileFacts(const TrialFile &file)
{
    OrderedJson facts{{"path", toUtf8(file.path)}, {"role", toUtf8(toText(file.role))}};
    if (file.isFolder || file.isLink || file.isSpecial)
        facts["kind"] = file.isFolder ? "folder" : file.isLink ? "link" : "special";
    else
        facts["bytes"] = file.size.value;
    return facts;
}

OrderedJson rowFacts(const Trial &trial)
{
    return {{"name", toUtf8(trial.name.value)},
            {"path", toUtf8(trial.folder)},
            {"state", toUtf8(toText(trial.state))},
            {"outcome", toUtf8(toText(outcomeOf(trial)))},
            {"task", taskFacts(trial.task)},
            {"agent", agentFacts(trial.agent)},
            {"environment", textOrNull(trial.environment)},
            {"tool_format", textOrNull(trial.toolFormat)},
            {"regraded_from", textOrNull(trial.regradedFrom)},
            {"rewards", factsOf(trial.rewards)},
            {"tokens", factsOf(trial.usage)},
            {"cost_usd", factsOf(trial.usage.cost)},
            {"exception", exceptionFacts(trial.exception)},
            {"started", factsOf(trial.span.start)},
            {"finished", factsOf(trial.span.end)},
            {"duration_s", secondsOf(elapsed(trial))},
            {"phases", listOf(trial.phases, phaseFacts)},
            {"steps", listOf(trial.steps, stepFacts)}};
}

} // namespace

QByteArray trialJson(const Trial &trial, const TrialDetail &detail, const std::vector<Finding> &findings)
{
    OrderedJson facts = rowFacts(trial);
    facts["reward_sources"] = listOf(detail.rewardSources, sourceFacts);
    facts["tables"] = listOf(detail.tables, tableFacts);
    facts["test_reports"] = listOf(detail.reports, reportFacts);
    facts["artifacts"] = listOf(detail.artifacts, artifactFacts);
    facts["has_artifact_manifest"] = detail.hasArtifactManifest;
    facts["analysis"] = analysisFacts(detail.analysis);
    facts["exception_text"] = textOrNull(detail.exceptionText);
    facts["files"] = listOf(detail.files, fileFacts);
    facts["findings"] = factsOf(findings);
    std::vector<Issue> issues = trial.issues;
    issues.insert(issues.end(), detail.issues.begin(), detail.issues.end());
    facts["issues"] = factsOf(issues);
    return printed(facts);
}

} // namespace quayside
