// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/artifactreview.h"

#include "core/diff/folderdiff.h"
#include "core/formats/format.h"

#include <QSet>

#include <algorithm>

namespace quayside {

namespace {

constexpr Bytes largestCounted(4 << 20);
constexpr size_t mostReviewed = 5000;

PairState compared(const Folder &trial, const ArtifactFile &file, const Expectation &expectation,
                   const std::stop_token &stop)
{
    return compareFiles(expectation.folder, expectation.path, trial, file.path, stop).value_or(PairState::Unknown);
}

bool isSame(const Folder &trial, const ArtifactFile &file, const Expectation *expectation, const std::stop_token &stop)
{
    return expectation && compared(trial, file, *expectation, stop) == PairState::Same;
}

std::optional<DifferenceCount> counted(const Folder &trial, const ArtifactFile &file, const Expectation &expectation,
                                       const std::stop_token &stop)
{
    const auto stamp = expectation.folder.stamp(expectation.path);
    if (!stamp || std::max(stamp->size, file.size) > largestCounted)
        return std::nullopt;
    const auto comparison =
        compareContents(ComparedFile{expectation.folder, expectation.path}, ComparedFile{trial, file.path}, {}, stop);
    // bytes that differ say nothing about a picture
    return comparison && comparison->kind != ContentKind::Image ? std::optional(countOf(*comparison)) : std::nullopt;
}

/// The trial whose artifacts are the measure: the oracle's, if any of the artifacts was compared with it.
bool hasOracle(const ExpectationSources &sources)
{
    return !sources.trials.empty() && sources.trials.front().trial->agent.name == QLatin1String("oracle");
}

ArtifactState stateOf(const Folder &trial, const ReviewedArtifact &artifact, const ExpectationSources &sources,
                      const std::stop_token &stop)
{
    const ArtifactFile &file = artifact.file;
    if (!file.isPresent)
        return file.manifestStatus.isEmpty() || file.manifestStatus == QLatin1String("ok")
            ? ArtifactState::Missing
            : ArtifactState::NotCollected;
    if (file.isLink || file.isSpecial)
        return ArtifactState::Refused;
    const Expectation *best = chooseExpectation(artifact.candidates);
    if (!best)
        return hasOracle(sources) && file.group == ArtifactGroup::Output ? ArtifactState::Extra
                                                                         : ArtifactState::NotCompared;
    const PairState state = compared(trial, file, *best, stop);
    const Expectation *starter = starterAmong(artifact.candidates);
    if (best == starter)
        return state == PairState::Same ? ArtifactState::Unchanged : ArtifactState::Differs;
    if (state == PairState::Differs && isSame(trial, file, starter, stop))
        return ArtifactState::Unchanged;
    if (state == PairState::Unknown)
        return ArtifactState::NotCompared;
    return state == PairState::Same ? ArtifactState::Same : ArtifactState::Differs;
}

/// A file that was given to the agent and that the oracle left alone.
bool isInput(const ReviewedArtifact &artifact, const std::stop_token &stop)
{
    const Expectation *best = chooseExpectation(artifact.candidates);
    const Expectation *starter = starterAmong(artifact.candidates);
    if (!starter || !best || best == starter || best->kind != ExpectationKind::Oracle)
        return false;
    return compareFiles(starter->folder, starter->path, best->folder, best->path, stop) == PairState::Same;
}

/// What the oracle left and this trial did not.
std::vector<ArtifactFile> missingFiles(const std::vector<ArtifactFile> &present, const ExpectationSources &sources)
{
    if (!hasOracle(sources))
        return {};
    const auto oracle = Folder::open(sources.trials.front().trial->folder);
    if (!oracle)
        return {};
    QSet<QString> known;
    for (const ArtifactFile &file : present)
        known.insert(file.path);
    std::vector<ArtifactFile> missing;
    std::vector<Issue> issues; // they are the oracle's trial's
    for (const TrialFile &file : layoutOf(*oracle).listFiles(*oracle, issues)) {
        const bool isOne = file.role == FileRole::Artifact && !file.isFolder && !file.isLink && !file.isSpecial;
        if (isOne && !known.contains(file.path) && missing.size() < mostReviewed)
            missing.push_back({.path = file.path,
                               .source = QLatin1Char('/') + file.inside,
                               .shown = file.inside,
                               .isPresent = false});
    }
    return missing;
}

} // namespace

std::vector<ReviewedArtifact> reviewArtifacts(const Folder &trial, const TrialDetail &detail,
                                              const ExpectationSources &sources, ArtifactScope scope,
                                              std::stop_token stop)
{
    std::vector<ArtifactFile> files = artifactFiles(detail, scope);
    for (ArtifactFile &file : missingFiles(files, sources))
        files.push_back(std::move(file));
    std::vector<ReviewedArtifact> reviewed;
    for (ArtifactFile &file : files) {
        if (stop.stop_requested())
            break;
        ReviewedArtifact artifact{.file = std::move(file)};
        artifact.candidates = expectationsFor(artifact.file, sources);
        artifact.state = stateOf(trial, artifact, sources, stop);
        if (artifact.file.group == ArtifactGroup::Output && isInput(artifact, stop))
            artifact.file.group = ArtifactGroup::Input;
        // an input is to stay as it was: the same is fine
        if (artifact.file.group == ArtifactGroup::Input && artifact.state == ArtifactState::Unchanged)
            artifact.state = ArtifactState::Same;
        if (artifact.state == ArtifactState::Differs || artifact.state == ArtifactState::Unchanged)
            artifact.count = counted(trial, artifact.file, artifact.candidates.front(), stop);
        reviewed.push_back(std::move(artifact));
    }
    std::ranges::stable_sort(reviewed, {}, [](const ReviewedArtifact &artifact) { return artifact.file.group; });
    return reviewed;
}

} // namespace quayside
