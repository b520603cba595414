// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/artifactfile.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace quayside {

namespace {

/// A path, then the folders around it, outwards.
template <typename Visit> void eachAround(QStringView path, Visit visit)
{
    for (qsizetype end = path.size(); end > 0; end = path.first(end).lastIndexOf(QLatin1Char('/'))) {
        if (visit(path.first(end)))
            return;
    }
}

/// The manifest by its destinations; the first entry of one counts.
class Manifest
{
public:
    explicit Manifest(const TrialDetail &detail)
    {
        for (const ArtifactEntry &entry : detail.artifacts) {
            if (!m_entries.contains(entry.destination))
                m_entries.insert(entry.destination, &entry);
        }
    }

    /// The entry for a file: its own, or that of the nearest folder above it.
    const ArtifactEntry *entryFor(const QString &path) const
    {
        const ArtifactEntry *nearest = nullptr;
        eachAround(path, [&](QStringView around) {
            nearest = m_entries.value(around.toString());
            return nearest != nullptr;
        });
        return nearest;
    }

private:
    QHash<QString, const ArtifactEntry *> m_entries;
};

/// Paths, and every folder that one of them lies in.
class Places
{
public:
    void add(const QString &path)
    {
        m_paths.insert(path);
        eachAround(path, [&](QStringView around) {
            m_paths.insert(around.toString());
            return false;
        });
    }

    bool contains(const QString &path) const { return m_paths.contains(path); }

private:
    QSet<QString> m_paths;
};

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
    Places places;
    for (const ArtifactFile &file : files)
        places.add(file.path);
    for (const ArtifactEntry &entry : detail.artifacts) {
        const bool isThere = places.contains(entry.destination);
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
        places.add(entry.destination);
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
    const Manifest manifest(detail);
    std::vector<ArtifactFile> files;
    std::vector<ArtifactFile> others;
    for (const TrialFile &file : detail.files) {
        if (file.isFolder && !file.isLink)
            continue;
        const auto group = otherGroup(file.role);
        if (file.role == FileRole::Artifact) {
            files.push_back(makeFile(file, file.inside));
            const ArtifactEntry *entry = manifest.entryFor(file.path);
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
