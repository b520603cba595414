// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/summaryjson.h"

#include "core/export/facts.h"
#include "core/formats/harbor/evals.h"

namespace quayside {

namespace {

Json countsOf(const Job &job, const JobTotals &totals)
{
    return {{"declared", job.declared.trials ? Json(*job.declared.trials) : Json()},
            {"present", totals.trials.present},
            {"with_result", totals.trials.finished},
            {"queued", totals.trials.queued},
            {"running", totals.trials.running},
            {"interrupted", totals.trials.interrupted},
            {"unreadable", totals.trials.unreadable},
            {"scored", totals.trials.scored},
            {"measured", totals.trials.measured},
            {"unscored", totals.trials.unscored},
            {"errored", totals.trials.errored},
            {"scored_and_errored", totals.trials.scoredAndErrored}};
}

Json rewardsOf(const JobTotals &totals)
{
    Json facts = Json::object();
    for (const auto &[key, mean] : totals.rewards)
        facts[jsonText(key)] = {{"n", mean.n}, {"mean", mean.mean}};
    return facts;
}

Json exceptionsOf(const JobTotals &totals)
{
    Json facts = Json::object();
    for (const auto &[type, count] : totals.exceptions)
        facts[jsonText(type)] = count;
    return facts;
}

Json sourcesOf(const Job &job)
{
    Json facts = Json::array();
    for (const SourceJob &source : job.sources)
        facts.push_back({{"action", jsonText(source.action)}, {"path", jsonText(source.path)}});
    return facts;
}

Json opinionsOf(const std::map<QString, Analysis> &opinions)
{
    Json facts = Json::object();
    for (const auto &[name, opinion] : opinions)
        facts[jsonText(name)] = factsOf(opinion);
    return facts;
}

Json analysisOf(const Job &job)
{
    if (!job.analysis)
        return {};
    Json facts = factsOf(job.analysis->whole);
    facts["trials"] = opinionsOf(job.analysis->trials);
    facts["tasks"] = opinionsOf(job.analysis->tasks);
    return facts;
}

Json evalFacts(const HarborEval &eval)
{
    Json means = Json::object();
    for (const auto &[key, sum] : eval.rewardSums)
        means[jsonText(key)] = sum / eval.counted;
    Json exceptions = Json::object();
    for (const auto &[type, count] : eval.exceptions)
        exceptions[jsonText(type)] = count;
    return {{"with_reward", eval.rewarded},
            {"with_exception", eval.errored},
            {"means", std::move(means)},
            {"exceptions", std::move(exceptions)}};
}

/// Both ways to count, whichever the job itself follows.
Json evalsOf(const Job &job)
{
    Json facts = Json::object();
    for (const CountingRule rule : {CountingRule::All, CountingRule::ValidOnly}) {
        for (const auto &[key, eval] : recountEvals(job, rule))
            facts[jsonText(key)][toText(rule)] = evalFacts(eval);
    }
    return facts;
}

Json jobFacts(const Job &job)
{
    const JobTotals totals = totalsOf(job);
    return {{"name", jsonText(job.name)},
            {"path", jsonText(job.path)},
            {"format", jsonText(job.format)},
            {"format_version", textOrNull(job.formatVersion)},
            {"state", jsonText(toText(job.state))},
            {"trials", countsOf(job, totals)},
            {"rewards", rewardsOf(totals)},
            {"counting", job.format.startsWith(QLatin1String("harbor")) ? Json(toText(job.declared.rule)) : Json()},
            {"evals", evalsOf(job)},
            {"exceptions", exceptionsOf(totals)},
            {"tokens", factsOf(totals.usage)},
            {"cost_usd", factsOf(totals.usage.cost)},
            {"copied_tokens", factsOf(totals.copied)},
            {"copied_cost_usd", factsOf(totals.copied.cost)},
            {"sources", sourcesOf(job)},
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
    Json all = Json::array();
    for (const JobPointer &job : jobs)
        all.push_back(jobFacts(*job));
    Json summary{{"jobs", std::move(all)}};
    if (!issues.empty())
        summary["issues"] = factsOf(issues);
    return printed(summary);
}

} // namespace quayside
