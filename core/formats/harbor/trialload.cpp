// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/trialload.h"

#include "core/formats/harbor/freshness.h"
#include "core/formats/harbor/harbornames.h"
#include "core/formats/harbor/repeatedsession.h"
#include "core/formats/harbor/trialconfig.h"
#include "core/formats/harbor/trialresult.h"
#include "core/json/jsonfile.h"

#include <QVersionNumber>

#include <algorithm>
#include <array>

namespace quayside {

namespace {

const QString configUnreadable = QStringLiteral("trial.config-unreadable");

void noteUnexpected(Trial &trial, const QString &path, const JsonNotes &notes)
{
    for (const QString &place : notes.unexpected()) {
        trial.issues.push_back(
            {Severity::Warning, QStringLiteral("json.wrong-type"), path, place,
             QStringLiteral("not the finite number, text, time or object expected there; it is left out")});
    }
}

/// Since 0.25 the folders of logs are mounted into a container only on demand; sandboxes of others were never.
bool bringsFilesLate(const HarborTrialConfig &config, const Trial &trial, const JobOutline &outline)
{
    constexpr std::array containers{QLatin1StringView("docker"), QLatin1StringView("podman")};
    const auto version = QVersionNumber::fromString(outline.job.formatVersion);
    return std::ranges::contains(containers, trial.environment) && !config.mountsLogs && !version.isNull()
        && version >= QVersionNumber(0, 25);
}

void readConfig(const Folder &folder, const JobOutline &outline, Trial &trial)
{
    HarborTrialConfig config;
    JsonNotes notes;
    const auto read = readJsonFile(folder, HarborFile::config, HarborFile::configCap,
                                   [&](const JsonCursor &root) { readTrialConfig(root, config, notes); });
    noteUnexpected(trial, folder.absolute(HarborFile::config), notes);
    if (read || read.error().code == ErrorCode::NotUtf8)
        completeFromConfig(trial, config);
    trial.showsFilesLate = trial.state == TrialState::Running && bringsFilesLate(config, trial, outline);
    if (read)
        return;
    if (read.error().code != ErrorCode::NotFound)
        trial.issues.push_back(damageIssue(folder, HarborFile::config, read.error(), configUnreadable));
    else if (trial.state != TrialState::Running)
        trial.issues.push_back(issueFrom(read.error(), Severity::Warning, configUnreadable));
}

/// A result repeats what the configuration says; that a file beside it is damaged is said all the same.
void checkCompanions(const Folder &folder, Trial &trial)
{
    const std::array damages{
        documentDamage(folder, HarborFile::config, HarborFile::configCap, configUnreadable),
        documentDamage(folder, HarborFile::lock, HarborFile::lockCap, QStringLiteral("trial.lock-unreadable"))};
    for (const std::optional<Issue> &damage : damages) {
        if (damage)
            trial.issues.push_back(*damage);
    }
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

void explainMissingResult(const Folder &folder, const Error &error, const JobOutline &outline, Trial &trial)
{
    if (error.code == ErrorCode::NotFound) {
        trial.state = stateWithoutResult(folder, outline);
    } else {
        trial.issues.push_back(
            damageIssue(folder, HarborFile::result, error, QStringLiteral("trial.result-unreadable")));
        trial.state = isBeingWritten(trial.issues.back()) ? TrialState::Running : TrialState::Unreadable;
    }
    readConfig(folder, outline, trial);
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
    const Folder folder = job.inside(trialFolder);
    const bool isRead = read || read.error().code == ErrorCode::NotUtf8;
    if (!read && isRead)
        trial.issues.push_back(damageIssue(folder, HarborFile::result, read.error(), {}));
    if (isRead) {
        checkCompanions(folder, trial);
        noteRepeatedSession(trial);
    } else {
        explainMissingResult(folder, read.error(), outline, trial);
    }
    return trial;
}

} // namespace quayside
