// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trial/artifactcollector.h"

#include "core/base/removetree.h"
#include "core/json/json.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <ranges>

namespace quayside {

namespace {

constexpr const char *conventionFolder = "/logs/artifacts";
constexpr const char *manifestName = "manifest.json";

QString placeOf(const ArtifactRule &rule)
{
    const QString wanted = rule.destination.isEmpty() ? rule.source : rule.destination;
    QStringList parts = QDir::cleanPath(wanted).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    parts.removeAll(QStringLiteral(".."));
    return parts.join(QLatin1Char('/'));
}

bool isConvention(const ArtifactRule &rule)
{
    return rule.source == QLatin1String(conventionFolder);
}

ManifestEntry entryOf(const ArtifactRule &rule, const QString &place, const char *status)
{
    return {.source = rule.source,
            .destination = QStringLiteral("artifacts/") + place,
            .isFolder = isConvention(rule),
            .status = QLatin1String(status),
            .exclude = rule.exclude};
}

/// The first name of the place, which must not be that of our own file.
bool isOurs(const QString &place)
{
    return place.section(QLatin1Char('/'), 0, 0) == QLatin1String(manifestName);
}

ManifestEntry collectOne(Environment &environment, const ArtifactRule &rule, const QString &place,
                         const WritableFolder &folder, const TrialLog &log)
{
    ManifestEntry entry = entryOf(rule, place, "failed");
    const QString above = place.section(QLatin1Char('/'), 0, -2);
    const auto made = above.isEmpty() ? Result<void>() : folder.makeFolder(above);
    const auto got = made.and_then([&] {
        return environment.download(rule.source,
                                    {.folder = folder, .name = place, .exclude = rule.exclude, .masks = log.masks()});
    });
    if (!got) {
        log.noteIfLost(got.error());
        log.say(
            QStringLiteral("Failed to download artifact '%1' (best-effort): %2").arg(rule.source, got.error().message));
        if (isConvention(rule) && got.error().code == ErrorCode::NotFound)
            entry.status = QStringLiteral("empty");
        return entry;
    }
    log.sayLeftOut(rule.source, *got);
    entry.leftOut = got->leftOut;
    entry.isFolder = got->isFolder;
    entry.status = got->files > 0 ? QStringLiteral("ok")
        : got->isFolder           ? QStringLiteral("empty")
                                  : QStringLiteral("failed");
    if (entry.status == QLatin1String("empty")) {
        if (const auto removed = folder.remove(place); !removed)
            log.noteIfLost(removed.error());
    }
    return entry;
}

Json leftOutJson(const std::vector<LeftOut> &leftOut)
{
    constexpr size_t mostNamed = 1000;
    Json json = Json::array();
    for (const LeftOut &one : leftOut | std::views::take(mostNamed))
        json.push_back({{"path", jsonText(one.path)}, {"reason", jsonText(one.cause)}});
    if (leftOut.size() > mostNamed)
        json.push_back({{"path", ""}, {"reason", jsonText(QStringLiteral("%1 more").arg(leftOut.size() - mostNamed))}});
    return json;
}

void writeManifest(const std::vector<ManifestEntry> &entries, const WritableFolder &folder, const TrialLog &log)
{
    Json json = Json::array();
    for (const ManifestEntry &entry : entries) {
        Json excluded = Json::array();
        for (const QString &pattern : entry.exclude)
            excluded.push_back(jsonText(pattern));
        json.push_back({{"source", jsonText(entry.source)},
                        {"destination", jsonText(entry.destination)},
                        {"type", entry.isFolder ? "directory" : "file"},
                        {"status", jsonText(entry.status)},
                        {"service", nullptr},
                        {"exclude", excluded}});
        if (!entry.leftOut.empty())
            json.back()["left_out"] = leftOutJson(entry.leftOut);
    }
    const std::string text = serialized(json, 2);
    if (const auto written = folder.write(QLatin1String(manifestName), QByteArray::fromStdString(text)); !written)
        log.noteIfLost(written.error());
}

Result<void> handOver(Environment &from, Environment &to, const ManifestEntry &entry, const WritableFolder &waiting)
{
    // A file goes by its own name into the folder it came from.
    const QString name = entry.isFolder ? QStringLiteral("content") : QFileInfo(entry.source).fileName();
    if (auto emptied = waiting.remove(QStringLiteral("one")); !emptied)
        return emptied;
    if (auto made = waiting.makeFolder(QStringLiteral("one")); !made)
        return made;
    const QString place = QStringLiteral("one/") + name;
    const auto got = from.download(entry.source, {.folder = waiting, .name = place, .exclude = entry.exclude});
    if (!got)
        return std::unexpected(got.error());
    return entry.isFolder ? to.upload(waiting.absolute(place), entry.source)
                          : to.upload(waiting.absolute(QStringLiteral("one")), QFileInfo(entry.source).path());
}

} // namespace

std::vector<ManifestEntry> collectArtifacts(Environment &environment, const std::vector<ArtifactRule> &rules,
                                            const QString &artifactsFolder, const TrialLog &log)
{
    std::vector<ArtifactRule> all{{.source = QLatin1String(conventionFolder)}};
    all.insert(all.end(), rules.begin(), rules.end());
    std::vector<ManifestEntry> entries;
    const auto folder = WritableFolder::open(artifactsFolder);
    if (!folder) {
        log.noteLoss(folder.error());
        return entries;
    }
    QSet<QString> claimed;
    for (const ArtifactRule &rule : all) {
        const QString place = placeOf(rule);
        if (place.isEmpty() || isOurs(place) || claimed.contains(place)) {
            entries.push_back(entryOf(rule, place, "skipped"));
            continue;
        }
        claimed.insert(place);
        entries.push_back(collectOne(environment, rule, place, *folder, log));
    }
    writeManifest(entries, *folder, log);
    return entries;
}

Result<void> handOverArtifacts(Environment &from, Environment &to, const std::vector<ManifestEntry> &entries,
                               const QString &waiting)
{
    if (auto removed = removeTree(waiting); !removed)
        return removed;
    if (!QDir().mkpath(waiting))
        return std::unexpected(Error{ErrorCode::NotWritable, waiting, {}, QStringLiteral("cannot make this folder")});
    auto done = WritableFolder::open(waiting).and_then([&](const WritableFolder &folder) -> Result<void> {
        for (const ManifestEntry &entry : entries) {
            if (entry.status != QLatin1String("ok"))
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
