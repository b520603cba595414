// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harborserve/harborserve.h"

#include "core/formats/harbor/conclude.h"
#include "core/formats/harbor/freshness.h"
#include "core/formats/harbor/harbor.h"
#include "core/formats/harbor/harbornames.h"
#include "core/formats/harbor/jobversion.h"
#include "core/formats/harbor/trialload.h"
#include "core/formats/harborserve/serverows.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <ranges>

namespace quayside {

namespace {

constexpr QLatin1StringView databaseFile("harbor.sqlite3");
constexpr QLatin1StringView filesFolder("files");
constexpr QLatin1StringView jobsFolder("files/jobs/");

/// As a job's folder sees it.
const QString databaseOfJob = QStringLiteral("../../../") + databaseFile;

struct JobStateName {
    QLatin1StringView name;
    JobState state;
};

constexpr std::array jobStates{
    JobStateName{QLatin1StringView("queued"), JobState::Queued},
    JobStateName{QLatin1StringView("running"), JobState::Running},
    JobStateName{QLatin1StringView("paused"), JobState::Paused},
    JobStateName{QLatin1StringView("cancelling"), JobState::Running},
    JobStateName{QLatin1StringView("finished"), JobState::Finished},
    JobStateName{QLatin1StringView("cancelled"), JobState::Cancelled},
};

FolderKind detectServe(const Folder &folder)
{
    const auto database = folder.stamp(databaseFile);
    const auto files = folder.stamp(filesFolder);
    const bool isData = database && database->kind == EntryKind::File && files && files->kind == EntryKind::Folder;
    return isData ? FolderKind::Jobs : FolderKind::Nothing;
}

Result<std::vector<QString>> jobsIn(const Folder &folder)
{
    const auto records = ServeRecords::open(folder, databaseFile);
    const auto jobs = records ? records->jobs() : std::unexpected(records.error());
    if (!jobs)
        return std::unexpected(jobs.error());
    std::vector<QString> folders;
    for (const ServedJob &job : *jobs) {
        const auto stamp = job.id.contains(QLatin1Char('/')) ? std::nullopt : folder.stamp(jobsFolder + job.id);
        if (stamp && stamp->kind == EntryKind::Folder && !job.id.startsWith(QLatin1Char('.')))
            folders.push_back(jobsFolder + job.id);
    }
    return folders;
}

/// A server that was killed leaves its jobs as running.
bool wasWrittenLately(const Folder &folder)
{
    const std::array files{databaseOfJob, writeAheadLogOf(databaseOfJob)};
    const auto age = ageOfNewest(folder, files);
    return age && *age < liveWithin;
}

JobState stateOf(const ServedJob &job, bool isLive)
{
    const auto found = std::ranges::find(jobStates, job.state, &JobStateName::name);
    const JobState state = found == jobStates.end() ? JobState::Interrupted : found->state;
    return state == JobState::Running && !isLive ? JobState::Interrupted : state;
}

int retriesIn(const std::map<QString, Trial> &rows)
{
    return std::ranges::fold_left(rows | std::views::values, 0, [](int sum, const Trial &trial) {
        return sum + static_cast<int>(trial.earlierAttempts.size());
    });
}

Result<ServedJob> jobNamed(const ServeRecords &records, const QString &id)
{
    const auto jobs = records.jobs();
    if (!jobs)
        return std::unexpected(jobs.error());
    const auto found = std::ranges::find(*jobs, id, &ServedJob::id);
    if (found == jobs->end())
        return std::unexpected(
            Error{ErrorCode::NotFound, {}, {}, QStringLiteral("the server's database has no job %1").arg(id)});
    return *found;
}

Result<JobOutline> outlineServed(const Folder &folder)
{
    JobOutline outline;
    Job &job = outline.job;
    job.path = folder.absolute({});
    job.format = QStringLiteral("harbor-serve");
    const auto records = ServeRecords::open(folder, databaseOfJob);
    const auto served = records ? jobNamed(*records, QFileInfo(job.path).fileName()) : std::unexpected(records.error());
    auto rows = served ? rowsOf(*records, *served, folder) : std::unexpected(served.error());
    if (!rows)
        return std::unexpected(rows.error());
    job.name = served->name;
    job.span = served->span;
    outline.isLive = !served->span.end && wasWrittenLately(folder);
    job.state = stateOf(*served, outline.isLive);
    job.declared.trials = static_cast<int>(rows->size());
    job.declared.retries = retriesIn(*rows);
    job.declared.rule = CountingRule::ValidOnly;
    if (folder.stamp(HarborFile::lock))
        readHarborVersion(folder, job);
    for (const QString &trial : *rows | std::views::keys)
        outline.trialFolders.push_back(trial);
    outline.rows = std::make_shared<const std::map<QString, Trial>>(std::move(*rows));
    return outline;
}

/// The files of a trial say more than the database, as soon as there are some.
Trial loadServed(const Folder &job, const QString &trialFolder, const JobOutline &outline)
{
    const Trial &row = outline.rows->at(trialFolder);
    const bool hasResult = job.stamp(trialFolder + QLatin1Char('/') + HarborFile::result).has_value();
    if (!hasResult && row.state != TrialState::Running)
        return row;
    Trial trial = loadHarborTrial(job, trialFolder, outline);
    trial.name = row.name;
    trial.earlierAttempts = row.earlierAttempts;
    if (row.state == TrialState::Running && trial.state == TrialState::Finished && !trial.span.end)
        trial.state = outline.isLive ? TrialState::Running : TrialState::Interrupted;
    return trial;
}

} // namespace

Format harborServeFormat()
{
    Format format = harborFormat();
    format.name = QStringLiteral("harbor-serve");
    format.jobFiles = {databaseOfJob, writeAheadLogOf(databaseOfJob), HarborFile::lock};
    format.rowSource = RowSource::JobFiles;
    format.detect = detectServe;
    format.jobsIn = jobsIn;
    format.outline = outlineServed;
    format.loadTrial = loadServed;
    format.conclude = concludeHarborJob;
    return format;
}

} // namespace quayside
