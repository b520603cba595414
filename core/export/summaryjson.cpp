// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/summaryjson.h"

#include "core/export/facts.h"

namespace quayside {

namespace {

OrderedJson countsOf(const Job &job, const JobTotals &totals)
{
    return {{"declared", job.declared.trials ? OrderedJson(*job.declared.trials) : OrderedJson()},
            {"present", totals.present},
            {"with_result", totals.withResult},
            {"scored", totals.scored},
            {"unscored", totals.unscored},
            {"errored", totals.errored},
            {"scored_and_errored", totals.scoredAndErrored}};
}

OrderedJson rewardsOf(const JobTotals &totals)
{
    OrderedJson facts = OrderedJson::object();
    for (const auto &[key, mean] : totals.rewards)
        facts[toUtf8(key)] = {{"n", mean.n}, {"mean", mean.mean}};
    return facts;
}

OrderedJson exceptionsOf(const JobTotals &totals)
{
    OrderedJson facts = OrderedJson::object();
    for (const auto &[type, count] : totals.exceptions)
        facts[toUtf8(type)] = count;
    return facts;
}

OrderedJson analysisOf(const Job &job)
{
    if (!job.analysis)
        return {};
    const Analysis &whole = job.analysis->whole;
    return {{"file", toUtf8(whole.file)}, {"summary", toUtf8(whole.summary)}, {"cost_usd", factsOf(whole.cost)}};
}

OrderedJson jobFacts(const Job &job)
{
    const JobTotals totals = totalsOf(job);
    return {{"name", toUtf8(job.name)},
            {"path", toUtf8(job.path)},
            {"format", toUtf8(job.format)},
            {"format_version", job.formatVersion.isEmpty() ? OrderedJson() : OrderedJson(toUtf8(job.formatVersion))},
            {"state", toUtf8(toText(job.state))},
            {"trials", countsOf(job, totals)},
            {"rewards", rewardsOf(totals)},
            {"exceptions", exceptionsOf(totals)},
            {"tokens", factsOf(totals.usage)},
            {"cost_usd", factsOf(totals.usage.cost)},
            {"agents", factsOf(agentNames(job))},
            {"models", factsOf(modelNames(job))},
            {"tasks", factsOf(taskNames(job))},
            {"started", factsOf(job.span.start)},
            {"finished", factsOf(job.span.end)},
            {"duration_s", secondsOf(duration(job.span))},
            {"analysis", analysisOf(job)},
            {"issues", factsOf(allIssues(job))}};
}

} // namespace

std::vector<Issue> allIssues(const Job &job)
{
    std::vector<Issue> issues = job.issues;
    for (const TrialPointer &trial : job.trials)
        issues.insert(issues.end(), trial->issues.begin(), trial->issues.end());
    return issues;
}

QByteArray summaryJson(std::span<const JobPointer> jobs, const std::vector<Issue> &issues)
{
    OrderedJson all = OrderedJson::array();
    for (const JobPointer &job : jobs)
        all.push_back(jobFacts(*job));
    OrderedJson summary{{"jobs", std::move(all)}};
    if (!issues.empty())
        summary["issues"] = factsOf(issues);
    return printed(summary);
}

} // namespace quayside
