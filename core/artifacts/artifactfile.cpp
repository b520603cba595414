// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/artifactfile.h"

#include <algorithm>

namespace quayside {

namespace {

bool isUnder(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder + QLatin1Char('/'));
}

/// The manifest's entry for a file: its own, or that of the nearest folder above it.
const ArtifactEntry *entryFor(const TrialDetail &detail, const QString &path)
{
    const ArtifactEntry *best = nullptr;
    for (const ArtifactEntry &entry : detail.artifacts) {
        if (isUnder(path, entry.destination) && (!best || entry.destination.size() > best->destination.size()))
            best = &entry;
    }
    return best;
}

QString sourceOf(const QString &path, const QString &inside, const ArtifactEntry *entry)
{
    if (entry && !entry->source.isEmpty())
        return entry->source + path.sliced(entry->destination.size());
    return QLatin1Char('/') + inside;
}

ArtifactFile makeFile(const TrialFile &file, const QString &shown)
{
    return {.path = file.path, .shown = shown, .isLink = file.isLink, .isSpecial = file.isSpecial, .size = file.size};
}

void addUncollected(std::vector<ArtifactFile> &files, const TrialDetail &detail)
{
    for (const ArtifactEntry &entry : detail.artifacts) {
        const bool isThere =
            std::ranges::any_of(files, [&](const ArtifactFile &file) { return isUnder(file.path, entry.destination); });
        const bool wasCollected = entry.status.isEmpty() || entry.status == QLatin1String("ok");
        const bool isConvention =
            entry.source == QLatin1String("/logs/artifacts") && entry.status == QLatin1String("empty");
        if (isThere || isConvention || (wasCollected && entry.type == QLatin1String("directory")))
            continue;
        files.push_back({.path = entry.destination,
                         .source = entry.source,
                         .shown = entry.inside.isEmpty() ? entry.source : entry.inside,
                         .isPresent = false,
                         .manifestStatus = entry.status});
    }
}

std::optional<ArtifactGroup> otherGroup(FileRole role)
{
    switch (role) {
    case FileRole::AgentLog:
    case FileRole::Trajectory:
    case FileRole::Recording:
    case FileRole::Image: return ArtifactGroup::Agent;
    case FileRole::VerifierLog:
    case FileRole::Reward:
    case FileRole::Report: return ArtifactGroup::Verifier;
    default: return std::nullopt;
    }
}

} // namespace

std::vector<ArtifactFile> artifactFiles(const TrialDetail &detail, ArtifactScope scope)
{
    std::vector<ArtifactFile> files;
    std::vector<ArtifactFile> others;
    for (const TrialFile &file : detail.files) {
        if (file.isFolder && !file.isLink)
            continue;
        const auto group = otherGroup(file.role);
        if (file.role == FileRole::Artifact) {
            files.push_back(makeFile(file, file.inside));
            const ArtifactEntry *entry = entryFor(detail, file.path);
            files.back().source = sourceOf(file.path, file.inside, entry);
            files.back().manifestStatus = entry ? entry->status : QString();
        } else if (group && scope == ArtifactScope::Everything) {
            others.push_back(makeFile(file, file.path));
            others.back().group = *group;
        }
    }
    addUncollected(files, detail);
    std::ranges::sort(files, {}, &ArtifactFile::path);
    files.insert(files.end(), others.begin(), others.end());
    return files;
}

} // namespace quayside
