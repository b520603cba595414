// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/loadpath.h"

#include "core/export/summaryjson.h"

#include <QFileInfo>

#include <algorithm>

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
    loaded.archive = QFileInfo(archive).absoluteFilePath();
    loaded.unpacked = std::make_unique<TempFolder>();
    return unpackArchive(archive, loaded.unpacked->path(), UnpackLimits{})
        .transform([&](const std::vector<Issue> &issues) {
            loaded.issues = issues;
            return loaded.unpacked->path();
        });
}

Error noJobIn(const QString &file)
{
    return {ErrorCode::Unsupported,
            file,
            {},
            QStringLiteral("neither a job or trial folder nor an archive of one (.zip, .tar, .tar.gz, ...)")};
}

void nameArchive(Job &job, const LoadedPath &loaded)
{
    job.path = loaded.archive;
    job.issues = loaded.named(std::move(job.issues));
    for (TrialPointer &trial : job.trials) {
        if (trial->issues.empty())
            continue;
        auto renamed = std::make_shared<Trial>(*trial);
        renamed->issues = loaded.named(std::move(renamed->issues));
        trial = std::move(renamed);
    }
}

/// Trajectories and recordings that lie beside no job are what a job leaves whose own files are gone.
void nameFilesOutside(LoadedPath &loaded)
{
    QString last;
    for (const QString &file : loaded.opened.files) {
        const QString folder = QFileInfo(file).path();
        if (folder != last)
            loaded.issues.push_back({Severity::Warning,
                                     QStringLiteral("load.outside-job"),
                                     file,
                                     {},
                                     QStringLiteral("belongs to no job and no trial")});
        last = folder;
    }
}

/// To a command a path without a job is an error.
void nameEmpty(LoadedPath &loaded, const QString &path)
{
    const QString code = QStringLiteral("load.no-job");
    std::erase_if(loaded.issues, [&](const Issue &issue) { return issue.code == code; });
    loaded.issues.push_back({Severity::Error,
                             code,
                             QFileInfo(path).absoluteFilePath(),
                             {},
                             QStringLiteral("there is no job and no trial in here")});
}

void loadJobs(LoadedPath &loaded)
{
    for (const FoundJob &found : loaded.opened.jobs) {
        const auto read = loadJob(found);
        Job job = read ? *read : unreadableJob(found, read.error());
        if (!loaded.archive.isEmpty())
            nameArchive(job, loaded);
        loaded.jobs.push_back(std::make_shared<const Job>(std::move(job)));
    }
}

} // namespace

std::vector<Issue> LoadedPath::named(std::vector<Issue> found) const
{
    for (Issue &issue : found) {
        if (unpacked && issue.path.startsWith(unpacked->path()))
            issue.path.replace(0, unpacked->path().size(), archive);
    }
    return found;
}

Result<LoadedPath> loadPath(const QString &path)
{
    LoadedPath loaded;
    const bool isFile = QFileInfo(path).isFile();
    if (isFile && !looksLikeArchive(path))
        return std::unexpected(noJobIn(path));
    const Result<QString> root = isFile ? unpack(path, loaded) : Result<QString>(path);
    if (!root)
        return std::unexpected(root.error());
    auto opened = findJobs(*root);
    if (!opened)
        return std::unexpected(opened.error());
    loaded.opened = std::move(*opened);
    loaded.issues.insert(loaded.issues.end(), loaded.opened.issues.begin(), loaded.opened.issues.end());
    nameFilesOutside(loaded);
    loaded.issues = loaded.named(std::move(loaded.issues));
    if (loaded.opened.jobs.empty() && loaded.opened.files.empty())
        nameEmpty(loaded, path);
    loadJobs(loaded);
    return loaded;
}

Result<LoadedPaths> loadPaths(const QStringList &paths)
{
    LoadedPaths all;
    for (const QString &path : paths) {
        auto loaded = loadPath(path);
        if (!loaded)
            return std::unexpected(loaded.error());
        all.jobs.insert(all.jobs.end(), loaded->jobs.begin(), loaded->jobs.end());
        all.issues.insert(all.issues.end(), loaded->issues.begin(), loaded->issues.end());
        all.paths.push_back(std::move(*loaded));
    }
    return all;
}

std::vector<Issue> LoadedPaths::allIssues() const
{
    std::vector<Issue> all = issues;
    for (const JobPointer &job : jobs) {
        const std::vector<Issue> own = quayside::allIssues(*job);
        all.insert(all.end(), own.begin(), own.end());
    }
    return all;
}

ExitCode exitCodeFor(const std::vector<Issue> &issues)
{
    return std::ranges::contains(issues, Severity::Error, &Issue::severity) ? ExitCode::Damaged : ExitCode::Ok;
}

} // namespace quayside
