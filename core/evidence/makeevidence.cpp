// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/makeevidence.h"

#include "core/evidence/readtrajectories.h"
#include "core/findings/findings.h"
#include "core/findings/trialfacts.h"
#include "core/formats/format.h"
#include "core/formats/trajectoryformat.h"

#include <array>

namespace quayside {

namespace {

const Format &layoutOf(const EvidenceRequest &request, const Folder &folder)
{
    const Format *format = request.job ? formatNamed(request.job->format) : nullptr;
    return format ? *format : quayside::layoutOf(folder);
}

std::optional<Folder> folderOf(const EvidenceRequest &request)
{
    if (request.folder)
        return request.folder;
    const auto folder = Folder::open(request.trial->folder);
    return folder ? std::optional(*folder) : std::nullopt;
}

/// What its agents wrote; where there is none of that, what its solution printed.
std::vector<QString> trajectoryFilesOf(const EvidenceRequest &request, const Folder &folder)
{
    if (!request.files.empty())
        return request.files;
    const auto agentFolders = layoutOf(request, folder).agentFolders(folder);
    const auto files = findTrajectoryFiles(folder, agentFolders);
    return files.empty() ? findRecords(folder, agentFolders, RunRecord::Output) : files;
}

FolderStamps stampsIn(const EvidenceRequest &request, const Folder &folder)
{
    return request.files.empty() ? stampsOf(folder, layoutOf(request, folder).agentFolders(folder))
                                 : stampsOfFilesIn(folder);
}

struct Making {
    const EvidenceRequest &request;
    const PublishEvidence &publish;
    const std::stop_token &stop;
};

void makeDetail(TrialEvidence &evidence, const Making &making)
{
    evidence.detail = std::make_shared<const TrialDetail>(
        evidence.folder ? layoutOf(making.request, *evidence.folder).loadDetail(*evidence.folder) : TrialDetail());
}

void makeTrajectory(TrialEvidence &evidence, const Making &making)
{
    if (!evidence.folder) {
        evidence.trajectory = std::make_shared<const TrajectoryEvidence>(
            TrajectoryEvidence{.graph = std::make_shared<const TrajectoryGraph>(), .isWhole = true});
        return;
    }
    ReadTrajectories request{.folder = *evidence.folder,
                             .files = trajectoryFilesOf(making.request, *evidence.folder),
                             .usage = evidence.trial ? std::optional(evidence.trial->usage) : std::nullopt};
    if (making.publish) {
        request.onProgress = [&](const TrajectoryEvidencePointer &soFar) {
            TrialEvidence early = evidence;
            early.trajectory = soFar;
            making.publish(std::make_shared<const TrialEvidence>(std::move(early)));
        };
    }
    evidence.trajectory = readTrajectories(request, making.stop);
}

void makeArtifacts(TrialEvidence &evidence, const Making &making)
{
    if (!evidence.folder) {
        evidence.artifacts = std::make_shared<const ArtifactEvidence>();
        return;
    }
    evidence.artifacts = std::make_shared<const ArtifactEvidence>(gatherArtifacts(
        *evidence.folder, *evidence.detail, sourcesFor(*evidence.job, *evidence.trial, making.request.open),
        ArtifactScope::Artifacts, making.stop));
}

void makeActions(TrialEvidence &evidence, const Making &making)
{
    if (auto actions = actionsOf(*evidence.trajectory->graph, making.stop))
        evidence.actions = std::make_shared<const std::vector<StepAction>>(std::move(*actions));
}

void makeFindings(TrialEvidence &evidence, const Making &making)
{
    if (!evidence.folder) {
        evidence.findings = std::make_shared<const std::vector<Finding>>();
        return;
    }
    const auto facts = gatherFacts({.trial = evidence.trial,
                                    .detail = evidence.detail,
                                    .folder = *evidence.folder,
                                    .graph = evidence.trajectory->graph,
                                    .totals = evidence.trajectory->totals,
                                    .artifacts = evidence.artifacts},
                                   making.stop);
    if (facts)
        evidence.findings = std::make_shared<const std::vector<Finding>>(findIn(*facts));
}

struct PartMaker {
    EvidencePart part;
    EvidenceParts needs;
    void (*make)(TrialEvidence &evidence, const Making &making);
};

/// In the order in which they are made: a page can show a detail long before anything was found.
const std::array partMakers{
    PartMaker{EvidencePart::Detail, {}, makeDetail},
    PartMaker{EvidencePart::Trajectory, {}, makeTrajectory},
    PartMaker{EvidencePart::Artifacts, EvidencePart::Detail, makeArtifacts},
    PartMaker{EvidencePart::Actions, EvidencePart::Trajectory, makeActions},
    PartMaker{EvidencePart::Findings, EvidencePart::Detail | EvidencePart::Trajectory | EvidencePart::Artifacts,
              makeFindings},
};

EvidenceParts withNeeds(EvidenceParts wanted)
{
    for (const PartMaker &maker : partMakers) {
        if (wanted & maker.part)
            wanted |= maker.needs;
    }
    return wanted;
}

EvidencePointer begun(const EvidenceRequest &request)
{
    TrialEvidence evidence = *emptyEvidence(request);
    if (evidence.folder)
        evidence.stamps = stampsIn(request, *evidence.folder);
    return std::make_shared<const TrialEvidence>(std::move(evidence));
}

bool isSameSources(const ExpectationSources &one, const ExpectationSources &two)
{
    return std::ranges::equal(one.trials, two.trials, [](const OtherTrial &a, const OtherTrial &b) {
        return a.trial == b.trial && a.job == b.job && a.isSameTaskVersion == b.isSameTaskVersion;
    });
}

} // namespace

EvidencePointer emptyEvidence(const EvidenceRequest &request)
{
    return std::make_shared<const TrialEvidence>(
        TrialEvidence{.job = request.job, .trial = request.trial, .folder = folderOf(request), .files = request.files});
}

FolderStamps currentStamps(const EvidenceRequest &request)
{
    const auto folder = folderOf(request);
    return folder ? stampsIn(request, *folder) : FolderStamps();
}

EvidencePointer makeEvidence(const EvidencePointer &known, const EvidenceRequest &request, EvidenceParts wanted,
                             const PublishEvidence &publish, const std::stop_token &stop)
{
    const Making making{request, publish, stop};
    const EvidenceParts all = withNeeds(wanted);
    EvidencePointer current = known ? known : begun(request);
    for (const PartMaker &maker : partMakers) {
        if (!(all & maker.part) || current->has(maker.part))
            continue;
        if (stop.stop_requested())
            break;
        TrialEvidence next = *current;
        maker.make(next, making);
        if (stop.stop_requested())
            break; // what was made may be half of it
        current = std::make_shared<const TrialEvidence>(std::move(next));
        if (publish)
            publish(current);
    }
    return current;
}

EvidencePointer stillValid(const EvidencePointer &earlier, const EvidenceRequest &request)
{
    TrialEvidence now = *begun(request);
    const bool isSameTrial = earlier->trial == now.trial;
    const bool isSameFolder = earlier->folder.has_value() == now.folder.has_value();
    if (isSameFolder && isSameTrial && earlier->stamps.agents == now.stamps.agents) {
        now.trajectory = earlier->trajectory;
        now.actions = earlier->actions;
    }
    if (isSameFolder && isSameTrial && earlier->stamps == now.stamps) {
        now.detail = earlier->detail;
        const bool hasSources = earlier->artifacts && now.job
            && isSameSources(earlier->artifacts->sources, sourcesFor(*now.job, *now.trial, request.open));
        now.artifacts = hasSources ? earlier->artifacts : nullptr;
        now.findings = hasSources ? earlier->findings : nullptr;
    }
    return std::make_shared<const TrialEvidence>(std::move(now));
}

} // namespace quayside
