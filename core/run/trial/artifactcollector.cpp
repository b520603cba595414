// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trial/artifactcollector.h"

#include "core/base/removetree.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace quayside {

namespace {

/// Recorded is the service as the task names it, where "main" is one as well.
InnerPath placeInside(const QString &path, const QString &service)
{
    return {path, isMainService(service) ? QString() : service};
}

ManifestEntry entryOf(const ArtifactRule &rule, const QString &place, ArtifactStatus status)
{
    return {.source = rule.source,
            .destination = QStringLiteral("artifacts/") + place,
            .isFolder = isConvention(rule),
            .status = status,
            .exclude = rule.exclude,
            .service = rule.service,
            .leftOut = {}};
}

/// The first name of the place, which must not be that of our own file.
bool isOurs(const QString &place)
{
    return place.section(QLatin1Char('/'), 0, 0) == manifestName;
}

ManifestEntry collectOne(Environment &environment, const ArtifactRule &rule, const QString &place,
                         const WritableFolder &folder, const TrialLog &log)
{
    ManifestEntry entry = entryOf(rule, place, ArtifactStatus::Failed);
    const QString above = place.section(QLatin1Char('/'), 0, -2);
    const auto made = above.isEmpty() ? Result<void>() : folder.makeFolder(above);
    const auto got = made.and_then([&] {
        return environment.download(placeInside(rule.source, rule.service),
                                    {.folder = folder, .name = place, .exclude = rule.exclude, .masks = log.masks()});
    });
    if (!got) {
        log.noteIfLost(got.error());
        log.say(
            QStringLiteral("Failed to download artifact '%1' (best-effort): %2").arg(rule.source, got.error().message));
        if (isConvention(rule) && got.error().code == ErrorCode::NotFound)
            entry.status = ArtifactStatus::Empty;
        return entry;
    }
    log.sayLeftOut(rule.source, *got);
    entry.leftOut = got->leftOut;
    entry.isFolder = got->isFolder;
    entry.status = got->files > 0 ? ArtifactStatus::Ok : got->isFolder ? ArtifactStatus::Empty : ArtifactStatus::Failed;
    if (entry.status == ArtifactStatus::Empty) {
        if (const auto removed = folder.remove(place); !removed)
            log.noteIfLost(removed.error());
    }
    return entry;
}

Result<void> handOver(const ArtifactSource &from, Environment &to, const ManifestEntry &entry,
                      const WritableFolder &waiting)
{
    // A file goes by its own name into the folder it came from.
    const QString name = entry.isFolder ? QStringLiteral("content") : QFileInfo(entry.source).fileName();
    if (auto emptied = waiting.remove(QStringLiteral("one")); !emptied)
        return emptied;
    if (auto made = waiting.makeFolder(QStringLiteral("one")); !made)
        return made;
    const QString place = QStringLiteral("one/") + name;
    const auto got = from(entry,
                          {.folder = waiting,
                           .name = place,
                           .exclude = entry.exclude.value_or(QStringList()),
                           .masks = {},
                           .limits = {}});
    if (!got)
        return std::unexpected(got.error());
    return entry.isFolder ? to.upload(waiting.absolute(place), entry.source)
                          : to.upload(waiting.absolute(QStringLiteral("one")), QFileInfo(entry.source).path());
}

} // namespace

ArtifactCollector::ArtifactCollector(Environment &environment, const std::vector<ArtifactRule> &rules,
                                     const QString &artifactsFolder, const TrialLog &log)
    : m_environment(environment), m_rules(withConvention(rules)), m_folder(WritableFolder::open(artifactsFolder)),
      m_log(log)
{
    if (!m_folder)
        m_log.noteLoss(m_folder.error());
}

void ArtifactCollector::collectMain()
{
    for (const ArtifactRule &rule : m_rules) {
        if (isMainService(rule.service))
            collect(rule);
    }
    writeManifest();
}

void ArtifactCollector::collectOthers()
{
    for (const ArtifactRule &rule : m_rules) {
        if (!isMainService(rule.service))
            collect(rule);
    }
    writeManifest();
}

bool ArtifactCollector::isClaimed(const QString &place) const
{
    return std::ranges::any_of(m_claimed, [&](const QString &claimed) {
        return place == claimed || place.startsWith(claimed + QLatin1Char('/'))
            || claimed.startsWith(place + QLatin1Char('/'));
    });
}

void ArtifactCollector::collect(const ArtifactRule &rule)
{
    if (!m_folder)
        return;
    const QString place = artifactPlace(rule);
    if (place.isEmpty() || isOurs(place) || isClaimed(place)) {
        m_entries.push_back(entryOf(rule, place, ArtifactStatus::Skipped));
        return;
    }
    m_claimed << place;
    m_entries.push_back(collectOne(m_environment, rule, place, *m_folder, m_log));
}

void ArtifactCollector::writeManifest() const
{
    if (!m_folder)
        return;
    if (const auto written = m_folder->write(manifestName, manifestBytes(m_entries)); !written)
        m_log.noteIfLost(written.error());
}

ArtifactSource artifactsIn(Environment &environment)
{
    return [&environment](const ManifestEntry &entry, const Keep &keep) {
        return environment.download(placeInside(entry.source, entry.service), keep);
    };
}

ArtifactSource recordedArtifacts(const Folder &trial, const StopFlag &stop)
{
    return [trial, stop](const ManifestEntry &entry, const Keep &keep) {
        return trial.openEntry(entry.destination).and_then([&](const FileHandle &opened) {
            return keepTree(opened, keep, stop);
        });
    };
}

Result<void> handOverArtifacts(const ArtifactSource &from, Environment &to, const std::vector<ManifestEntry> &entries,
                               const QString &waiting)
{
    if (auto removed = removeTree(waiting); !removed)
        return removed;
    if (!QDir().mkpath(waiting))
        return std::unexpected(Error{ErrorCode::NotWritable, waiting, {}, QStringLiteral("cannot make this folder")});
    auto done = WritableFolder::open(waiting).and_then([&](const WritableFolder &folder) -> Result<void> {
        for (const ManifestEntry &entry : entries) {
            if (entry.status != ArtifactStatus::Ok)
                continue;
            if (auto handed = handOver(from, to, entry, folder); !handed)
                return handed;
        }
        return {};
    });
    (void)removeTree(waiting);
    return done;
}

} // namespace quayside
