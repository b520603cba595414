// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sourcefind.h"

#include <QDir>
#include <QFileInfo>

#include <set>

namespace quayside {

namespace {

constexpr size_t mostPlaces = 256;

/// The folders from `root` down to where jobs lie, and the folders in them that are no job yet.
std::vector<QString> placesOf(const QString &root, const std::vector<FoundJob> &jobs)
{
    std::set<QString> jobFolders;
    std::set<QString> above{root};
    for (const FoundJob &job : jobs) {
        const QString folder = job.folder.absolute({});
        jobFolders.insert(folder);
        for (QString up = QFileInfo(folder).path(); up.size() > root.size(); up = QFileInfo(up).path())
            above.insert(up);
    }
    if (jobFolders.contains(root))
        return {};
    std::set<QString> places = above;
    for (const QString &folder : above) {
        for (const QString &name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
            const QString inner = folder + QLatin1Char('/') + name;
            if (!jobFolders.contains(inner) && places.size() < mostPlaces)
                places.insert(inner);
        }
    }
    return {places.begin(), places.end()};
}

Result<std::vector<Issue>> unpackOnce(const StoreDoors &doors, SourcePlace &place, const std::stop_token &stop)
{
    if (place.unpacked || !doors.isArchive(place.path))
        return {};
    auto folder = std::make_shared<const QTemporaryDir>();
    if (!folder->isValid())
        return std::unexpected(Error{ErrorCode::Failed, place.path, {}, folder->errorString()});
    auto issues = doors.unpack(place.path, folder->path(), stop);
    if (issues)
        place.unpacked = std::move(folder);
    return issues;
}

} // namespace

SourceFinding findSource(const StoreDoors &doors, SourcePlace place, const std::stop_token &stop)
{
    const auto issues = unpackOnce(doors, place, stop);
    if (!issues)
        return {std::move(place), std::unexpected(issues.error()), {}};
    SourceFinding finding{place, doors.find(place.folder(), stop), {}};
    if (!finding.opened)
        return finding;
    finding.opened->issues.insert(finding.opened->issues.begin(), issues->begin(), issues->end());
    if (!place.unpacked && QFileInfo(place.path).isDir())
        finding.places = placesOf(place.path, finding.opened->jobs);
    return finding;
}

StoreDoors doorsFor(const StoreDoors &doors, const SourcePlace &place)
{
    if (!place.unpacked)
        return doors;
    StoreDoors named = doors;
    named.outline = [inner = doors.outline, place](const FoundJob &found) {
        auto outline = inner(found);
        if (outline) {
            const QString within = outline->job.path.mid(place.folder().size());
            outline->job.path = place.path + within;
            if (within.isEmpty())
                outline->job.name = QFileInfo(place.path).fileName();
        }
        return outline;
    };
    return named;
}

} // namespace quayside
