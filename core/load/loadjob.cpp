// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/load.h"

#include "core/load/zerousage.h"

#include <QFileInfo>

#include <algorithm>

namespace quayside {

namespace {

/// The folder around a trial that was opened by itself need not be a job; then it is not read either.
Result<JobOutline> outlineAround(const FoundJob &found)
{
    if (found.format->detect(found.folder) == FolderKind::Job)
        return found.format->outline(found.folder);
    JobOutline outline;
    outline.job.path = found.folder.absolute({});
    outline.job.name = QFileInfo(outline.job.path).fileName();
    outline.job.format = found.format->name;
    outline.job.state = JobState::Finished;
    return outline;
}

Error cancelled(const FoundJob &found)
{
    return {ErrorCode::Cancelled, found.folder.absolute({}), {}, QStringLiteral("loading was cancelled")};
}

} // namespace

Result<JobOutline> outlineJob(const FoundJob &found)
{
    if (found.onlyTrial.isEmpty())
        return found.format->outline(found.folder);
    return outlineAround(found).transform([&](JobOutline outline) {
        outline.trialFolders = {found.onlyTrial};
        outline.isPartial = true;
        return outline;
    });
}

Trial loadRow(const FoundJob &found, const QString &trialFolder, const JobOutline &outline)
{
    Trial trial = found.format->loadTrial(found.folder, trialFolder, outline);
    dropZeroUsage(found.folder.inside(trialFolder), trial);
    return trial;
}

Result<Job> loadJob(const FoundJob &found, std::stop_token stop)
{
    auto outline = outlineJob(found);
    if (!outline)
        return std::unexpected(outline.error());
    Job job = outline->job;
    job.trials.reserve(outline->trialFolders.size());
    for (const QString &folder : outline->trialFolders) {
        if (stop.stop_requested())
            return std::unexpected(cancelled(found));
        job.trials.push_back(std::make_shared<const Trial>(loadRow(found, folder, *outline)));
    }
    return found.format->conclude(std::move(job), *outline);
}

} // namespace quayside
