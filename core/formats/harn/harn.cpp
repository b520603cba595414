// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harn/harn.h"

#include "core/formats/harn/harndetail.h"
#include "core/formats/harn/harnsummary.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace quayside {

namespace {

constexpr std::array knownEntries{
    "summary.json", "per_run.jsonl", "local_readiness.json", "tool_mode_parity_overlay.toml",
    "parity",       "summary.md",    "followups.md"};

/// Only the aggregate lists models and tool formats; a run's own summary.json has neither. A job whose aggregate is
/// lost is known by the list of runs beside it.
FolderKind detectHarn(const Folder &folder)
{
    const QByteArray start = folder.readStart(harnSummaryFile, Bytes(65536)).value_or(QByteArray());
    const bool isAggregate =
        start.contains("\"tool_formats\"") && (start.contains("\"fixture_ids\"") || start.contains("\"case_id\""));
    const auto runs = isAggregate ? std::nullopt : folder.stamp(QStringLiteral("per_run.jsonl"));
    const bool isJob = isAggregate || (runs && runs->kind == EntryKind::File);
    return isJob ? FolderKind::Job : FolderKind::Nothing;
}

void addUnknownEntries(const Folder &folder, JobOutline &outline)
{
    const auto entries = folder.list();
    for (const FolderEntry &entry : entries.value_or(std::vector<FolderEntry>())) {
        const bool isKnown =
            std::ranges::any_of(knownEntries, [&](const char *name) { return entry.name == QLatin1String(name); });
        if (!isKnown && !std::ranges::binary_search(outline.trialFolders, entry.name))
            outline.job.unknownEntries.push_back(entry.name);
    }
}

Result<JobOutline> outlineHarn(const Folder &folder)
{
    JobOutline outline;
    outline.job.path = folder.absolute({});
    outline.job.name = QFileInfo(outline.job.path).fileName();
    outline.job.format = QStringLiteral("harn");
    outline.job.state = JobState::Finished; // the summary is written when all runs have ended
    readHarnOutline(folder, outline);
    addUnknownEntries(folder, outline);
    return outline;
}

/// A run's files lie in its own folder.
std::vector<QString> harnAgentFolders(const Folder &)
{
    return {QString()};
}

Job concludeHarn(Job job, const JobOutline &)
{
    return job;
}

} // namespace

Format harnFormat()
{
    return {.name = QStringLiteral("harn"),
            .jobFiles = {harnSummaryFile},
            .trialFiles = {harnSummaryFile},
            .rowSource = RowSource::JobFiles,
            .detect = detectHarn,
            .outline = outlineHarn,
            .loadTrial = readHarnTrial,
            .listFiles = listHarnFiles,
            .loadDetail = loadHarnDetail,
            .agentFolders = harnAgentFolders,
            .stepOf = [](const QString &) { return QString(); },
            .conclude = concludeHarn};
}

} // namespace quayside
