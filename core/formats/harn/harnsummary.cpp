// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harn/harnsummary.h"

#include "core/formats/harn/harnrun.h"
#include "core/json/jsonfile.h"

#include <algorithm>
#include <cmath>

namespace quayside {

namespace {

constexpr Bytes jobSummaryCap{256LL << 20};

struct Counts {
    std::optional<int> total;
    std::optional<int> passed;
    std::optional<int> failed;
    std::optional<int> skipped;
    std::optional<Usd> cost;
};

struct Summary {
    Counts declared;
    Counts counted{.total = 0, .passed = 0, .failed = 0, .skipped = 0, .cost = Usd(0)};
    std::optional<int> schema;
    std::vector<QString> runs;
    std::map<QString, Trial> rows; ///< the first of each id
    JsonNotes notes;
};

void addRun(Summary &summary, HarnRun run)
{
    summary.runs.push_back(run.id);
    *summary.counted.total += 1;
    *summary.counted.passed += run.passed;
    *summary.counted.skipped += run.skipped;
    *summary.counted.failed += !run.passed && !run.skipped;
    *summary.counted.cost += run.statedCost.value_or(Usd(0));
    summary.rows.try_emplace(run.id, std::move(run.trial));
}

void readField(std::string_view key, const JsonCursor &value, Summary &summary)
{
    if (key == "total_runs")
        summary.notes.read(value, summary.declared.total, "/total_runs");
    else if (key == "passed_runs")
        summary.notes.read(value, summary.declared.passed, "/passed_runs");
    else if (key == "failed_runs")
        summary.notes.read(value, summary.declared.failed, "/failed_runs");
    else if (key == "skipped_runs")
        summary.notes.read(value, summary.declared.skipped, "/skipped_runs");
    else if (key == "total_cost_usd")
        summary.notes.read(value, summary.declared.cost, "/total_cost_usd");
    else if (key == "schema_version")
        summary.notes.read(value, summary.schema, "/schema_version");
    else if (key == "runs" && summary.notes.isArray(value, "/runs"))
        value.elements([&](const JsonCursor &run) { addRun(summary, readHarnRun(run, summary.notes)); });
}

void compare(Job &job, const QString &where, const std::optional<int> &declared, const std::optional<int> &counted)
{
    if (declared && declared != counted) {
        job.issues.push_back(
            {Severity::Warning, QStringLiteral("job.totals-differ"), job.path + QLatin1Char('/') + harnSummaryFile,
             where, QStringLiteral("%1: %2 declared, %3 by its runs").arg(where.mid(1)).arg(*declared).arg(*counted)});
    }
}

void compareAll(Job &job, const Summary &summary)
{
    compare(job, QStringLiteral("/total_runs"), summary.declared.total, summary.counted.total);
    compare(job, QStringLiteral("/passed_runs"), summary.declared.passed, summary.counted.passed);
    compare(job, QStringLiteral("/failed_runs"), summary.declared.failed, summary.counted.failed);
    compare(job, QStringLiteral("/skipped_runs"), summary.declared.skipped, summary.counted.skipped);
    const double counted = summary.counted.cost->value;
    const auto &declared = summary.declared.cost;
    if (declared && std::abs(declared->value - counted) > 1e-6) {
        job.issues.push_back({Severity::Warning, QStringLiteral("job.totals-differ"),
                              job.path + QLatin1Char('/') + harnSummaryFile, QStringLiteral("/total_cost_usd"),
                              QStringLiteral("cost: $%1 declared, $%2 by its runs").arg(declared->value).arg(counted)});
    }
}

/// A run's id names its folder: one that could lead elsewhere, or that came before, gets no row of its own.
void addTrialFolders(JobOutline &outline, std::vector<QString> runs)
{
    std::ranges::sort(runs);
    for (const QString &run : runs) {
        const bool isName = !run.isEmpty() && !run.contains(QLatin1Char('/')) && run != QLatin1String(".")
            && run != QLatin1String("..");
        const bool isNew = outline.trialFolders.empty() || outline.trialFolders.back() != run;
        if (isName && isNew)
            outline.trialFolders.push_back(run);
        else
            outline.job.issues.push_back(
                {Severity::Warning, QStringLiteral("job.run-left-out"),
                 outline.job.path + QLatin1Char('/') + harnSummaryFile, QStringLiteral("/runs"),
                 isName ? QStringLiteral("two runs have the id \"%1\"; the first is shown").arg(run)
                        : QStringLiteral("\"%1\" is no run id").arg(run)});
    }
}

} // namespace

void readHarnOutline(const Folder &folder, JobOutline &outline)
{
    Summary summary;
    Job &job = outline.job;
    const auto read = readJsonFile(folder, harnSummaryFile, jobSummaryCap, [&](const JsonCursor &root) {
        root.fields([&](std::string_view key, const JsonCursor &value) { readField(key, value, summary); });
    });
    job.formatVersion = summary.schema ? QStringLiteral("schema %1").arg(*summary.schema) : QString();
    job.declared.trials = summary.declared.total;
    job.declared.completed = summary.declared.total;
    for (const QString &place : summary.notes.unexpected())
        job.issues.push_back({Severity::Warning, QStringLiteral("json.wrong-type"), folder.absolute(harnSummaryFile),
                              place, QStringLiteral("a value of another type than Harn writes there; it is left out")});
    if (!read) {
        job.state = JobState::Unreadable;
        job.issues.push_back(issueFrom(read.error(), Severity::Error, QStringLiteral("job.result-unreadable")));
    } else {
        compareAll(job, summary);
    }
    outline.rows = std::make_shared<const std::map<QString, Trial>>(std::move(summary.rows));
    addTrialFolders(outline, std::move(summary.runs));
}

Trial readHarnTrial(const Folder &job, const QString &runId, const JobOutline &outline)
{
    const auto found = outline.rows ? outline.rows->find(runId) : std::map<QString, Trial>::const_iterator();
    const bool isThere = outline.rows && found != outline.rows->end();
    Trial trial = isThere ? found->second : Trial{};
    trial.name = TrialName(runId);
    trial.folder = job.absolute(runId);
    for (Issue &issue : trial.issues)
        issue.path = job.absolute(harnSummaryFile);
    if (!isThere) {
        trial.state = TrialState::Unreadable;
        trial.issues.push_back({Severity::Error, QStringLiteral("trial.result-unreadable"),
                                job.absolute(harnSummaryFile), QStringLiteral("/runs"),
                                QStringLiteral("this run is not in the summary")});
    }
    return trial;
}

} // namespace quayside
