// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/harbor/detect.h"

#include "core/formats/harbor/harbornames.h"

#include <algorithm>
#include <array>

namespace quayside {

namespace {

using Markers = std::span<const QByteArrayView>;

constexpr std::array<QByteArrayView, 2> trialConfigKeys{"\"trial_name\"", "\"trials_dir\""};
constexpr std::array<QByteArrayView, 3> jobConfigKeys{"\"job_name\"", "\"jobs_dir\"", "\"n_concurrent_trials\""};
constexpr std::array<QByteArrayView, 3> trialResultKeys{"\"trial_name\"", "\"task_name\"", "\"trial_uri\""};
constexpr std::array<QByteArrayView, 2> jobResultKeys{"\"n_total_trials\"", "\"stats\""};

bool holdsAny(const QByteArray &start, Markers markers)
{
    return std::ranges::any_of(markers,
                               [&](QByteArrayView marker) { return QByteArrayView(start).indexOf(marker) >= 0; });
}

FolderKind kindByKeys(const Folder &folder, QLatin1StringView file, Markers trialKeys, Markers jobKeys)
{
    const auto start = folder.readStart(file, Bytes(8192));
    if (!start)
        return FolderKind::Nothing;
    if (holdsAny(*start, trialKeys))
        return FolderKind::Trial;
    return holdsAny(*start, jobKeys) ? FolderKind::Job : FolderKind::Nothing;
}

FolderKind kindByFiles(const Folder &folder)
{
    const FolderKind byResult = kindByKeys(folder, HarborFile::result, trialResultKeys, jobResultKeys);
    return byResult != FolderKind::Nothing ? byResult
                                           : kindByKeys(folder, HarborFile::config, trialConfigKeys, jobConfigKeys);
}

/// For folders whose own files are missing or say nothing.
FolderKind kindByEntries(const Folder &folder)
{
    const auto entries = folder.list();
    if (!entries)
        return FolderKind::Nothing;
    const auto has = [&](QLatin1StringView name, EntryKind kind) {
        return std::ranges::any_of(*entries,
                                   [&](const FolderEntry &entry) { return entry.kind == kind && entry.name == name; });
    };
    constexpr std::array trialFolders{HarborFile::agentFolder, HarborFile::verifierFolder, HarborFile::artifactsFolder};
    const auto present =
        std::ranges::count_if(trialFolders, [&](QLatin1StringView name) { return has(name, EntryKind::Folder); });
    if (has(HarborFile::trialLog, EntryKind::File) || present >= 2)
        return FolderKind::Trial;
    if (has(HarborFile::jobLog, EntryKind::File))
        return FolderKind::Job;
    constexpr int mostAsked = 16;
    int asked = 0;
    for (const FolderEntry &entry : *entries) {
        if (entry.kind != EntryKind::Folder || ++asked > mostAsked)
            continue;
        if (kindByFiles(folder.inside(entry.name)) == FolderKind::Trial)
            return FolderKind::Job;
    }
    return FolderKind::Nothing;
}

} // namespace

FolderKind detectHarbor(const Folder &folder)
{
    const FolderKind byFiles = kindByFiles(folder);
    return byFiles != FolderKind::Nothing ? byFiles : kindByEntries(folder);
}

} // namespace quayside
