// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/trialload.h"

#include "core/formats/harbor/freshness.h"
#include "core/formats/harbor/harbornames.h"
#include "core/formats/harbor/trialconfig.h"
#include "core/formats/harbor/trialresult.h"
#include "core/json/jsonfile.h"

#include <array>

namespace quayside {

namespace {

void noteUnexpected(Trial &trial, const QString &path, const JsonNotes &notes)
{
    for (const QString &place : notes.unexpected()) {
        trial.issues.push_back(
            {Severity::Warning, QStringLiteral("json.wrong-type"), path, place,
             QStringLiteral("not the finite number, text, time or object expected there; it is left out")});
    }
}

void readConfig(const Folder &folder, Trial &trial)
{
    HarborTrialConfig config;
    JsonNotes notes;
    const auto read = readJsonFile(folder, HarborFile::config, HarborFile::configCap,
                                   [&](const JsonCursor &root) { readTrialConfig(root, config, notes); });
    noteUnexpected(trial, folder.absolute(HarborFile::config), notes);
    if (read)
        completeFromConfig(trial, config);
    else if (read.error().code != ErrorCode::NotFound || trial.state != TrialState::Running)
        trial.issues.push_back(issueFrom(read.error(), Severity::Warning, QStringLiteral("trial.config-unreadable")));
}

bool wasTrialWrittenLately(const Folder &folder)
{
    const std::array files{QString(), QString(HarborFile::trialLog), QString(HarborFile::agentFolder),
                           QString(HarborFile::verifierFolder)};
    const auto age = ageOfNewest(folder, files);
    return age && *age < liveWithin;
}

TrialState stateWithoutResult(const Folder &folder, const JobOutline &outline)
{
    if (outline.job.span.end)
        return TrialState::Interrupted;
    return outline.isLive || wasTrialWrittenLately(folder) ? TrialState::Running : TrialState::Interrupted;
}

bool isUnsettled(const Folder &folder, const Error &error)
{
    const std::array self{QString(HarborFile::result)};
    return error.code == ErrorCode::Malformed && ageOfNewest(folder, self).value_or(unsettledWithin) < unsettledWithin;
}

void explainMissingResult(const Folder &folder, const Error &error, const JobOutline &outline, Trial &trial)
{
    if (error.code == ErrorCode::NotFound) {
        trial.state = stateWithoutResult(folder, outline);
    } else if (isUnsettled(folder, error)) {
        trial.state = TrialState::Running;
        trial.issues.push_back(beingWritten(error));
    } else {
        trial.state = TrialState::Unreadable;
        trial.issues.push_back(issueFrom(error, Severity::Error, QStringLiteral("trial.result-unreadable")));
    }
    readConfig(folder, trial);
}

} // namespace

Trial loadHarborTrial(const Folder &job, const QString &trialFolder, const JobOutline &outline)
{
    Trial trial;
    trial.name = TrialName(trialFolder);
    trial.folder = job.absolute(trialFolder);
    trial.state = TrialState::Finished;
    JsonNotes notes;
    const QString resultPath = trialFolder + QLatin1Char('/') + HarborFile::result;
    const auto read = job.read(resultPath, HarborFile::resultCap).and_then([&](const QByteArray &bytes) {
        return parseTrialResult(bytes, trial.folder + QLatin1Char('/') + HarborFile::result, trial, notes);
    });
    noteUnexpected(trial, trial.folder + QLatin1Char('/') + HarborFile::result, notes);
    if (!read)
        explainMissingResult(job.inside(trialFolder), read.error(), outline, trial);
    return trial;
}

} // namespace quayside
