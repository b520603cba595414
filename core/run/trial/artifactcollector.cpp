// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/trial/artifactcollector.h"

#include "core/json/json.h"
#include "core/run/record/atomicwrite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

namespace quayside {

namespace {

constexpr const char *conventionFolder = "/logs/artifacts";

QString placeOf(const ArtifactRule &rule)
{
    const QString wanted = rule.destination.isEmpty() ? rule.source : rule.destination;
    QStringList parts = QDir::cleanPath(wanted).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    parts.removeAll(QStringLiteral(".."));
    return parts.join(QLatin1Char('/'));
}

ManifestEntry collectOne(Environment &environment, const ArtifactRule &rule, const QString &place,
                         const QString &folder, const TrialLog &log)
{
    const QString target = folder + QLatin1Char('/') + place;
    const bool convention = rule.source == QLatin1String(conventionFolder);
    ManifestEntry entry{.source = rule.source,
                        .destination = QStringLiteral("artifacts/") + place,
                        .isFolder = convention,
                        .status = QStringLiteral("failed")};
    if (!log.makeFolder(QFileInfo(target).path()))
        return entry;
    const auto got = environment.download(rule.source, target, rule.exclude);
    if (!got) {
        log.noteIfLost(got.error());
        log.say(
            QStringLiteral("Failed to download artifact '%1' (best-effort): %2").arg(rule.source, got.error().message));
        if (convention)
            entry.status = QStringLiteral("empty");
        return entry;
    }
    for (const auto &[path, cause] : got->leftOut)
        log.say(QStringLiteral("Left out of artifact '%1': %2: %3").arg(rule.source, path, cause));
    entry.isFolder = got->isFolder;
    entry.status = got->files > 0 ? QStringLiteral("ok")
        : got->isFolder           ? QStringLiteral("empty")
                                  : QStringLiteral("failed");
    if (entry.status == QLatin1String("empty"))
        QDir(target).removeRecursively();
    return entry;
}

void writeManifest(const std::vector<ManifestEntry> &entries, const QString &folder, const TrialLog &log)
{
    Json json = Json::array();
    for (const ManifestEntry &entry : entries) {
        json.push_back({{"source", jsonText(entry.source)},
                        {"destination", jsonText(entry.destination)},
                        {"type", entry.isFolder ? "directory" : "file"},
                        {"status", jsonText(entry.status)},
                        {"service", nullptr}});
    }
    const std::string text = serialized(json, 2);
    if (const auto written =
            writeAtomically(folder + QStringLiteral("/manifest.json"), QByteArray::fromStdString(text));
        !written)
        log.noteLoss(written.error());
}

} // namespace

std::vector<ManifestEntry> collectArtifacts(Environment &environment, const std::vector<ArtifactRule> &rules,
                                            const QString &artifactsFolder, const TrialLog &log)
{
    std::vector<ArtifactRule> all{{.source = QLatin1String(conventionFolder)}};
    all.insert(all.end(), rules.begin(), rules.end());
    std::vector<ManifestEntry> entries;
    if (!log.makeFolder(artifactsFolder))
        return entries;
    QSet<QString> claimed{QStringLiteral("manifest.json")};
    for (const ArtifactRule &rule : all) {
        const QString place = placeOf(rule);
        if (place.isEmpty() || claimed.contains(place)) {
            entries.push_back({.source = rule.source,
                               .destination = QStringLiteral("artifacts/") + place,
                               .status = QStringLiteral("skipped")});
            continue;
        }
        claimed.insert(place);
        entries.push_back(collectOne(environment, rule, place, artifactsFolder, log));
    }
    writeManifest(entries, artifactsFolder, log);
    return entries;
}

Result<void> restoreArtifacts(Environment &environment, const std::vector<ManifestEntry> &entries,
                              const QString &artifactsFolder)
{
    for (const ManifestEntry &entry : entries) {
        if (entry.status != QLatin1String("ok"))
            continue;
        const QString kept = artifactsFolder + entry.destination.mid(QStringLiteral("artifacts").size());
        Result<void> uploaded;
        if (entry.isFolder) {
            uploaded = environment.upload(kept, entry.source);
        } else {
            const QTemporaryDir staging;
            const QFileInfo info(entry.source);
            QFile::copy(kept, staging.filePath(info.fileName()));
            uploaded = environment.upload(staging.path(), info.path());
        }
        if (!uploaded)
            return uploaded;
    }
    return {};
}

} // namespace quayside
