// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder.h"
#include "core/run/environment/keeptree.h"
#include "core/run/task/task.h"

namespace quayside {

enum class ArtifactStatus : std::uint8_t {
    Ok,
    Failed,
    Empty,   ///< a folder without files; none is kept
    Skipped, ///< another artifact has its place
};

/// One line of manifest.json.
struct ManifestEntry {
    QString source;
    QString destination; ///< "artifacts/..."
    bool isFolder = false;
    ArtifactStatus status = ArtifactStatus::Failed;
    std::optional<QStringList> exclude; ///< nothing: written before this was recorded
    QString service;                    ///< empty: the main one
    std::vector<LeftOut> leftOut;

    bool operator==(const ManifestEntry &) const = default;
};

/// The folder that every trial publishes besides what its task names.
inline constexpr QLatin1StringView conventionFolder("/logs/artifacts");
/// In a folder of artifacts.
inline constexpr QLatin1StringView manifestName("manifest.json");

/// Whether a rule names the convention folder of the main service.
bool isConvention(const ArtifactRule &rule);

/// The rules, with the one for the convention folder first where none of them names it.
std::vector<ArtifactRule> withConvention(const std::vector<ArtifactRule> &rules);

/// Where an artifact lies in a folder of artifacts: the path that the rule gives, else the one it has inside.
QString artifactPlace(const ArtifactRule &rule);

QByteArray manifestBytes(const std::vector<ManifestEntry> &entries);

/// Reads `artifacts`/manifest.json of a trial or step. Errors: those of the file, Malformed with the entry.
Result<std::vector<ManifestEntry>> readManifest(const Folder &trial, const QString &artifacts);

} // namespace quayside
