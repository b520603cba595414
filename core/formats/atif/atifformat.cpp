// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/atif/atifformat.h"

#include <QDir>
#include <QFileInfo>

namespace quayside {

namespace {

constexpr QLatin1StringView leadingName{"trajectory.json"};
constexpr QLatin1StringView continuationMark{".cont-"};
constexpr QLatin1StringView summarizationMark{".summarization-"};
constexpr Bytes enoughOfAFile(4096);

bool isNamedLikeOne(const QString &name)
{
    return name.endsWith(QLatin1String(".json")) && name.contains(QLatin1String("trajectory"));
}

std::vector<QString> findTrajectories(const Folder &trial, const QString &agentFolder)
{
    std::vector<QString> files;
    const auto entries = trial.list(agentFolder);
    for (const FolderEntry &entry : entries.value_or(std::vector<FolderEntry>())) {
        if (entry.kind == EntryKind::File && isNamedLikeOne(entry.name))
            files.push_back(agentFolder.isEmpty() ? entry.name : agentFolder + QLatin1Char('/') + entry.name);
    }
    return files;
}

bool claims(const Folder &folder, const QString &file)
{
    if (!file.endsWith(QLatin1String(".json")))
        return false;
    const auto start = folder.readStart(file, enoughOfAFile);
    return start && start->contains("\"ATIF-v");
}

Result<TrajectoryIndex> index(const Folder &folder, const QString &file, const SessionPlace &,
                              const IndexOptions &options)
{
    return ByteRange::open(folder, file).transform([&](const ByteRange &bytes) {
        return indexTrajectory(bytes, options);
    });
}

std::vector<QString> placesOf(const Folder &, const QString &file)
{
    return {file};
}

} // namespace

TrajectoryFormat atifFormat()
{
    return {.name = QStringLiteral("atif"),
            .record = RunRecord::Trajectory,
            .find = findTrajectories,
            .claims = claims,
            .index = index,
            .places = placesOf};
}

bool isLeadingTrajectory(const QString &file)
{
    return QFileInfo(file).fileName() == leadingName;
}

bool isNamedLikePart(const QString &file)
{
    return file.contains(continuationMark) || file.contains(summarizationMark);
}

QString summarizationPart(const QString &file)
{
    return QFileInfo(file.mid(file.lastIndexOf(QLatin1Char('-')) + 1)).completeBaseName();
}

QStringList candidatesFor(const QString &from, const QString &reference)
{
    if (reference.isEmpty() || reference.contains(QLatin1String("://")) || QDir::isAbsolutePath(reference))
        return {};
    const QFileInfo file(from);
    const auto beside = [&file](const QString &name) {
        const QString folder = file.path();
        return QDir::cleanPath(folder == QLatin1String(".") ? name : folder + QLatin1Char('/') + name);
    };
    QStringList candidates{beside(reference)};
    const QString name = file.fileName();
    const qsizetype stem = name.indexOf(QLatin1String("trajectory."));
    if (stem > 0)
        candidates.append(beside(name.left(stem) + reference));
    return candidates;
}

} // namespace quayside
