// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/conclude.h"

#include "core/formats/harbor/evals.h"
#include "core/formats/harbor/harbornames.h"
#include "core/formats/harbor/repeatedsession.h"
#include "core/formats/harbor/siblingnames.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ranges>

namespace quayside {

namespace {

/// Only times of one clock are compared; trials of both kinds (a job resumed by a newer version) give the UTC ones.
Span spanOfTrials(const Job &job, Clock clock)
{
    Span span;
    for (const TrialPointer &trial : job.trials) {
        const auto &[start, end] = trial->span;
        if (start && start->clock == clock && (!span.start || start->microseconds < span.start->microseconds))
            span.start = start;
        if (end && end->clock == clock && (!span.end || end->microseconds > span.end->microseconds))
            span.end = end;
    }
    return span;
}

Span spanOf(const Job &job)
{
    Span span = spanOfTrials(job, Clock::Utc);
    if (!span.start)
        span = spanOfTrials(job, Clock::NaiveLocal);
    if (!span.start)
        return job.span;
    if (job.state == JobState::Running)
        span.end.reset();
    return span;
}

/// What the outline could not know: whether trials still run, or stopped without a result.
JobState finalState(const Job &job, const JobOutline &outline)
{
    constexpr std::array stated{JobState::Unreadable, JobState::Queued, JobState::Paused, JobState::Cancelled};
    if ((job.state == JobState::Finished && job.span.end) || std::ranges::contains(stated, job.state))
        return job.state;
    const auto isIn = [&](TrialState state) {
        return std::ranges::any_of(job.trials, [&](const TrialPointer &trial) { return trial->state == state; });
    };
    if (outline.isLive || isIn(TrialState::Running))
        return JobState::Running;
    return isIn(TrialState::Interrupted) ? JobState::Interrupted : job.state;
}

class Comparison
{
public:
    Comparison(Job &job, Severity severity) : m_job(job), m_severity(severity) {}

    void add(const QString &where, QString message)
    {
        m_job.issues.push_back({m_severity, QStringLiteral("job.totals-differ"),
                                m_job.path + QLatin1Char('/') + HarborFile::result, where, std::move(message)});
    }

    void counts(const char *where, const char *what, std::optional<std::int64_t> declared,
                std::optional<std::int64_t> present)
    {
        if (declared && *declared != present.value_or(0))
            add(QLatin1String(where),
                QStringLiteral("%1: %2 declared, %3 present")
                    .arg(QLatin1String(what))
                    .arg(*declared)
                    .arg(present.value_or(0)));
    }

private:
    Job &m_job;
    Severity m_severity;
};

std::optional<std::int64_t> numberOf(const std::optional<Tokens> &tokens)
{
    return tokens.transform([](Tokens count) { return count.value; });
}

template <typename Work> Usage reportedBy(const Work &work)
{
    return work.usageSource == UsageSource::Totals ? work.usage : Usage();
}

/// Harbor sums totals, of trials or else of their steps, and looks at no model.
Usage reportedUsage(const Job &job)
{
    Usage sum;
    for (const TrialPointer &trial : job.trials) {
        sum = sum + reportedBy(*trial);
        for (const StepResult &step : trial->steps)
            sum = sum + (trial->usageSource == UsageSource::Steps ? reportedBy(step) : Usage());
    }
    return sum;
}

void compareCounts(const Job &job, const JobTotals &totals, Comparison &comparison)
{
    const auto errored = std::ranges::count_if(
        job.trials, [&](const TrialPointer &trial) { return !countedExceptions(*trial, job.declared.rule).empty(); });
    const Usage reported = reportedUsage(job);
    comparison.counts("/n_total_trials", "trials", job.declared.trials, totals.trials.present);
    if (totals.trials.present == 0)
        return;
    comparison.counts("/stats/n_completed_trials", "trials with a result", job.declared.completed,
                      totals.trials.finished);
    comparison.counts("/stats/n_errored_trials", "trials with an exception", job.declared.errored, errored);
    comparison.counts("/stats/n_input_tokens", "input tokens", numberOf(job.declared.usage.input),
                      numberOf(reported.input));
    comparison.counts("/stats/n_cache_tokens", "cache tokens", numberOf(job.declared.usage.cache),
                      numberOf(reported.cache));
    comparison.counts("/stats/n_output_tokens", "output tokens", numberOf(job.declared.usage.output),
                      numberOf(reported.output));
    const auto &cost = job.declared.usage.cost;
    const double present = reported.cost.value_or(Usd(0)).value;
    if (cost && std::abs(cost->value - present) > 1e-6 * std::max(1.0, std::abs(present)))
        comparison.add(QStringLiteral("/stats/cost_usd"),
                       QStringLiteral("cost: $%1 declared, $%2 present").arg(cost->value).arg(present));
}

void compareEvals(const Job &job, Comparison &comparison)
{
    const auto evals = recountEvals(job, job.declared.rule);
    for (const DeclaredEval &declared : job.declared.evals) {
        const auto same = std::ranges::find_if(evals, [&](const auto &entry) {
            return entry.first == declared.key || oldEvalKey(entry.first) == declared.key;
        });
        if (same == evals.end())
            continue;
        for (QString &message : differences(declared, same->second))
            comparison.add(QStringLiteral("/stats/evals/") + declared.key, std::move(message));
    }
}

/// `harbor analyze` and `harbor check` run an agent on what they judge: their own trials say who gave the opinion.
void nameAuthors(Job &job)
{
    const auto isOwn = [&](const auto &entry) {
        return std::ranges::contains(job.trials, TrialName(entry.first),
                                     [](const TrialPointer &trial) { return trial->name; });
    };
    JobAnalysis &analysis = *job.analysis;
    if (analysis.tasks.empty() && std::ranges::all_of(analysis.trials, isOwn))
        return;
    QStringList who;
    for (const std::vector<QString> &names : {agentNames(job), modelNames(job)})
        who += QStringList(names.begin(), names.end());
    std::optional<Usd> sum;
    for (auto *opinions : {&analysis.trials, &analysis.tasks}) {
        for (Analysis &opinion : *opinions | std::views::values) {
            opinion.author = who.join(QStringLiteral(" · "));
            sum = addReported(sum, opinion.cost);
        }
    }
    analysis.whole.author = who.join(QStringLiteral(" · "));
    if (!analysis.whole.cost)
        analysis.whole.cost = sum;
}

} // namespace

Job concludeHarborJob(Job job, const JobOutline &outline)
{
    nameAfterSiblings(job.trials);
    job.state = finalState(job, outline);
    if (!outline.isPartial && job.state != JobState::Running) {
        Comparison comparison(job, job.state == JobState::Finished ? Severity::Warning : Severity::Info);
        compareCounts(job, totalsOf(job), comparison);
        compareEvals(job, comparison);
    }
    job.span = spanOf(job);
    noteRepeatedSessions(job);
    if (job.analysis)
        nameAuthors(job);
    return job;
}

} // namespace quayside
