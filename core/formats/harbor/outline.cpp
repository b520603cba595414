// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/outline.h"

#include "core/data/linkissue.h"
#include "core/formats/harbor/analysis.h"
#include "core/formats/harbor/freshness.h"
#include "core/formats/harbor/harbornames.h"
#include "core/formats/harbor/jobconfig.h"
#include "core/formats/harbor/jobresult.h"
#include "core/formats/harbor/jobversion.h"
#include "core/json/jsonfile.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace quayside {

namespace {

constexpr std::array jobEntries{HarborFile::config,       HarborFile::result,           HarborFile::lock,
                                HarborFile::jobLog,       HarborFile::analysis,         HarborFile::analysisText,
                                HarborFile::checkReport,  HarborFile::downloadManifest, HarborFile::retriesFolder,
                                HarborFile::sourcesFolder};

struct OwnFiles {
    bool hasConfig = false;
    bool hasResult = false;
    bool hasLock = false;
    bool hasAnalysis = false;
    bool hasAnalysisText = false;
    bool hasCheckReport = false;
};

/// A trial may be named freely, and one that has only just begun is empty: the usual "task__id" needs no second look.
bool isTrialFolder(const Folder &job, const QString &name)
{
    if (name.contains(QLatin1String("__")))
        return true;
    constexpr std::array signs{HarborFile::config, HarborFile::result, HarborFile::trialLog};
    return std::ranges::any_of(
        signs, [&](QLatin1StringView sign) { return job.stamp(name + QLatin1Char('/') + sign).has_value(); });
}

void addUnknownEntry(JobOutline &outline, const Folder &job, const FolderEntry &entry)
{
    outline.job.unknownEntries.push_back(entry.name);
    if (entry.kind == EntryKind::Link)
        outline.job.issues.push_back(linkIssue(job, entry.name));
    if (entry.kind == EntryKind::Special)
        outline.job.issues.push_back({Severity::Warning,
                                      QStringLiteral("folder.special-file"),
                                      job.absolute(entry.name),
                                      {},
                                      QStringLiteral("a FIFO, device or socket is not opened")});
}

OwnFiles sortEntries(const Folder &job, const std::vector<FolderEntry> &entries, JobOutline &outline)
{
    OwnFiles own;
    for (const FolderEntry &entry : entries) {
        own.hasConfig |= entry.name == HarborFile::config;
        own.hasResult |= entry.name == HarborFile::result;
        own.hasLock |= entry.name == HarborFile::lock;
        own.hasAnalysis |= entry.name == HarborFile::analysis;
        own.hasAnalysisText |= entry.name == HarborFile::analysisText;
        own.hasCheckReport |= entry.name == HarborFile::checkReport;
        if (entry.kind == EntryKind::Folder && isTrialFolder(job, entry.name))
            outline.trialFolders.push_back(entry.name);
        else if (!std::ranges::contains(jobEntries, entry.name))
            addUnknownEntry(outline, job, entry);
    }
    return own;
}

void noteUnexpected(Job &job, const QString &path, const JsonNotes &notes)
{
    for (const QString &place : notes.unexpected()) {
        job.issues.push_back({Severity::Warning, QStringLiteral("json.wrong-type"), path, place,
                              QStringLiteral("a value of another type than Harbor writes there; it is left out")});
    }
}

void readAnalysisFile(const Folder &folder, const QString &file, Job &job)
{
    const auto value = folder.read(file, HarborFile::analysisCap).and_then([&](const QByteArray &bytes) {
        return parseJson(bytes, folder.absolute(file));
    });
    if (!value) {
        job.issues.push_back(issueFrom(value.error(), Severity::Error, QStringLiteral("job.analysis-unreadable")));
        return;
    }
    JobAnalysis read = readJobAnalysis(*value, file);
    if (job.analysis)
        job.analysis->tasks.merge(read.tasks);
    else
        job.analysis = std::move(read);
}

/// Newer versions write JSON, older ones text; with both the JSON says more.
void readAnalyses(const Folder &folder, const OwnFiles &own, Job &job)
{
    if (own.hasAnalysis)
        readAnalysisFile(folder, HarborFile::analysis, job);
    if (own.hasCheckReport)
        readAnalysisFile(folder, HarborFile::checkReport, job);
    if (own.hasAnalysisText && !job.analysis) {
        const auto text = folder.readStart(HarborFile::analysisText, HarborFile::analysisCap);
        job.analysis = JobAnalysis{
            .whole = {.file = HarborFile::analysisText, .summary = QString::fromUtf8(text.value_or(QByteArray()))}};
    }
}

/// True when the result could be read, or is only just being written.
bool readResult(const Folder &folder, Job &job)
{
    HarborJobResult result;
    JsonNotes notes;
    const QString path = folder.absolute(HarborFile::result);
    const auto read = folder.read(HarborFile::result, HarborFile::resultCap).and_then([&](const QByteArray &bytes) {
        return parseJobResult(bytes, path, result, notes);
    });
    job.declared = result.declared;
    job.updated = result.updated;
    job.span = result.span;
    noteUnexpected(job, path, notes);
    if (read)
        return true;
    job.issues.push_back(
        damageIssue(folder, HarborFile::result, read.error(), QStringLiteral("job.result-unreadable")));
    return read.error().code == ErrorCode::NotUtf8 || isBeingWritten(job.issues.back());
}

bool wasJobWrittenLately(const Folder &folder)
{
    const std::array files{QString(), QString(HarborFile::result), QString(HarborFile::jobLog),
                           QString(HarborFile::config)};
    const auto age = ageOfNewest(folder, files);
    return age && *age < liveWithin;
}

} // namespace

Result<JobOutline> outlineHarborJob(const Folder &folder)
{
    const auto entries = folder.list();
    if (!entries)
        return std::unexpected(entries.error());
    JobOutline outline;
    Job &job = outline.job;
    job.path = folder.absolute({});
    job.name = QFileInfo(job.path).fileName();
    job.format = QStringLiteral("harbor");
    const OwnFiles own = sortEntries(folder, *entries, outline);
    if (own.hasConfig)
        readJobConfig(folder, job);
    if (own.hasLock)
        readHarborVersion(folder, job);
    readAnalyses(folder, own, job);
    const bool isReadable = !own.hasResult || readResult(folder, job);
    const bool hasOwnFiles = own.hasConfig || own.hasResult;
    outline.isLive = hasOwnFiles && !job.span.end && wasJobWrittenLately(folder);
    if (!isReadable)
        job.state = JobState::Unreadable;
    else if (outline.isLive)
        job.state = JobState::Running;
    else
        job.state = job.span.end || !hasOwnFiles ? JobState::Finished
                                                 : JobState::Interrupted; // trials alone: conclude looks at them
    return outline;
}

} // namespace quayside
