// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harn/harndetail.h"

#include "core/formats/harbor/facttables.h"
#include "core/formats/harbor/trialfiles.h"
#include "core/formats/harn/harnsummary.h"
#include "core/json/jsonvalue.h"

#include <QFileInfo>

#include <algorithm>

namespace quayside {

namespace {

constexpr Bytes runSummaryCap{16 << 20};

FileRole harnRole(const QString &path)
{
    if (path == harnSummaryFile)
        return FileRole::Result;
    if (path == QLatin1String("result.json") || path == QLatin1String("transcript_events.jsonl"))
        return FileRole::AgentLog;
    if (path.endsWith(QLatin1String(".harn")))
        return FileRole::Config;
    return path.startsWith(QLatin1String("workspace/")) ? FileRole::Artifact : FileRole::Other;
}

void addOwnSummary(const Folder &run, TrialDetail &detail)
{
    const auto value = run.read(harnSummaryFile, runSummaryCap).and_then([&](const QByteArray &bytes) {
        return parseJson(bytes, run.absolute(harnSummaryFile));
    });
    if (value) {
        const auto tables = tablesOf(*value, QStringLiteral("suite"), harnSummaryFile);
        detail.tables.insert(detail.tables.end(), tables.begin(), tables.end());
    } else if (value.error().code != ErrorCode::NotFound) { // a skipped run leaves none
        detail.issues.push_back(issueFrom(value.error(), Severity::Warning, QStringLiteral("trial.file-unreadable")));
    }
}

/// Durations, iterations and tool calls are only in the aggregate, which lies around the run's folder.
void addAggregateEntry(const QFileInfo &place, TrialDetail &detail)
{
    const auto job = Folder::open(place.path());
    if (!job)
        return;
    const auto value = job->read(harnSummaryFile, runSummaryCap).and_then([&](const QByteArray &bytes) {
        return parseJson(bytes, job->absolute(harnSummaryFile));
    });
    const JsonValue *runs = value ? value->find(QLatin1StringView("runs")) : nullptr;
    for (const JsonMember &run : runs ? runs->children : std::vector<JsonMember>()) {
        if (lineAt(run.value, QLatin1StringView("run_id")) != place.fileName())
            continue;
        const auto tables = tablesOf(run.value, QStringLiteral("run"), {});
        detail.tables.insert(detail.tables.begin(), tables.begin(), tables.end());
        detail.exceptionText = lineAt(run.value, QLatin1StringView("stderr_excerpt"), 5000);
        return;
    }
}

} // namespace

std::vector<TrialFile> listHarnFiles(const Folder &run, std::vector<Issue> &issues)
{
    std::vector<TrialFile> files = listTrialFiles(run, issues);
    for (TrialFile &file : files) {
        file.role = harnRole(file.path);
        file.inside = file.role == FileRole::Artifact ? file.path.section(QLatin1Char('/'), 1) : QString();
    }
    return files;
}

TrialDetail loadHarnDetail(const Folder &run)
{
    TrialDetail detail;
    detail.folder = run.absolute({});
    detail.files = listHarnFiles(run, detail.issues);
    addOwnSummary(run, detail);
    addAggregateEntry(QFileInfo(detail.folder), detail);
    return detail;
}

} // namespace quayside
