// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sourcefind.h"

#include "core/base/writablefolder.h"

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

Result<void> clear(const TempFolder &folder)
{
    const auto old = Folder::open(folder.path()).and_then([](const Folder &open) { return open.list(); });
    const auto writable = WritableFolder::open(folder.path());
    if (!old || !writable)
        return std::unexpected(!old ? old.error() : writable.error());
    for (const FolderEntry &entry : *old) {
        if (auto removed = writable->remove(entry.name); !removed)
            return removed;
    }
    return {};
}

/// An archive that has changed is unpacked into the same folder, so that its jobs keep their keys.
Result<void> unpackFresh(const StoreAccess &access, SourcePlace &place, const std::stop_token &stop)
{
    const QFileInfo archive(place.path);
    const bool isKnown = place.unpacked
        && (!archive.exists() || (archive.lastModified() == place.archiveTime && archive.size() == place.archiveSize));
    if (isKnown || !access.isArchive(place.path))
        return {};
    auto folder = place.unpacked ? place.unpacked : std::make_shared<const TempFolder>();
    if (!folder->isValid())
        return std::unexpected(Error{ErrorCode::Failed, place.path, {}, folder->cause()});
    if (auto cleared = clear(*folder); !cleared)
        return cleared;
    auto issues = access.unpack(place.path, folder->path(), stop);
    if (!issues)
        return std::unexpected(issues.error());
    place.unpacked = std::move(folder);
    place.archiveTime = archive.lastModified();
    place.archiveSize = archive.size();
    place.archiveIssues = std::move(*issues);
    return {};
}

} // namespace

SourceFinding findSource(const StoreAccess &access, SourcePlace place, const std::stop_token &stop)
{
    if (const auto unpacked = unpackFresh(access, place, stop); !unpacked) {
        const QString around = QFileInfo(place.path).path();
        return {std::move(place), std::unexpected(unpacked.error()), {around}};
    }
    SourceFinding finding{place, access.find(place.folder(), stop), {}};
    if (!finding.opened)
        return finding;
    finding.opened->issues.insert(finding.opened->issues.begin(), place.archiveIssues.begin(),
                                  place.archiveIssues.end());
    if (place.unpacked)
        finding.places = {QFileInfo(place.path).path()};
    else if (QFileInfo(place.path).isDir())
        finding.places = placesOf(place.path, finding.opened->jobs);
    return finding;
}

StoreAccess accessFor(const StoreAccess &access, const SourcePlace &place)
{
    if (!place.unpacked)
        return access;
    StoreAccess named = access;
    named.outline = [inner = access.outline, place](const FoundJob &found) {
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
