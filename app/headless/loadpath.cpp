// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/loadpath.h"

#include <QFileInfo>

namespace quayside {

namespace {

Job unreadableJob(const FoundJob &found, const Error &error)
{
    Job job;
    job.path = found.folder.absolute({});
    job.name = QFileInfo(job.path).fileName();
    job.format = found.format->name;
    job.state = JobState::Unreadable;
    job.issues.push_back(issueFrom(error, Severity::Error, QStringLiteral("job.unreadable")));
    return job;
}

Result<QString> unpack(const QString &archive, LoadedPath &loaded)
{
    loaded.unpacked = std::make_unique<TempFolder>();
    return unpackArchive(archive, loaded.unpacked->path(), UnpackLimits{})
        .transform([&](const std::vector<Issue> &issues) {
            loaded.issues = issues;
            return loaded.unpacked->path();
        });
}

} // namespace

Result<LoadedPath> loadPath(const QString &path)
{
    LoadedPath loaded;
    const bool isArchive = looksLikeArchive(path) && QFileInfo(path).isFile();
    const Result<QString> root = isArchive ? unpack(path, loaded) : Result<QString>(path);
    if (!root)
        return std::unexpected(root.error());
    auto opened = findJobs(*root);
    if (!opened)
        return std::unexpected(opened.error());
    loaded.opened = std::move(*opened);
    loaded.issues.insert(loaded.issues.end(), loaded.opened.issues.begin(), loaded.opened.issues.end());
    for (const FoundJob &found : loaded.opened.jobs) {
        const auto read = loadJob(found);
        Job job = read ? *read : unreadableJob(found, read.error());
        if (isArchive)
            job.path = QFileInfo(path).absoluteFilePath();
        loaded.jobs.push_back(std::make_shared<const Job>(std::move(job)));
    }
    return loaded;
}

} // namespace quayside
