// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/artifacts/taskfiles.h"

#include "core/formats/harbor/tasklayout.h"

#include <QDir>

#include <algorithm>

namespace quayside {

namespace {

constexpr int deepest = 8;
constexpr size_t mostTaskFiles = 2000;
constexpr int levelsAbove = 6;

std::optional<Folder> taskAt(const QString &path)
{
    auto folder = Folder::open(path);
    return folder && isTaskFolder(*folder) ? std::optional(std::move(*folder)) : std::nullopt;
}

void collect(const Folder &task, const QString &folder, int depth, std::vector<QString> &files)
{
    const auto entries = task.list(folder);
    if (!entries || depth > deepest)
        return;
    for (const FolderEntry &entry : *entries) {
        const QString path = folder + QLatin1Char('/') + entry.name;
        if (entry.kind == EntryKind::Folder)
            collect(task, path, depth + 1, files);
        else if (entry.kind == EntryKind::File && files.size() < mostTaskFiles)
            files.push_back(path);
    }
}

/// How well a name fits: 2 the same, 1 "expected_x", 0 not.
int nameFit(const QString &name, const QString &wanted)
{
    if (name == wanted)
        return 2;
    for (const QLatin1String prefix :
         {QLatin1String("expected"), QLatin1String("golden"), QLatin1String("reference"), QLatin1String("oracle")}) {
        if (!name.startsWith(prefix, Qt::CaseInsensitive))
            continue;
        const QString rest = name.sliced(prefix.size());
        if (rest == wanted
            || (rest.size() == wanted.size() + 1 && rest.endsWith(wanted) && !rest.front().isLetterOrNumber()))
            return 1;
    }
    return 0;
}

qsizetype commonTail(const QStringList &one, const QStringList &two)
{
    qsizetype same = 0;
    while (same < one.size() && same < two.size() && one[one.size() - 1 - same] == two[two.size() - 1 - same])
        ++same;
    return same;
}

} // namespace

std::optional<Folder> taskFolderOf(const Trial &trial, const QString &jobPath)
{
    const QString &path = trial.task.path;
    if (path.isEmpty() || !trial.task.gitUrl.isEmpty())
        return std::nullopt;
    if (QDir::isAbsolutePath(path)) {
        if (auto folder = taskAt(path))
            return folder;
    }
    const QString name = path.section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
    QDir above(jobPath);
    for (int level = 0; level < levelsAbove && above.cdUp(); ++level) {
        const QStringList places{path, QStringLiteral("tasks/") + name, name};
        for (const QString &place : places) {
            if (auto folder = QDir::isAbsolutePath(place) ? std::nullopt : taskAt(above.filePath(place)))
                return folder;
        }
    }
    return std::nullopt;
}

std::vector<QString> filesBelow(const Folder &task, const QString &folder)
{
    std::vector<QString> files;
    collect(task, folder, 0, files);
    return files;
}

std::optional<QString> fileStandingFor(const std::vector<QString> &files, const QString &source)
{
    const QStringList wanted = source.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return std::nullopt;
    std::optional<QString> best;
    std::pair<int, qsizetype> bestFit{0, 0};
    for (const QString &file : files) {
        const QStringList parts = file.split(QLatin1Char('/'), Qt::SkipEmptyParts);
        const std::pair fit{nameFit(parts.back(), wanted.back()), commonTail(parts, wanted)};
        if (fit.first > 0 && fit > bestFit) {
            best = file;
            bestFit = fit;
        }
    }
    return best;
}

} // namespace quayside
